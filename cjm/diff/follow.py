"""References that go with an id that was renamed."""

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any, TypeAlias, TypeVar

from cjm.diff.change import Rename
from cjm.diff.plan import plan_of
from cjm.model.field import Reference, Word
from cjm.model.part import Part
from cjm.model.quantity import PerPersona
from cjm.reading.shape import Each, Fields, Many, One, Shape

P = TypeVar("P", bound=Part)
# New ids by kind (as references name it) and old id.
Renames: TypeAlias = Mapping[tuple[str, str], str]
Follower: TypeAlias = Callable[[Any, Renames], Any]


def renames_of(renames: Iterable[tuple[str, str, str]], maps: tuple[str, str], elsewhere: Iterable[Rename]) -> Renames:
    """The new ids: of a document's own things as (kind, old, new), and of others'.

    `maps` are the old and the new id of the map itself: what refers to a thing by `map-id/id` follows too.
    """
    found = {(one.kind, one.old): one.new for one in elsewhere}
    for kind, old, new in renames:
        found[kind, old] = new
        found[kind, f"{maps[0]}/{old}"] = f"{maps[1]}/{new}"
    return found


def followed(part: P, renames: Renames) -> P:
    """A part with every reference in it to a renamed id made to the new one; the very part where there is none."""
    if not renames:
        return part
    changed = {}
    for name, follow in _followers(type(part)):
        value = getattr(part, name)
        if value is not None and value != ():
            better = follow(value, renames)
            if better is not value:
                changed[name] = better
    return part.model_copy(update=changed) if changed else part


@cache
def _followers(part: type[Part]) -> tuple[tuple[str, Follower], ...]:
    plan = plan_of(part)
    fields = (*(one for _, one in plan.order), *plan.things)
    return tuple((one.name, follow) for one in fields if (follow := _follower(one.shape)))


def _follower(shape: Shape) -> Follower | None:
    if isinstance(shape, One):
        return _one(shape.kind)
    if isinstance(shape, Fields):
        return followed
    inner = _follower(shape.item) if isinstance(shape, (Many, Each)) else None
    if isinstance(shape, Each):
        return lambda value, renames: _each(value, renames, inner)
    return (lambda value, renames: _many(value, renames, inner)) if inner else None


def _one(kind: object) -> Follower | None:
    if isinstance(kind, Reference):
        kinds = kind.to
        return lambda value, renames: _new_id(value, kinds, renames)
    if isinstance(kind, Word) and kind.entry:
        entry = kind.entry
        return lambda value, renames: renames.get((entry, value), value)
    return None


def _new_id(old: str, kinds: tuple[str, ...], renames: Renames) -> str:
    for kind in kinds:
        if (kind, old) in renames:
            return renames[kind, old]
    home, slash, rest = old.partition("/")
    return f"{renames[('map', home)]}/{rest}" if slash and ("map", home) in renames else old


def _many(value: tuple[Any, ...], renames: Renames, follow: Follower) -> tuple[Any, ...]:
    better = tuple(follow(one, renames) for one in value)
    return value if all(a is b for a, b in zip(better, value, strict=True)) else better


def _each(value: PerPersona[Any], renames: Renames, follow: Follower | None) -> PerPersona[Any]:
    each = tuple(
        (renames.get(("persona", person), person), follow(one, renames) if follow else one)
        for person, one in value.each
    )
    everyone = follow(value.everyone, renames) if follow and value.everyone is not None else value.everyone
    return value if each == value.each and everyone == value.everyone else PerPersona(everyone, each)
