"""What the parser sees: scalars, lists and mappings, each with its offsets in the text."""

from __future__ import annotations


class Scalar:
    """A scalar as its source means it; `plain` where it stands without quotes and without a block sign."""

    __slots__ = ("end", "plain", "start", "text")

    def __init__(self, text: str, start: int, end: int, plain: bool) -> None:
        self.text = text
        self.start = start
        self.end = end
        self.plain = plain


class Sequence:
    """A list; `end` is the end of its last item, or of its closing bracket."""

    __slots__ = ("end", "items", "start")

    items: list[Node]

    def __init__(self, start: int) -> None:
        """Open: what stands in it, and where it ends, `close` says."""
        self.start = start

    def close(self, items: list[Node], end: int) -> None:
        """Take what stands in the list."""
        self.items = items
        self.end = end


class Mapping:
    """Keys and values side by side, in the order of the text.

    `names` are the texts of the keys, empty for one that is no scalar, and `places` their nodes, or only where one begins
    that stands without quotes: few keys are ever asked where they stand.
    """

    __slots__ = ("end", "names", "places", "start", "values")

    names: list[str]
    places: list[Node | int]
    values: list[Node]

    def __init__(self, start: int) -> None:
        """Open: what stands in it, and where it ends, `close` says."""
        self.start = start

    def close(self, items: list[Node], end: int) -> None:
        """Take what stands in the mapping: keys and values in turn."""
        self.names = [text_of(key) for key in items[::2]]
        self.places = list(items[::2])
        self.values = items[1::2]
        self.end = end

    def key(self, number: int) -> Node:
        """A key as a node, always the same one."""
        at = self.places[number]
        if isinstance(at, int):
            name = self.names[number]
            self.places[number] = at = Scalar(name, at, at + len(name), True)
        return at

    @property
    def keys(self) -> list[Node]:
        """All keys as nodes."""
        return [self.key(number) for number in range(len(self.names))]

    def index(self, key: str) -> int:
        """The place of a key, the first one where it stands twice; -1 where it is missing."""
        return self.names.index(key) if key in self.names else -1

    def get(self, key: str) -> Node | None:
        """The value of a key; None where the key is missing."""
        number = self.index(key)
        return None if number < 0 else self.values[number]


Node = Scalar | Sequence | Mapping


def text_of(node: Node) -> str:
    """The text of a scalar; empty for anything else."""
    return node.text if type(node) is Scalar else ""


def is_empty(node: Node) -> bool:
    """Whether a node says nothing: quotes never change a meaning."""
    return type(node) is Scalar and not node.text.strip()


def plain(node: Node) -> object:
    """A node as texts, lists and mappings, for keys that begin with `x-`."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {name: plain(value) for name, value in zip(node.names, node.values, strict=True)}
