"""A text cut out of a file and cleaned, each character of which still knows where it stood."""

import re
from collections.abc import Callable, Iterable, Sequence

from msgspec import Struct

from cjm.source import Position, Source

Replacement = str | Callable[[re.Match[str]], str]


class Passage(Struct, frozen=True):
    """Some text of `source`; `offsets` has one more item than the text, for its end."""

    source: Source
    text: str
    offsets: Sequence[int]

    @classmethod
    def whole(cls, source: Source) -> "Passage":
        """All of a file's text."""
        return cls(source, source.text, range(len(source.text) + 1))

    def position(self, index: int) -> Position:
        """Where the character at `index` stands in the file."""
        return self.source.position(self.offsets[min(index, len(self.text))])

    def cut(self, start: int, end: int | None = None) -> "Passage":
        """The part from `start` up to, and without, `end`."""
        stop = len(self.text) if end is None else end
        return Passage(self.source, self.text[start:stop], self.offsets[start : stop + 1])

    def joined(self, pieces: Iterable[tuple[int, int]]) -> "Passage":
        """The named stretches (start, end) one after the other, without what lies between them."""
        text: list[str] = []
        offsets: list[int] = []
        for start, end in pieces:
            text.append(self.text[start:end])
            offsets += self.offsets[start:end]
        end_offset = offsets[-1] + 1 if offsets else self.offsets[0]
        return Passage(self.source, "".join(text), [*offsets, end_offset])

    def replaced(self, pattern: re.Pattern[str], new: Replacement) -> "Passage":
        """Every match written as `new`; a new text stands where its match began."""
        text: list[str] = []
        offsets: list[int] = []
        at = 0
        for match in pattern.finditer(self.text):
            put = new if isinstance(new, str) else new(match)
            text += [self.text[at : match.start()], put]
            offsets += self.offsets[at : match.start()]
            offsets += [self.offsets[match.start()]] * len(put)
            at = match.end()
        if not text:
            return self
        return Passage(self.source, "".join([*text, self.text[at:]]), [*offsets, *self.offsets[at:]])
