"""References that lead to nothing."""

from collections.abc import Sequence

from cjm.diff.thing import Thing, inside
from cjm.reading.walk import mentions


def dangling(things: Sequence[Thing]) -> frozenset[tuple[str, str]]:
    """(kind, id) of the references within a document, given as its things, that lead to nothing in it.

    One that could be of several kinds is there by each of them.
    """
    borne = {(one.kind, one.id) for one in things}
    named = ([(kind, one.id) for kind in one.kind.to] for part, _ in inside(things[0].part) for one in mentions(part))
    return frozenset(key for keys in named if not borne.intersection(keys) for key in keys)
