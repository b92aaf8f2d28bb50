"""Values for each persona: what changed for whom, and how it is put back."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from msgspec import Struct

from cjm.diff.settle import gathered, spelled_out
from cjm.model.quantity import PerPersona


class People(Struct, frozen=True, dict=True):
    """The ids of the personas of both maps, the old ones as they are called now."""

    old: tuple[str, ...]
    new: tuple[str, ...]

    @cached_property
    def gone(self) -> frozenset[str]:
        """The old ones that the new map does not have."""
        return frozenset(self.old) - frozenset(self.new)

    @cached_property
    def come(self) -> frozenset[str]:
        """The new ones that the old map did not have."""
        return frozenset(self.new) - frozenset(self.old)

    @property
    def all(self) -> tuple[str, ...]:
        """The new ones in order, then those that are gone."""
        return (*self.new, *(person for person in self.old if person in self.gone))


class Said(Struct, frozen=True):
    """What was said of a persona, and what is said now; persona "" is everyone, None is nothing.

    Where the two ways of speaking cannot be told apart persona by persona, `old` and `new` are the whole values.
    """

    persona: str
    old: Any
    new: Any


def said(old: PerPersona[Any] | None, new: PerPersona[Any] | None, people: People) -> list[Said]:
    """The differences between two values, in the common form, persona by persona."""
    if old == new:
        return []
    if not (old and old.each) and not (new and new.each):
        return [Said("", old.everyone if old else None, new.everyone if new else None)]
    found = list(_by_persona(old or PerPersona(), new or PerPersona(), people))
    return found if _restored(old, found, people) == new else [Said("", old, new)]


def restored(old: PerPersona[Any] | None, persona: str, value: Any, people: People) -> PerPersona[Any] | None:  # noqa: ANN401
    """A value after what is said of a persona became another one."""
    if not persona:
        return value if isinstance(value, PerPersona) or value is None else PerPersona(value)
    each = spelled_out(old or PerPersona(), people.all)
    if value is None:
        each.pop(persona, None)
    else:
        each[persona] = value
    return PerPersona(None, tuple(each.items())) if each else None


def _restored(old: PerPersona[Any] | None, changes: list[Said], people: People) -> PerPersona[Any] | None:
    for one in changes:
        old = restored(old, one.persona, one.new, people)
    return gathered(dict(old.each), people.new) if old and old.each else old


def _by_persona(old: PerPersona[Any], new: PerPersona[Any], people: People) -> Iterator[Said]:
    named = dict.fromkeys((*people.all, *(name for name, _ in (*old.each, *new.each))))
    for persona in named:
        before = old.of(persona)
        # Who is gone is not meant by what is said of everyone now.
        after = dict(new.each).get(persona) if persona in people.gone else new.of(persona)
        if before != after:
            yield Said(persona, before, after)
