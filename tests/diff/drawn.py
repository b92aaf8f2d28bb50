"""Journeys and libraries drawn by chance from the shapes of the format, and edits made to them by chance.

Words and ids are few, so that names, references and equal contents meet; nothing here has to be a sensible map.
"""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from cjm.diff.draft import Draft, drafted, finished
from cjm.diff.plan import part_of, plan_of
from cjm.model import field
from cjm.model.identity import derived_id
from cjm.model.journey import Journey
from cjm.model.library import Library
from cjm.model.part import Part
from cjm.model.quantity import DAYS, Duration, PerPersona
from cjm.reading.shape import Each, Fields, FieldShape, Many, One, Shape, part_shape

WORDS = (
    "calls",
    "waits",
    "the loaner",
    "gets",
    "a quote",
    "nobody answers",
    "1 day",
    "6 days",
    "Ω",
    "loaner",
    "…",
    "x",
)
IDS = ("maya", "viktor", "ana", "a", "b", "c", "waits", "calls-the-loaner", "gets")
PEOPLE = ("maya", "viktor", "ana")


def seeded(seed: int) -> Random:
    """Chance that comes out the same for a seed."""
    return Random(seed)  # noqa: S311


def journey(rng: Random, depth: int = 3) -> Journey:
    """A map of up to `depth` things in a list."""
    return part(rng, Journey, depth)  # type: ignore[return-value]


def library(rng: Random) -> Library:
    """A library."""
    return part(rng, Library, 3)  # type: ignore[return-value]


def part(rng: Random, kind: type[Part], depth: int) -> Part:
    """A part of a class; its id is written, or follows from its name."""
    values: dict[str, Any] = {}
    for one in part_shape(kind).fields.values():
        if one.name in {"cjm", "kind", "use"} and rng.random() < 0.9:
            continue
        if one.required or rng.random() < (0.5 if one in _things(kind) else 0.15):
            values[one.name] = value(rng, one.shape, depth)
    if "id" in kind.model_fields and rng.random() < 0.6:
        values["id"] = derived_id(str(values.get("use") or values.get(kind.names) or ""))
    if rng.random() < 0.05:
        values["extensions"] = {f"x-{rng.choice(IDS)}": rng.choice(["own", ["a", "b"], {"deep": "1"}])}
    return kind.made(values)


def _things(kind: type[Part]) -> Sequence[FieldShape]:
    return plan_of(kind).things


def value(rng: Random, shape: Shape, depth: int) -> Any:
    """A value of a shape."""
    if isinstance(shape, One):
        return DRAW[type(shape.kind)](rng, shape.kind)
    if isinstance(shape, Many):
        return tuple(value(rng, shape.item, depth - 1) for _ in range(rng.randint(1, max(1, depth))))
    if isinstance(shape, Each):
        people = rng.sample(PEOPLE, rng.randint(0, 3))
        if not people:
            return PerPersona(value(rng, shape.item, depth))
        return PerPersona(None, tuple((person, value(rng, shape.item, depth)) for person in people))
    if isinstance(shape, Fields):
        return part(rng, shape.part, depth)
    raise TypeError(shape)


def _text(rng: Random, kind: field.Text) -> str:
    return " ".join(rng.choices(WORDS, k=rng.randint(1, 3)))


def _number(rng: Random, kind: field.Number) -> float:
    return rng.choice([one for one in (-2.0, -0.5, 0.0, 1.0, 1.5, 4.0) if _within(one, kind)])


def _within(number: float, kind: field.Number | field.Whole) -> bool:
    return (kind.low is None or number >= kind.low) and (kind.high is None or number <= kind.high)


def _time(rng: Random, kind: field.Time) -> Duration:
    low = float(rng.randint(1, 3))
    return Duration(low, low + rng.choice((0.0, 2.0)), rng.choice(list(DAYS)))


DRAW: dict[type, Callable[[Random, Any], Any]] = {
    field.Text: _text,
    field.Identifier: lambda rng, kind: rng.choice(IDS),
    field.Reference: lambda rng, kind: rng.choice((*IDS, *kind.also)),
    field.Word: lambda rng, kind: rng.choice((*kind.usual[:2], "erp", "crm")),
    field.Choice: lambda rng, kind: rng.choice(kind.words),
    field.Number: _number,
    field.Whole: lambda rng, kind: rng.choice([one for one in range(6) if _within(one, kind)]),
    field.Day: lambda rng, kind: f"2026-0{rng.randint(1, 9)}-11",
    field.Period: lambda rng, kind: rng.choice(("2026", "2026-10", "2026-11-22")),
    field.Time: _time,
    field.Part: lambda rng, kind: rng.choice((0.0, 0.38, 1.0)),
    field.Often: lambda rng, kind: rng.choice(("always", "rarely", 0.38, 0.5)),
    field.Bounds: lambda rng, kind: rng.choice(("1-5", "0-10")),
    field.Link: lambda rng, kind: rng.choice(("https://example.org", "other")),
    field.File: lambda rng, kind: rng.choice(("data/a.csv", "data/b.csv")),
}


def edited(rng: Random, whole: Journey, edits: int) -> Journey:
    """The map after some edits by chance: values, things taken out, put in, moved, put in another order, given ids."""
    draft = drafted(whole)
    for _ in range(edits):
        rng.choice((_set_a_value, _set_a_value, _take_out, _put_in, _move, _shuffle, _rename))(rng, draft)
    return finished(draft)  # type: ignore[return-value]


def _drafts(draft: Draft) -> list[Draft]:
    """A draft and all below it."""
    found = [draft]
    plan = plan_of(draft.kind)
    for one in (*plan.items, *plan.things):
        found += [inner for child in draft.values[one.name] for inner in _drafts(child)]
    return found


def _lists(draft: Draft) -> list[tuple[Draft, FieldShape]]:
    return [
        (one, shape)
        for one in _drafts(draft)
        for shape in (*plan_of(one.kind).items, *plan_of(one.kind).things)
        if one.values[shape.name]
    ]


def _set_a_value(rng: Random, draft: Draft) -> None:
    bearer = rng.choice(_drafts(draft))
    plan = plan_of(bearer.kind)
    one = rng.choice([*plan.values, *plan.lists, *plan.personal, *plan.personal_parts])
    empty = () if isinstance(one.shape, Many) else None
    clears = not one.required and bearer.kind.model_fields[one.name].default == empty and rng.random() < 0.2
    bearer.values[one.name] = empty if clears else value(rng, one.shape, 2)


def _take_out(rng: Random, draft: Draft) -> None:
    rows = _lists(draft)
    if rows:
        bearer, shape = rng.choice(rows)
        bearer.values[shape.name].pop(rng.randrange(len(bearer.values[shape.name])))


def _put_in(rng: Random, draft: Draft) -> None:
    bearer = rng.choice(_drafts(draft))
    plan = plan_of(bearer.kind)
    if shapes := (*plan.items, *plan.things):
        shape = rng.choice(shapes)
        row = bearer.values[shape.name]
        row.insert(rng.randint(0, len(row)), drafted(part(rng, part_of(shape), 2)))


def _move(rng: Random, draft: Draft) -> None:
    rows = _lists(draft)
    if rows:
        bearer, shape = rng.choice(rows)
        moved = bearer.values[shape.name].pop(rng.randrange(len(bearer.values[shape.name])))
        homes = [one for one in _drafts(draft) if shape.name in one.kind.model_fields and _takes(one, shape)]
        row = rng.choice(homes).values[shape.name]
        row.insert(rng.randint(0, len(row)), moved)


def _takes(draft: Draft, shape: FieldShape) -> bool:
    return any(one.name == shape.name and part_of(one) is part_of(shape) for one in _part_lists(draft.kind))


def _part_lists(kind: type[Part]) -> Sequence[FieldShape]:
    return (*plan_of(kind).items, *plan_of(kind).things)


def _shuffle(rng: Random, draft: Draft) -> None:
    rows = _lists(draft)
    if rows:
        bearer, shape = rng.choice(rows)
        rng.shuffle(bearer.values[shape.name])


def _rename(rng: Random, draft: Draft) -> None:
    named = [one for one in _drafts(draft) if "id" in one.values]
    rng.choice(named).values["id"] = rng.choice(IDS)
