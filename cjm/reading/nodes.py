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
    """Keys and values side by side, in the order of the text."""

    __slots__ = ("end", "keys", "start", "values")

    keys: list[Node]
    values: list[Node]

    def __init__(self, start: int) -> None:
        """Open: what stands in it, and where it ends, `close` says."""
        self.start = start

    def close(self, items: list[Node], end: int) -> None:
        """Take what stands in the mapping: keys and values in turn."""
        self.keys = items[::2]
        self.values = items[1::2]
        self.end = end

    def index(self, key: str) -> int:
        """The place of a key, the first one where it stands twice; -1 where it is missing."""
        for number, node in enumerate(self.keys):
            if type(node) is Scalar and node.text == key:
                return number
        return -1

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
    return {text_of(key): plain(value) for key, value in zip(node.keys, node.values, strict=True)}
