"""Two versions of a map, and what was really done to make the second out of the first."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from cjm.diff.change import Address
from cjm.model.journey import Journey

# (kind, who it happened to, field, persona): "who" is a number that a part keeps for life, whatever its id and place.
Fact = tuple[str, int, str, str]
KINDS = ("added", "removed", "renamed", "moved", "reordered", "reworded", "changed")


@dataclass(frozen=True)
class Case:
    """A pair of versions; `old_parts` and `new_parts` say which part stands at an address, `facts` what was done."""

    name: str
    old: Journey
    new: Journey
    old_parts: Mapping[Address, int]
    new_parts: Mapping[Address, int]
    facts: Counter[Fact]


def fact(kind: str, part: int, field: str = "", persona: str = "") -> Fact:
    """One thing that was done; another name is `reworded`, other values are `changed`."""
    return (kind, part, field, persona)
