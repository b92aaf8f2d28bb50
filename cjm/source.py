"""Places in a text, and edits to it."""

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from msgspec import Struct

_ONE = 1


class Position(NamedTuple):
    """One place in a text: line and column count from 1, columns in characters; offset counts from 0."""

    line: int
    column: int
    offset: int


class Span(NamedTuple):
    """A stretch of text from `start` up to, and without, `end`."""

    start: Position
    end: Position


class Edit(NamedTuple):
    """Put `text` where `span` is."""

    span: Span
    text: str


class Source(Struct, frozen=True, dict=True):
    """A text whose offsets can be turned into positions; only LF (and CRLF) ends a line."""

    text: str

    @cached_property
    def _starts(self) -> list[int]:
        lengths = map(len, self.text.split("\n"))
        # A line begins behind the one before, and behind its line end.
        ends = accumulate(map(_ONE.__add__, lengths), initial=0)
        return list(ends)[:-1]

    def position(self, offset: int) -> Position:
        """The position of an offset; one beyond the text is its end."""
        offset = min(max(offset, 0), len(self.text))
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1, offset)

    def span(self, start: int, end: int) -> Span:
        """The span between two offsets."""
        return Span(self.position(start), self.position(end))

    def line(self, number: int) -> str:
        """The text of a line, counted from 1, without its line end."""
        start = self._starts[number - 1]
        end = self._starts[number] if number < len(self._starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made; raises ValueError where two of them overlap."""
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits):
        if edit.span.start.offset < at:
            raise ValueError(f"two edits overlap at offset {edit.span.start.offset}")
        pieces += [text[at : edit.span.start.offset], edit.text]
        at = edit.span.end.offset
    return "".join([*pieces, text[at:]])
