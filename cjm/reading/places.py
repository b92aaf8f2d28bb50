"""Where every part of a document stands in its text."""

from msgspec import Struct, field

from cjm.model.part import Part
from cjm.reading.nodes import Mapping, Node, Scalar, Sequence
from cjm.source import Source, Span

NAMING = ("name", "title", "text", "what", "expected", "role", "use", "id")
SHORT = 24


class Places(Struct, frozen=True):
    """By part, the node that it was read from, and the fields that could not be read.

    Parts are found by identity: two equal pains at two touchpoints stand at two places. `short` are the texts of fields of at
    most SHORT signs, wherever they stand: who looks for such a text in a whole file asks here first.
    """

    source: Source
    nodes: dict[int, Node] = field(default_factory=dict)
    faulty: set[tuple[int, str]] = field(default_factory=set)
    short: set[str] = field(default_factory=set)
    parts: list[Part] = field(default_factory=list)
    """Keeps every part alive, so that no identity is given twice."""

    def put(self, part: Part, node: Node) -> None:
        """Say where a part stands."""
        self.nodes[id(part)] = node
        self.parts.append(part)

    def also(self, part: Part, like: Part) -> None:
        """Say that a part stands where another one does (a library's persona, where the map takes it over)."""
        node = self.nodes.get(id(like))
        if node is not None:
            self.put(part, node)
            self.faulty.update((id(part), name) for owner, name in list(self.faulty) if owner == id(like))

    def given(self, part: Part, key: str) -> bool:
        """Whether a key was written, with a value or without."""
        node = self.nodes.get(id(part))
        return isinstance(node, Mapping) and node.index(key) >= 0

    def span(self, part: Part, key: str = "", item: int | str | None = None) -> Span:
        """Where a part, the value of a key of it, or one item of that value stands.

        What is missing is placed on the name (or id, or first key) of what lacks it; for a map, on `stages`. A list or
        a mapping as a whole is placed on its key: it may go on for pages.
        An item is a number in a list, or a key of a mapping.
        """
        node = self.nodes.get(id(part))
        if node is None:
            return self.source.span(0, 0)
        if key and isinstance(node, Mapping):
            number = node.index(key)
            if number >= 0:
                return self._span(_value(node.values[number], item) or node.key(number))
        return self._span(_label(node))

    def key_span(self, part: Part, key: str) -> Span:
        """Where a key itself stands; where it is missing, what lacks it."""
        node = self.nodes.get(id(part))
        number = node.index(key) if isinstance(node, Mapping) else -1
        if isinstance(node, Mapping) and number >= 0:
            return self._span(node.key(number))
        return self.span(part)

    def _span(self, node: Node) -> Span:
        end = node.end
        if isinstance(node, Scalar):
            end = node.start + len(self.source.text[node.start : node.end].rstrip())
        return self.source.span(node.start, end)


def _value(node: Node, item: int | str | None) -> Node | None:
    """A value, or one item of a list or mapping; None where the key stands for it: it is empty, or as a whole a list."""
    if isinstance(node, Scalar):
        return node if node.text or not node.plain else None
    if isinstance(item, int) and isinstance(node, Sequence) and item < len(node.items):
        return _label(node.items[item])
    if isinstance(node, Mapping):
        if isinstance(item, str) and node.index(item) >= 0:
            return node.key(node.index(item))
        if isinstance(item, int) and item < len(node.names):
            return node.key(item)
    return None


def _label(node: Node) -> Node:
    """The part of a node that names it."""
    if not isinstance(node, Mapping) or not node.names:
        return node
    if node.index("cjm") >= 0 and node.index("stages") >= 0:
        return node.key(node.index("stages"))
    for key in NAMING:
        value = node.get(key)
        if isinstance(value, Scalar) and (value.text or not value.plain):
            return value
    return node.key(0)
