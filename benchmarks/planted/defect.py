"""The shape of a defect, and of the place where it must be found."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from benchmarks.planted.site import Site

Key = str | int


@dataclass(frozen=True)
class Place:
    """Where a finding must stand: a file of the site, and keys from its top down to a value.

    What is missing is found on the name of what lacks it: `named` says which value that is. Of a data file only the path
    and the line count.
    """

    path: str
    keys: tuple[Key, ...] = ()
    line: int | None = None


@dataclass(frozen=True)
class Defect:
    """A kind of mistake: the name of the rule that must find it, and how to make it.

    `plant` changes one place of the site, drawn by chance, and says where the finding must stand; None where the map
    drawn gives no occasion for it.
    """

    rule: str
    plant: Callable[[Site, Random], Place | None]


def named(path: str, site: Site, keys: tuple[Key, ...]) -> Place:
    """The place on which a rule puts what is missing in the part at `keys`: its name, its text, its title, else itself."""
    part = site.at(path, keys)
    if isinstance(part, dict):
        for field in ("name", "text", "title", "what", "expected", "role", "id"):
            if field in part:
                return Place(path, (*keys, field))
    return Place(path, keys)
