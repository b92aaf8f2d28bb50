"""The pairs of things found so far."""

from collections import Counter
from collections.abc import Sequence
from functools import cached_property

from msgspec import Struct

from cjm.diff.change import Rename
from cjm.diff.dangling import dangling
from cjm.diff.follow import Renames, renames_of
from cjm.diff.thing import Thing


class Match(Struct, frozen=True):
    """Two things that are one, and why; `score` is 1 where that is certain."""

    old: Thing
    new: Thing
    why: str
    score: float = 1.0


class Matching:
    """Pairs of the things of two documents, by the numbers of the things; it begins with the documents themselves.

    `elsewhere` is what was renamed in other documents.
    """

    def __init__(self, old: Sequence[Thing], new: Sequence[Thing], elsewhere: tuple[Rename, ...] = ()) -> None:
        self.old, self.new, self.elsewhere = old, new, elsewhere
        self.by_old: dict[int, Match] = {}
        self.by_new: dict[int, Match] = {}
        self.add(Match(old[0], new[0], "the two versions compared"))

    def add(self, match: Match) -> None:
        """Note a pair."""
        self.by_old[match.old.number] = match
        self.by_new[match.new.number] = match

    def left_old(self, kind: str) -> list[Thing]:
        """The old things of a kind that are not paired yet, in order."""
        return [one for one in self.old if one.kind == kind and one.number not in self.by_old]

    def left_new(self, kind: str) -> list[Thing]:
        """The new things of a kind that are not paired yet, in order."""
        return [one for one in self.new if one.kind == kind and one.number not in self.by_new]

    def pairs(self, old: int, new: int) -> bool:
        """Whether two things, by number, are a pair."""
        return old in self.by_old and self.by_old[old].new.number == new

    def renames(self) -> Renames:
        """The new ids of things that have another one now, as far as they are known, and are followed."""
        changed = [one for one in self.by_old.values() if one.old.number and one.old.id != one.new.id]
        known = [(one.old, one.new.id) for one in changed if self.is_followed(one)]
        return new_ids(self.old, known, (self.old[0].id, self.new[0].id), self.elsewhere)

    def is_followed(self, match: Match) -> bool:
        """Whether references went with a new id: none of the new document is left that names the old one."""
        return (match.old.kind, match.old.id) not in self.dangling

    @cached_property
    def dangling(self) -> frozenset[tuple[str, str]]:
        """(kind, id) of the new document's references that lead to nothing in it."""
        return dangling(self.new)


def new_ids(
    things: Sequence[Thing], known: Sequence[tuple[Thing, str]], maps: tuple[str, str], elsewhere: tuple[Rename, ...]
) -> Renames:
    """The ids that references follow, given the old things with their new ids; an id that two things bear is left alone."""
    bearers = Counter((one.kind, one.id) for one in things)
    own = [(old.kind, old.id, new) for old, new in known if old.id and new and bearers[old.kind, old.id] == 1]
    return renames_of(own, maps, elsewhere)


def taken_over(old: Thing, elsewhere: tuple[Rename, ...]) -> str:
    """The new id of a thing that has its id from what it takes over from a library; empty where that was not renamed."""
    used = getattr(old.part, "use", None)
    if not used or used != old.id:
        return ""
    return next((one.new for one in elsewhere if (one.kind, one.old) == (f"library-{old.kind}", used)), "")
