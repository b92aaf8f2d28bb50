"""Two contents compared: what was added, removed, renamed, moved and reordered, and what changed in what stayed."""

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from cjm.diff.brought import Brought
from cjm.diff.change import Address, Change, Rename
from cjm.diff.fields import field_changes
from cjm.diff.follow import Renames, followed
from cjm.diff.match import matched
from cjm.diff.matching import Match, Matching, taken_over
from cjm.diff.personal import People
from cjm.diff.plan import called, naming
from cjm.diff.reorder import out_of_order
from cjm.diff.settle import people_of, settled
from cjm.diff.spot import Spot
from cjm.diff.thing import Thing, things, without
from cjm.model.identity import derived_id
from cjm.model.part import Part

# Whether the id of the thing at an address was written; one that was not follows from a name.
Written = Callable[[Address], bool]


class Compared(Struct, frozen=True):
    """The changes, in the order of the new document, what is gone at its old place; and the pairs behind them."""

    changes: tuple[Change, ...]
    matching: Matching


def compared(
    old: Part, new: Part, written: tuple[Written, Written] | None = None, elsewhere: tuple[Rename, ...] = ()
) -> Compared:
    """Two maps, or two libraries, compared; the changes are not judged, put in words, or placed in a text yet.

    `written` says of both sides which ids were written; where it is not given, those that do not follow from a name.
    `elsewhere` are ids of other documents that were renamed.
    """
    before, after = settled(old), settled(new)
    matching = matched(things(before), things(after), elsewhere)
    view = _View(matching, written or (_unlike_name(before), _unlike_name(after)))
    brought = Brought(matching, view.people)
    return Compared(tuple(brought.by(change) for change in _in_order(view)), matching)


def _unlike_name(content: Part) -> Written:
    ids = {one.at: not one.number or one.id != derived_id(called(one.part)) for one in things(content)}
    return ids.__getitem__


class _View:
    """The pairs of two contents, and what their comparison needs to know over and over."""

    def __init__(self, matching: Matching, written: tuple[Written, Written]) -> None:
        self.matching = matching
        self.written = written
        self.renames: Renames = matching.renames()
        self.people = _people(matching)
        self.stayed_old = frozenset(one.old.at for one in matching.by_old.values())
        self.stayed_new = frozenset(one.new.at for one in matching.by_new.values())
        self.reordered = _reordered(matching)


def _people(matching: Matching) -> People:
    """The personas of both, the old ones by their new ids."""
    old = [one for one in matching.old if one.kind == "persona"]
    now = (matching.by_old[one.number].new.id if one.number in matching.by_old else one.id for one in old)
    return People(tuple(dict.fromkeys(now)), people_of(matching.new[0].part))


def _reordered(matching: Matching) -> frozenset[int]:
    """The numbers of the new things that stand at another place among those that stayed with them."""
    lists: dict[tuple[int, str], list[Match]] = {}
    for match in matching.by_old.values():
        if match.old.number and matching.pairs(match.old.parent, match.new.parent):
            lists.setdefault((match.new.parent, match.new.field), []).append(match)
    found: set[int] = set()
    for row in lists.values():
        row.sort(key=lambda match: match.old.number)
        found.update(row[place].new.number for place in out_of_order([match.new.index for match in row]))
    return frozenset(found)


def _in_order(view: _View) -> Iterator[Change]:
    """All changes; a thing that is gone comes after the last thing before it that is still there."""
    gone: dict[int, list[Change]] = {}
    last = 0
    for old in view.matching.old:
        if old.number in view.matching.by_old:
            last = view.matching.by_old[old.number].new.number
        elif old.parent in view.matching.by_old:
            gone.setdefault(last, []).append(_removed(old, view))
    for new in view.matching.new:
        yield from _of_new(new, view)
        yield from gone.get(new.number, ())


def _of_new(new: Thing, view: _View) -> Iterator[Change]:
    match = view.matching.by_new.get(new.number)
    if match:
        yield from _of_pair(match, view)
    elif new.parent in view.matching.by_new:
        whole = without(new.part, new.at, view.stayed_new)
        yield Change("added", new.kind, new.node, "", new=whole, name=called(new.part), at=new.at)


def _removed(old: Thing, view: _View) -> Change:
    whole = without(old.part, old.at, view.stayed_old)
    return Change("removed", old.kind, old.node, old.node, old=whole, name=called(old.part), old_at=old.at)


def _of_pair(match: Match, view: _View) -> Iterator[Change]:
    old, new = match.old, match.new
    spot = Spot.of(match)
    changes = list(field_changes(followed(old.part, view.renames), new.part, spot, view.people))
    if old.id != new.id:
        changes = _with_new_id(match, spot, changes, view)
    if new.number and not view.matching.pairs(old.parent, new.parent):
        yield spot.change("moved")
    elif new.number in view.reordered:
        yield spot.change("reordered")
    yield from changes


def _with_new_id(match: Match, spot: Spot, changes: list[Change], view: _View) -> list[Change]:
    """The changes with the one that brings the new id: a rename of its own, or the new name that it follows from."""
    ids = (match.old.id, match.new.id)
    followed_by_all = view.matching.is_followed(match)
    renamed = spot.change("renamed", old=ids[0], new=ids[1], renames=ids, followed=followed_by_all)
    if view.written[0](match.old.at) or view.written[1](match.new.at):
        return [renamed, *changes]
    taken = followed_by_all and taken_over(match.old, view.matching.elsewhere)
    if not match.new.number or (taken and taken == match.new.id):
        # A map that does not say its id has that of its file, and what is taken over that of the library.
        return changes
    names = ("use", naming(type(match.new.part)))
    for number, change in enumerate(changes):
        if change.field in names:
            return [*changes[:number], replace(change, renames=ids, followed=followed_by_all), *changes[number + 1 :]]
    return [renamed, *changes]
