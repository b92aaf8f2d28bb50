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

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.items: list[Node] = []


class Mapping:
    """Keys and values side by side, in the order of the text."""

    __slots__ = ("end", "keys", "start", "values")

    def __init__(self, start: int) -> None:
        self.start = start
        self.end = start
        self.keys: list[Node] = []
        self.values: list[Node] = []

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
