"""A document taken apart, so that parts can be moved about in it, and put together again."""

from typing import Any

from msgspec import Struct

from cjm.diff.change import Address
from cjm.diff.plan import plan_of
from cjm.model.part import Part


class Draft(Struct, eq=False):
    """A part that can still be changed: its class, and its values by python name.

    Lists of parts are lists of drafts, a single part is a draft or None; parts for each persona stay as they are.
    """

    kind: type[Part]
    values: dict[str, Any]

    def at(self, address: Address) -> "Draft":
        """The draft at an address from here."""
        found: Any = self
        for step in address:
            found = found[step] if isinstance(step, int) else found.values[step]
        return found  # type: ignore[no-any-return]


def drafted(part: Part) -> Draft:
    """A part, and all parts in it, as drafts."""
    plan = plan_of(type(part))
    values = {name: getattr(part, name) for name in type(part).model_fields}
    for one in (*plan.items, *plan.things):
        values[one.name] = [drafted(child) for child in values[one.name]]
    for one in plan.singles:
        if values[one.name] is not None:
            values[one.name] = drafted(values[one.name])
    return Draft(type(part), values)


def finished(draft: Draft) -> Part:
    """The part that a draft has become."""
    values = dict(draft.values)
    plan = plan_of(draft.kind)
    for one in (*plan.items, *plan.things):
        values[one.name] = tuple(finished(child) for child in values[one.name])
    for one in plan.singles:
        if values[one.name] is not None:
            values[one.name] = finished(values[one.name])
    return draft.kind.made(values)
