"""The new version of a document, made from the old one and the changes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, TypeVar

from cjm.diff.change import Address, Change, Rename
from cjm.diff.draft import Draft, drafted, finished
from cjm.diff.follow import followed
from cjm.diff.matching import new_ids, taken_over
from cjm.diff.personal import People, restored
from cjm.diff.plan import part_of, plan_of, word
from cjm.diff.settle import settled
from cjm.diff.thing import Thing, things
from cjm.model.part import Part
from cjm.model.quantity import PerPersona
from cjm.reading.shape import FieldShape, part_shape

P = TypeVar("P", bound=Part)


def apply(old: P, changes: Sequence[Change], elsewhere: tuple[Rename, ...] = ()) -> P:
    """The document that the changes lead to, in its common form (see `settle`).

    `elsewhere` are the renames in other documents that it follows. What it refers to by a renamed id follows; its own
    values are set as they are in the changes.
    """
    before = settled(old)
    known = things(before)
    ids = {one.at: new for one in known if (new := taken_over(one, elsewhere))}
    ids |= {change.old_at: change.renames[1] for change in changes if change.renames and change.old_at is not None}
    left = {change.old_at for change in changes if not change.followed}
    going = {at: new for at, new in ids.items() if at not in left}
    draft = drafted(followed(before, _renames(known, going, elsewhere)))
    bearers = {change.old_at: draft.at(change.old_at) for change in changes if change.old_at is not None}
    for at, new_id in ids.items():
        draft.at(at).values["id"] = new_id
    _place(draft, bearers, changes)
    people = _people(known, ids, draft)
    for change in changes:
        if change.old_at is not None and not _is_place(change):
            _set(bearers[change.old_at], change, people)
    return settled(finished(draft), people.new)  # type: ignore[return-value]


def _renames(
    known: Sequence[Thing], ids: Mapping[Address, str], elsewhere: tuple[Rename, ...]
) -> Mapping[tuple[str, str], str]:
    renamed = [(one, ids[one.at]) for one in known if one.number and one.at in ids]
    return new_ids(known, renamed, (known[0].id, ids.get((), known[0].id)), elsewhere)


def _people(known: Sequence[Thing], ids: Mapping[Address, str], draft: Draft) -> People:
    old = (ids.get(one.at, one.id) for one in known if one.kind == "persona")
    new = (one.values["id"] for one in draft.values.get("personas", ()))
    return People(tuple(dict.fromkeys(old)), tuple(dict.fromkeys(new)))


def _is_place(change: Change) -> bool:
    """Whether a change is about where its part stands, or whether it does."""
    if change.kind in {"added", "removed"}:
        return change.at is None or change.old_at is None
    return change.kind in {"moved", "renamed"} or (change.kind == "reordered" and change.new is None)


def _place(draft: Draft, bearers: Mapping[Address, Draft], changes: Sequence[Change]) -> None:
    """Take away what goes and what moves, then put what comes and what moves where it stands at last, top down."""
    leaving = [change for change in changes if _is_place(change) and change.kind != "renamed"]
    rows = [(draft.at(at[:-1] if isinstance(at[-1], str) else at[:-2]), at) for at in _old_places(leaving)]
    for bearer, at in rows:
        if isinstance(at[-1], str):
            bearer.values[at[-1]] = None
        else:
            row, gone = bearer.values[str(at[-2])], bearers[at]
            bearer.values[str(at[-2])] = [one for one in row if one is not gone]
    for change in sorted(leaving, key=_depth):
        if change.at is not None:
            arrived = bearers[change.old_at] if change.old_at is not None else drafted(change.new)  # type: ignore[arg-type]
            _put(draft, change.at, arrived)


def _old_places(changes: Sequence[Change]) -> Iterator[Address]:
    return (change.old_at for change in changes if change.old_at is not None)


def _depth(change: Change) -> tuple[int, Address]:
    """Lists further up are completed first, and each from its beginning."""
    at = change.at or ()
    return (len(at), at)


def _put(draft: Draft, at: Address, arrived: Draft) -> None:
    if isinstance(at[-1], int):
        draft.at(at[:-2]).values[str(at[-2])].insert(at[-1], arrived)
    else:
        draft.at(at[:-1]).values[at[-1]] = arrived


def _set(bearer: Draft, change: Change, people: People) -> None:
    """Give a field its new value."""
    key = change.field.rpartition(".")[2]
    whole = next((one for one in plan_of(bearer.kind).personal_parts if _bears(one, change)), None)
    if whole:
        _set_personal_part(bearer, whole, change, people)
    elif key.startswith("x-"):
        bearer.values["extensions"] = _extended(bearer.values["extensions"], key, change.new)
    else:
        name = part_shape(bearer.kind).fields[key].name
        held = bearer.values[name]
        personal = change.persona or isinstance(held, PerPersona) or _is_personal(bearer, key)
        bearer.values[name] = restored(held, change.persona, change.new, people) if personal else change.new


def _bears(one: FieldShape, change: Change) -> bool:
    return change.part == word(part_of(one), one.key)


def _is_personal(bearer: Draft, key: str) -> bool:
    plan = plan_of(bearer.kind)
    return any(one.key == key for one in (*plan.personal, *plan.personal_parts))


def _set_personal_part(bearer: Draft, one: FieldShape, change: Change, people: People) -> None:
    held: PerPersona[Part] = bearer.values[one.name] or PerPersona()
    value: Any = change.new
    if change.kind not in {"added", "removed"}:
        part = held.of(change.persona) if change.persona else held.everyone
        key = change.field.rpartition(".")[2]
        if part is not None:
            value = _with(part, key, change.new)
    bearer.values[one.name] = restored(held, change.persona, value, people)


def _with(part: Part, key: str, value: object) -> Part:
    if key.startswith("x-"):
        return part.model_copy(update={"extensions": _extended(part.extensions, key, value)})
    return part.model_copy(update={part_shape(type(part)).fields[key].name: value})


def _extended(extensions: Mapping[str, object], key: str, value: object) -> dict[str, object]:
    kept = {name: one for name, one in extensions.items() if name != key}
    return kept if value is None else {**kept, key: value}
