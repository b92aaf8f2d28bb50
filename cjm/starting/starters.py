"""Starter maps: what `cjm new` begins a map with."""

import re

from msgspec import Struct

from cjm.errors import CjmError
from cjm.model.field import JOURNEY_TYPES
from cjm.reading.near import did_you_mean
from cjm.reading.scalar import quoted
from cjm.render.templates import templates_folder

SKETCH = "sketch"
NAMES = (SKETCH, *JOURNEY_TYPES, "employee", "library")
TITLE = re.compile(r"^title: .*$", re.MULTILINE)


class Starter(Struct, frozen=True):
    """A map to begin with, by name; its first line is a comment that says what it is for."""

    name: str
    text: str

    @property
    def purpose(self) -> str:
        """What it is for, in a sentence."""
        return self.text.partition("\n")[0].removeprefix("# ")

    @property
    def is_map(self) -> bool:
        """Whether it is a map, and not a library."""
        return "\nkind: library\n" not in self.text

    def titled(self, title: str) -> str:
        """The text with another title, in quotes where YAML would read something else."""
        return TITLE.sub(lambda _: f"title: {quoted(title)}", self.text, count=1)


def starters() -> tuple[Starter, ...]:
    """Every starter: the plain one, the journey types in the order of a customer's life, the others."""
    return tuple(starter(name) for name in NAMES)


def starter(name: str) -> Starter:
    """One starter; CjmError, with what there is, where there is none of that name."""
    if name not in NAMES:
        raise CjmError(f'there is no starter "{name}"; there are {", ".join(NAMES)}{did_you_mean(name, NAMES)}')
    return Starter(name, (templates_folder() / "starters" / f"{name}.yaml").read_text(encoding="utf-8"))
