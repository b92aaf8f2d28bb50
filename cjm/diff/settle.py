"""A document in the one form that all ways of writing the same meaning share.

Reflowed text is one line again, a value that each persona has is said for all, a part that says nothing is none.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, TypeVar

from cjm.diff.plan import plan_of
from cjm.model.field import Text
from cjm.model.part import Part
from cjm.model.persona import Persona
from cjm.model.quantity import PerPersona
from cjm.reading.shape import Each, Fields, Many, One, Shape

P = TypeVar("P", bound=Part)
T = TypeVar("T")
PARTING = re.compile(r"\n\s*\n")
Settler = Callable[[Any, tuple[str, ...]], Any]


def settled(part: P, people: tuple[str, ...] | None = None) -> P:
    """A part, and all that stands in it, in the common form; the very part where it has that form already.

    `people` are the ids of the map's personas; those that the part itself lists where None are given.
    """
    if people is None:
        people = people_of(part)
    changed = {}
    for name, settle in _settlers(type(part)):
        value = getattr(part, name)
        if value is not None and value != ():
            better = settle(value, people)
            if better is not value:
                changed[name] = better
    return part.model_copy(update=changed) if changed else part


def people_of(part: Part) -> tuple[str, ...]:
    """The ids of the personas of a map or a library, in the order written."""
    return tuple(dict.fromkeys(one.id for one in getattr(part, "personas", ()) if isinstance(one, Persona)))


def reflowed(text: str) -> str:
    """A text on one line a paragraph; paragraphs are parted by empty lines."""
    if "\n" not in text and "  " not in text and text.isascii():
        return text
    paragraphs = (" ".join(one.split()) for one in PARTING.split(unicodedata.normalize("NFC", text)))
    return "\n\n".join(filter(None, paragraphs))


def spelled_out(value: PerPersona[T], people: Iterable[str]) -> dict[str, T]:
    """What is said of each of some people, and of everyone else who is named."""
    found = {} if value.everyone is None else dict.fromkeys(people, value.everyone)
    return {**found, **dict(value.each)}


def gathered(each: dict[str, T], people: tuple[str, ...]) -> PerPersona[T] | None:
    """Values by persona, said for all where all people have one and the same; None where there is none."""
    if not each:
        return None
    first = next(iter(each.values()))
    if each.keys() == set(people) and all(one == first for one in each.values()):
        return PerPersona(first)
    known = [person for person in people if person in each]
    return PerPersona(None, tuple((person, each[person]) for person in (*known, *sorted(each.keys() - set(people)))))


def says_nothing(part: Part) -> bool:
    """Whether no field of a part says more than its default."""
    return part == type(part).made({}) if not _required(type(part)) else False


@cache
def _required(part: type[Part]) -> bool:
    return any(one.is_required() for one in part.model_fields.values())


@cache
def _settlers(part: type[Part]) -> tuple[tuple[str, Settler], ...]:
    """The fields of a class of parts of which a value may have to be settled, and how."""
    plan = plan_of(part)
    fields = (*(one for _, one in plan.order), *plan.things)
    return tuple((one.name, settle) for one in fields if (settle := _settler(one.shape)))


def _settler(shape: Shape) -> Settler | None:
    if isinstance(shape, One):
        return (lambda value, people: reflowed(value)) if isinstance(shape.kind, Text) else None
    if isinstance(shape, Fields):
        return _single
    if isinstance(shape, Many) and isinstance(shape.item, Fields):
        return lambda value, people: _listed(value, people, settled)
    inner = _settler(shape.item) if isinstance(shape, (Many, Each)) else None
    if isinstance(shape, Each):
        return lambda value, people: _personal(value, people, inner)
    return (lambda value, people: _listed(value, people, inner)) if inner else None


def _single(value: Part, people: tuple[str, ...]) -> Part | None:
    better = settled(value, people)
    return None if says_nothing(better) else better


def _listed(value: tuple[Any, ...], people: tuple[str, ...], settle: Settler) -> tuple[Any, ...]:
    better = tuple(settle(one, people) for one in value)
    return value if all(map(_is, value, better)) else better


def _personal(value: PerPersona[Any], people: tuple[str, ...], settle: Settler | None) -> PerPersona[Any] | None:
    if not value.each and not settle:
        return value
    everyone, each = value.everyone, dict(value.each)
    if settle:
        everyone = None if everyone is None else settle(everyone, people)
        each = {person: better for person, one in each.items() if (better := settle(one, people)) is not None}
    if not each or not people:
        whole = PerPersona(everyone, tuple(sorted(each.items(), key=_person))) if each or everyone is not None else None
    else:
        whole = gathered(spelled_out(PerPersona(everyone, tuple(each.items())), people), people)
    return value if whole == value else whole


def _person(said: tuple[str, object]) -> str:
    return said[0]


def _is(one: object, other: object) -> bool:
    return one is other
