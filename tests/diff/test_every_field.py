"""Nothing of the format is forgotten: a change in any field of any part is seen, and can be made again."""

from collections.abc import Iterator
from typing import Any

import pytest

from cjm.diff.apply import apply
from cjm.diff.change import Address
from cjm.diff.content import compared
from cjm.diff.draft import Draft, drafted, finished
from cjm.diff.plan import part_of, plan_of, word
from cjm.diff.settle import settled
from cjm.diff.thing import inside
from cjm.document import read
from cjm.model.part import Part
from cjm.model.quantity import PerPersona
from cjm.reading.shape import Each, Fields, FieldShape
from tests.diff.drawn import part, seeded, value
from tests.reading.everything import EVERYTHING


def _whole(kind: str) -> Part:
    content = read(EVERYTHING[kind].encode(), f"{kind}.yaml").content
    assert content is not None
    return settled(content)


WHOLE = {kind: _whole(kind) for kind in ("journey", "library")}


def _fields() -> Iterator[tuple[str, Address, FieldShape]]:
    """Every field of every part of a map and of a library in which each field says something."""
    for kind, whole in WHOLE.items():
        for held, at in inside(whole):
            for _, one in plan_of(type(held)).order:
                yield kind, at, one
            for one in plan_of(type(held)).things:
                yield kind, at, one


FIELDS = list(_fields())


def test_every_class_of_part_is_among_them() -> None:
    seen = {type(part) for whole in WHOLE.values() for part, _ in inside(whole)}
    personal = {part_of(one) for part in seen for one in plan_of(part).personal_parts}
    assert _classes(type(WHOLE["journey"])) | _classes(type(WHOLE["library"])) == seen | personal


def _classes(part: type[Part]) -> set[type[Part]]:
    plan = plan_of(part)
    inner = {part_of(one) for one in (*plan.singles, *plan.personal_parts, *plan.items, *plan.things)}
    return {part}.union(*(_classes(one) for one in inner))


@pytest.mark.parametrize(
    ("kind", "at", "one"), FIELDS, ids=[f"{kind} {'.'.join(map(str, at))} {one.key}" for kind, at, one in FIELDS]
)
def test_another_value_is_seen(kind: str, at: Address, one: FieldShape) -> None:
    old = WHOLE[kind]
    draft = drafted(old)
    _change(draft.at(at), one)
    new = finished(draft)
    changes = compared(old, new).changes
    # A part without an id that is called something else altogether is another one.
    another = {(change.kind, change.part) for change in changes} == {
        (kind, word(draft.at(at).kind, "systems")) for kind in ("added", "removed")
    }
    assert another or [change for change in changes if _is_about(change.part, change.field, draft.at(at), one)] != []
    assert apply(old, changes) == settled(new)


def _change(bearer: Draft, one: FieldShape) -> None:
    """Give a field another value: a list of parts loses its last one, or gets a first one; a single part goes."""
    held = bearer.values[one.name]
    if isinstance(held, list):
        bearer.values[one.name] = held[:-1] or [*held, drafted(part(seeded(1), part_of(one), 1))]
    elif isinstance(held, Draft):
        bearer.values[one.name] = None
    else:
        bearer.values[one.name] = _other(one, held)


def _other(one: FieldShape, held: object) -> object:
    rng = seeded(1)
    drawn = (_for_all(value(rng, one.shape, 2)) for _ in range(200))
    return next((found for found in drawn if found not in (held, None)), "another")


def _for_all(drawn: object) -> object:
    return PerPersona(next(drawn.values())) if isinstance(drawn, PerPersona) else drawn


def _is_about(part: str, field: str, bearer: Draft, one: FieldShape) -> bool:
    keys = field.split(".")
    if one in (*plan_of(bearer.kind).singles, *plan_of(bearer.kind).items, *plan_of(bearer.kind).things):
        return part == word(part_of(one), one.key)
    return one.key in keys and part in {word(bearer.kind, "systems"), word(bearer.kind, "departments"), *_inner(one)}


def _inner(one: FieldShape) -> set[str]:
    held = isinstance(one.shape, Each) and isinstance(one.shape.item, Fields)
    return {word(part_of(one), one.key)} if held else set()


@pytest.mark.parametrize("field", ["emotion", "do", "x-own"])
def test_a_field_of_a_belief_is_seen(field: str) -> None:
    old = read(_believed('{"emotion": 1, "do": "We call", "x-own": "a"}'), "a.yaml").content
    new = read(
        _believed({"emotion": '{"emotion": -1, "do": "We call", "x-own": "a"}'}.get(field) or _belief(field)), "a.yaml"
    )
    assert old is not None
    assert new.content is not None
    changes = compared(old, new.content).changes
    assert [(one.part, one.field) for one in changes] == [("belief", f"belief.{field}")]
    assert apply(old, changes) == settled(new.content)


def _belief(field: str) -> str:
    said: dict[str, Any] = {"do": "We call", "x-own": "a"}
    return '{"emotion": 1, ' + ", ".join(f'"{k}": "{"b" if k == field else v}"' for k, v in said.items()) + "}"


def _believed(belief: str) -> bytes:
    return f"cjm: 1\ntitle: T\nstages:\n- name: A\n  touchpoints:\n  - name: B\n    belief: {belief}\n".encode()


def test_an_id_is_seen() -> None:
    old = WHOLE["journey"]
    for held, at in inside(old):
        if "id" in type(held).model_fields:
            draft = drafted(old)
            draft.at(at).values["id"] = "quite-another"
            changes = compared(old, finished(draft)).changes
            assert [(one.kind, one.at) for one in changes if one.kind == "renamed"] == [("renamed", at)]
            assert apply(old, changes) == settled(finished(draft))


def test_a_key_of_the_users_own_is_seen() -> None:
    old = WHOLE["journey"]
    for _, at in inside(old):
        draft = drafted(old)
        draft.at(at).values["extensions"] = {"x-own": ["a", {"b": "c"}]}
        changes = compared(old, finished(draft)).changes
        assert [(one.field.rpartition(".")[2], one.new) for one in changes] == [("x-own", ["a", {"b": "c"}])], type(
            part
        )
        assert apply(old, changes) == settled(finished(draft))
