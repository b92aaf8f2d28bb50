"""What libyaml's parser complains of, and where."""

import re

from msgspec import Struct

from cjm.reading.fault import shown
from cjm.source import Source

Found = tuple[str, int] | None

QUOTE = "put the whole text in quotes"
KEY = re.compile(r"\s*+(?:- ++)*+([^\s:#\"'\[{][^:]*): +(?=\S)")


class Complaint(Struct, frozen=True):
    """The parser's `problem`, its `context` (what it was about), where it stopped (`at`) and where that began."""

    problem: str
    context: str
    source: Source
    at: int
    begun: int | None

    @property
    def sign(self) -> str:
        """The sign at which it stopped; empty at the end of the text."""
        return self.source.text[self.at : self.at + 1]

    @property
    def number(self) -> int:
        """The line in which it stopped."""
        return self.source.position(self.at).line

    @property
    def line(self) -> str:
        """The text of that line."""
        return self.source.line(self.number)

    @property
    def quoted(self) -> str:
        """That line as messages quote it."""
        return shown(self.line)

    @property
    def start(self) -> int:
        """The offset at which that line starts."""
        return self.at - self.source.position(self.at).column + 1

    def start_of(self, number: int) -> int:
        """The offset at which a line starts, counted from 1."""
        return sum(len(line) + 1 for line in self.source.text.split("\n")[: number - 1])
