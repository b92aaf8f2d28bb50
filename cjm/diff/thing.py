"""The parts of a document that have an id of their own, each with its place."""

from collections.abc import Iterator
from typing import Any

from msgspec import Struct

from cjm.diff.change import Address
from cjm.diff.plan import part_of, plan_of, word
from cjm.model.part import Part


class Thing(Struct, frozen=True, eq=False):
    """A stage, a touchpoint, a pain, a persona … of a document; the document itself is the first.

    `kind` is its word (`touchpoint`), `node` its path of ids, `at` its address, `parent` the number of the thing that
    it stands in (-1 for the document), `index` its own place in that list, from 0.
    """

    number: int
    kind: str
    part: Part
    node: str
    at: Address
    parent: int
    field: str = ""
    index: int = 0

    @property
    def id(self) -> str:
        """Its id, written or derived; empty for a library, or where no id can be derived."""
        return getattr(self.part, "id", "")


def things(document: Part) -> tuple[Thing, ...]:
    """The document, and every thing in it from top to bottom."""
    found = [Thing(0, word(type(document)), document, "", (), -1)]
    _below(found[0], found)
    return tuple(found)


def _below(thing: Thing, found: list[Thing]) -> None:
    for one in plan_of(type(thing.part)).things:
        kind = word(part_of(one), one.key)
        for index, part in enumerate(getattr(thing.part, one.name)):
            node = "/".join((thing.node or one.key, part.id)) if part.id else thing.node
            at = (*thing.at, one.name, index)
            child = Thing(len(found), kind, part, node, at, thing.number, one.name, index)
            found.append(child)
            _below(child, found)


def part_at(document: Part, at: Address) -> Part:
    """The part at an address; LookupError where there is none."""
    found: Any = document
    for step in at:
        found = found[step] if isinstance(step, int) else getattr(found, step)
    if not isinstance(found, Part):
        raise LookupError(f"no part at {at}")
    return found


def without(thing: Part, at: Address, taken: frozenset[Address]) -> Part:
    """A thing that stands at an address, without the things in it that stand at others."""
    changed = {}
    for one in plan_of(type(thing)).things:
        whole = getattr(thing, one.name)
        kept = tuple(
            without(child, here, taken)
            for place, child in enumerate(whole)
            if (here := (*at, one.name, place)) not in taken
        )
        if len(kept) < len(whole) or any(a is not b for a, b in zip(kept, whole, strict=True)):
            changed[one.name] = kept
    return thing.model_copy(update=changed) if changed else thing


def inside(document: Part, at: Address = ()) -> Iterator[tuple[Part, Address]]:
    """A part and every part in it, things or not, each with its address."""
    yield document, at
    plan = plan_of(type(document))
    for one in (*plan.items, *plan.things):
        for place, child in enumerate(getattr(document, one.name)):
            yield from inside(child, (*at, one.name, place))
    for one in plan.singles:
        child = getattr(document, one.name)
        if child is not None:
            yield from inside(child, (*at, one.name))
