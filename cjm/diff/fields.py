"""What differs between two parts that are one, field by field; the things in them are compared elsewhere."""

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from cjm.diff.change import Change, Kind
from cjm.diff.items import item_pairs
from cjm.diff.personal import People, said
from cjm.diff.plan import part_of, plan_of, word
from cjm.diff.reorder import out_of_order
from cjm.diff.spot import Spot
from cjm.model.part import Part
from cjm.model.quantity import PerPersona
from cjm.reading.shape import FieldShape


def field_changes(old: Part, new: Part, spot: Spot, people: People) -> Iterator[Change]:
    """Every difference between two parts of one class, in the order of the format; ids are left aside."""
    for group, one in plan_of(type(new)).order:
        before, after = getattr(old, one.name), getattr(new, one.name)
        if before is not after and before != after:
            yield from COMPARE[group](one, before, after, spot, people)
    yield from _extensions(old, new, spot)


def _value(one: FieldShape, old: object, new: object, spot: Spot, people: People) -> Iterator[Change]:
    yield spot.change(_kind(old, new), one.key, old=old, new=new)


def _personal(one: FieldShape, old: Any, new: Any, spot: Spot, people: People) -> Iterator[Change]:  # noqa: ANN401
    for differs in said(old, new, people):
        kind = _kind(differs.old, differs.new)
        yield spot.change(kind, one.key, persona=differs.persona, old=differs.old, new=differs.new)


def _kind(old: object, new: object) -> Kind:
    """Whether two different values are one list of words in another order."""
    listed = isinstance(old, tuple) and isinstance(new, tuple)
    return "reordered" if listed and sorted(map(str, old)) == sorted(map(str, new)) else "changed"  # type: ignore[call-overload]


def _personal_parts(one: FieldShape, old: Any, new: Any, spot: Spot, people: People) -> Iterator[Change]:  # noqa: ANN401
    """What each persona's part says; where only one side has one, it is added or removed whole."""
    inner = replace(spot, part=word(part_of(one), one.key), prefix=f"{spot.prefix}{one.key}.")
    for differs in said(old, new, people):
        if isinstance(differs.old, PerPersona) or isinstance(differs.new, PerPersona):
            yield spot.change("changed", one.key, old=differs.old, new=differs.new)
        elif differs.old is None:
            yield inner.change("added", persona=differs.persona, new=differs.new)
        elif differs.new is None:
            yield inner.change("removed", persona=differs.persona, old=differs.old)
        else:
            for change in field_changes(differs.old, differs.new, inner, people):
                yield replace(change, persona=differs.persona)


def _single(one: FieldShape, old: Part | None, new: Part | None, spot: Spot, people: People) -> Iterator[Change]:
    inner = spot.single(word(part_of(one), one.key), one.key, one.name)
    if old is None:
        yield inner.change("added", new=new, old_at=None)
    elif new is None:
        yield inner.change("removed", old=old, at=None)
    else:
        yield from field_changes(old, new, inner, people)


def _items(
    one: FieldShape, old: tuple[Part, ...], new: tuple[Part, ...], spot: Spot, people: People
) -> Iterator[Change]:
    """Items in the order of the new list, then those that are gone."""
    noun = word(part_of(one), one.key)
    pairs = item_pairs(old, new)
    moved = out_of_order([right for _, right in pairs])
    before = {right: (left, number in moved) for number, (left, right) in enumerate(pairs)}
    for place, item in enumerate(new):
        left, reordered = before.get(place, (None, False))
        inner = spot.listed(noun, one.key, one.name, (left or 0, place), item)
        if left is None:
            yield inner.change("added", new=item, old_at=None)
            continue
        if reordered:
            yield inner.change("reordered")
        yield from field_changes(old[left], item, inner, people)
    paired = {left for left, _ in pairs}
    for place, item in enumerate(old):
        if place not in paired:
            inner = spot.listed(noun, one.key, one.name, (place, 0), item)
            yield inner.change("removed", old=item, at=None)


def _extensions(old: Part, new: Part, spot: Spot) -> Iterator[Change]:
    """Keys of the user's own, compared whole."""
    for key in dict.fromkeys((*new.extensions, *old.extensions)):
        before, after = old.extensions.get(key), new.extensions.get(key)
        if before != after:
            yield spot.change("changed", key, old=before, new=after)


COMPARE = {
    "values": _value,
    "lists": _value,
    "personal": _personal,
    "personal_parts": _personal_parts,
    "singles": _single,
    "items": _items,
}
