"""How much alike the places of two things are, by the pairs already found around them."""

from collections.abc import Sequence

from cjm.diff.matching import Matching
from cjm.diff.plan import plan_of
from cjm.diff.thing import Thing


class Surroundings:
    """What stands around and in the things of both documents."""

    def __init__(self, matching: Matching) -> None:
        self._matching = matching
        self._old = _children(matching.old)
        self._new = _children(matching.new)

    def likeness(self, old: Thing, new: Thing) -> float:
        """0 … 1: the mean of what can be said of parents, neighbours, and of what stands in the things."""
        marks = [self._parents(old, new), self._neighbours(old, new, -1), self._neighbours(old, new, 1)]
        inner = self._inner(old, new)
        return (sum(marks) + 3 * inner) / 6 if inner is not None else sum(marks) / 3

    def _parents(self, old: Thing, new: Thing) -> float:
        if self._matching.pairs(old.parent, new.parent):
            return 1.0
        known = old.parent in self._matching.by_old or new.parent in self._matching.by_new
        return 0.0 if known else 0.5

    def _neighbours(self, old: Thing, new: Thing, step: int) -> float:
        """Whether the things before (or after) are a pair, or both stand first (or last)."""
        one = self._sibling(self._old, old, step)
        other = self._sibling(self._new, new, step)
        if one is None or other is None:
            return 1.0 if one is other and self._parents(old, new) == 1.0 else 0.0
        if self._matching.pairs(one, other):
            return 1.0
        return 0.0 if one in self._matching.by_old or other in self._matching.by_new else 0.5

    def _sibling(self, children: dict[tuple[int, str], list[int]], thing: Thing, step: int) -> int | None:
        row = children[thing.parent, thing.field]
        at = thing.index + step
        return row[at] if 0 <= at < len(row) else None

    def _inner(self, old: Thing, new: Thing) -> float | None:
        """How many of the things in them are pairs, of the most that could be; None where one holds none."""
        fields = [one.name for one in plan_of(type(old.part)).things]
        olds = [one for field in fields for one in self._old.get((old.number, field), ())]
        news = {one for field in fields for one in self._new.get((new.number, field), ())}
        if not olds or not news:
            return None
        pairs = sum(one in self._matching.by_old and self._matching.by_old[one].new.number in news for one in olds)
        return pairs / max(len(olds), len(news))


def _children(things: Sequence[Thing]) -> dict[tuple[int, str], list[int]]:
    """The numbers of the things in each list of each thing, in order."""
    found: dict[tuple[int, str], list[int]] = {}
    for one in things[1:]:
        found.setdefault((one.parent, one.field), []).append(one.number)
    return found
