"""Whether something still refers to an id that is gone."""

from collections.abc import Callable, Iterator
from functools import cached_property

from cjm.diff.change import Address, Change
from cjm.diff.matching import Matching
from cjm.diff.thing import inside
from cjm.model.part import Part
from cjm.reading.walk import mentions

Key = tuple[str, str]


class Referred:
    """Who refers to what in both versions; `outside` tells which of the (kind, id) that are gone others refer to."""

    def __init__(self, matching: Matching, outside: Callable[[frozenset[Key]], frozenset[Key]]) -> None:
        self._matching = matching
        self._ask = outside

    def broken(self, change: Change) -> bool:
        """Whether a change takes away an id that others refer to.

        A thing that is gone is missed by whatever referred to it and is still there. A new id breaks what did not
        follow: references elsewhere, and those here that still name the old one.
        """
        if change.renames:
            old = (change.part, change.renames[0])
            return old in self._outside or old in self._matching.dangling
        if change.kind == "removed" and not change.field:
            gone = (change.part, str(getattr(change.old, "id", "")))
            return gone in self._outside or gone in self._missed
        return False

    @cached_property
    def _outside(self) -> frozenset[Key]:
        """What other documents refer to, of the ids that no new thing bears any more."""
        gone = frozenset((one.kind, one.id) for one in self._matching.old if one.id)
        return self._ask(gone - self._ids_now) if gone - self._ids_now else frozenset()

    @cached_property
    def _missed(self) -> frozenset[Key]:
        """What the parts that are still there referred to before."""
        gone = frozenset(one.at for one in self._matching.old if one.number not in self._matching.by_old)
        return frozenset(_named(self._matching.old[0].part, gone))

    @cached_property
    def _ids_now(self) -> frozenset[Key]:
        return frozenset((one.kind, one.id) for one in self._matching.new)


def _named(content: Part, gone: frozenset[Address]) -> Iterator[Key]:
    """(kind, id) of all references, but those that stand in what is gone."""
    for part, at in inside(content):
        if not any(at[:length] in gone for length in range(2, len(at) + 1, 2)):
            yield from ((kind, one.id) for one in mentions(part) for kind in one.kind.to)
