"""The shape of an importer: bytes of another tool's format to journeys, and what was lost on the way."""

from collections.abc import Callable
from functools import cache

from msgspec import Struct

from cjm.errors import CjmError
from cjm.exchange import importers
from cjm.model.journey import Journey
from cjm.registry import collect


class Note(Struct, frozen=True):
    """Something that could not be kept, or had to be made up; `line` is its place in the file read."""

    line: int
    message: str


class Imported(Struct, frozen=True):
    """A journey found in a file: its number among those of the file (from 1), its line, and what was lost."""

    number: int
    line: int
    title: str
    journey: Journey
    lost: tuple[Note, ...]


class Refused(Struct, frozen=True):
    """What should be a journey and cannot be read; it keeps its number among those of the file."""

    number: int
    line: int
    error: CjmError


class Importer(Struct, frozen=True):
    """One format: its name, what it reads in a few words, and the suffixes of its files.

    `sniff` says, by the bytes and the name of a file, whether it is in this format. `read` gives every journey of the
    file in order, the broken ones as Refused; it raises CjmError where there is none, and says what is there instead.
    """

    name: str
    reads: str
    suffixes: tuple[str, ...]
    sniff: Callable[[bytes, str], bool]
    read: Callable[[bytes, str], list[Imported | Refused]]


@cache
def known_importers() -> tuple[Importer, ...]:
    """Every importer, in the order of their names."""
    return tuple(sorted(collect(importers, Importer), key=lambda importer: importer.name))


def importer_for(data: bytes, path: str) -> Importer:
    """The importer of a file; raises CjmError, with what can be read, where there is none."""
    for importer in known_importers():
        if importer.sniff(data, path):
            return importer
    readable = "; ".join(f"{one.reads} ({', '.join(one.suffixes)})" for one in known_importers())
    raise CjmError(f"this is in no format that can be imported, which are: {readable}", path)
