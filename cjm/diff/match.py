"""Which thing of the old document is which thing of the new one."""

from collections import Counter
from collections.abc import Callable, Sequence

from cjm.diff.alike import alike
from cjm.diff.change import Rename
from cjm.diff.follow import followed
from cjm.diff.matching import Match, Matching
from cjm.diff.thing import Thing

# What others refer to comes first; a stage is known by its touchpoints, and a touchpoint by its stage.
EARLY = ("persona", "evidence", "metric", "channel", "system", "department")
LATE = ("stage", "touchpoint", "pain", "opportunity")
IN_TURN = ("stage", "touchpoint", "stage", "touchpoint", "pain", "opportunity")


def matched(old: Sequence[Thing], new: Sequence[Thing], elsewhere: tuple[Rename, ...] = ()) -> Matching:
    """Every pair: by id where it is unique on both sides, then by equal content, then by likeness.

    Of things with one id and equal content the first goes with the first, the second with the second.
    """
    matching = Matching(old, new, elsewhere)
    _by_id(matching)
    for kind in EARLY:
        _by_content(matching, kind)
        _by_likeness(matching, kind)
    for kind in LATE:
        _by_content(matching, kind)
    for kind in IN_TURN:
        _by_likeness(matching, kind)
    return matching


def _by_id(matching: Matching) -> None:
    def id_of(thing: Thing) -> tuple[str, str] | None:
        return (thing.kind, thing.id) if thing.id and thing.number else None

    for old, new in _unique_pairs(matching.old, matching.new, id_of):
        matching.add(Match(old, new, "the same id"))


def _by_content(matching: Matching, kind: str) -> None:
    """Pair what says the same, with things of one id under one parent first, then what says the same under another id."""
    if not matching.left_old(kind) or not matching.left_new(kind):
        return
    said = _said(matching, kind)
    homes = {id(one): _new_parent(one, matching) for one in matching.left_old(kind)}
    homes |= {id(one): one.parent for one in matching.left_new(kind)}
    for key in (
        lambda one: (one.id, homes[id(one)], said[id(one)]),
        lambda one: (one.id, homes[id(one)]) if one.id else None,
        lambda one: (one.id, said[id(one)]),
    ):
        for old, new in _pairs_in_order(matching.left_old(kind), matching.left_new(kind), key):
            matching.add(Match(old, new, "the same id, which others bear too, and the same place or content"))
    for old, new in _unique_pairs(matching.left_old(kind), matching.left_new(kind), lambda one: said[id(one)]):
        matching.add(Match(old, new, "equal content under another id"))


def _said(matching: Matching, kind: str) -> dict[int, str]:
    """What each thing that is left says, its id left aside and its references made to follow."""
    renames = matching.renames()
    olds = {id(one): followed(one.part, renames) for one in matching.left_old(kind)}
    news = {id(one): one.part for one in matching.left_new(kind)}
    return {number: repr(part.model_copy(update={"id": ""})) for number, part in (olds | news).items()}


def _new_parent(old: Thing, matching: Matching) -> int:
    """The number of the thing that an old one's parent is now; below 0, and different for each, where it is gone."""
    match = matching.by_old.get(old.parent)
    return match.new.number if match else -1 - old.number


def _by_likeness(matching: Matching, kind: str) -> None:
    for match in alike(matching, kind):
        matching.add(match)


def _unique_pairs(
    olds: Sequence[Thing], news: Sequence[Thing], key: Callable[[Thing], object | None]
) -> list[tuple[Thing, Thing]]:
    """The pairs of one key, where each side has it once; None is no key."""
    keys = [[key(one) for one in things] for things in (olds, news)]
    counts = [Counter(side) for side in keys]
    known = {value: one for value, one in zip(keys[1], news, strict=True) if counts[1][value] == 1}
    return [
        (one, known[value])
        for value, one in zip(keys[0], olds, strict=True)
        if value is not None and counts[0][value] == 1 and value in known
    ]


def _pairs_in_order(
    olds: Sequence[Thing], news: Sequence[Thing], key: Callable[[Thing], object | None]
) -> list[tuple[Thing, Thing]]:
    """The pairs of one key: the first with the first, the second with the second; None is no key."""
    waiting: dict[object, list[Thing]] = {}
    for one in news:
        waiting.setdefault(key(one), []).append(one)
    waiting.pop(None, None)
    return [(one, waiting[key(one)].pop(0)) for one in olds if waiting.get(key(one))]
