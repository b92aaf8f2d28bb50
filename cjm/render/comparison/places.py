"""Where on the page a change stands: under its touchpoint, its stage, its idea; the map itself has no such place."""

from msgspec import Struct

from cjm.diff.change import Address, Change
from cjm.diff.plan import called, word
from cjm.diff.thing import part_at
from cjm.render.comparison.frame import Both
from cjm.render.comparison.labels import part_name
from cjm.render.comparison.names import Names, number_of

STAGES = "stages"
TOP = ("personas", "metrics", "evidence", "opportunities", "channels", "systems", "departments")


class Place(Struct, frozen=True):
    """A touchpoint or a stage by its number and name, any other thing by its kind and name; both empty for the map."""

    kind: str = ""
    title: str = ""


def place_of(known: Both, change: Change) -> tuple[Place, bool]:
    """The place of a change, called as it is now; and whether it is the thing of that place itself that changed."""
    names, at = _there(known, change)
    if names is None:
        # A library is not drawn, so that nothing of it is known but what the change says.
        return Place(part_name(known.words, change.part), change.name), not change.item
    place = _around(at)
    return _place(known, names, place), place == change.at


def above(known: Both, change: Change) -> str:
    """What the nearest thing around the part of a change is called now; empty where that is the map."""
    names, at = _there(known, change)
    if names is None or not at:
        return ""
    return names.above(at) if change.at is not None else names.at(at)


def _there(known: Both, change: Change) -> tuple[Names | None, Address]:
    """The address of a part, with the names of its version; of a part that is gone, that of what it stood in."""
    old, new = known.names
    if change.at is not None or new is None:
        return (new, change.at) if change.at is not None else (old, (change.old_at or ())[:-2])
    at = change.old_at or ()
    return new, next((known.stayed[at[:end]] for end in range(len(at), 0, -1) if at[:end] in known.stayed), ())


def _around(at: Address) -> Address:
    if at[:1] == (STAGES,):
        return at[:4] if at[2:3] == ("touchpoints",) else at[:2]
    return at[:2] if at[:1] and at[0] in TOP else ()


def _place(known: Both, names: Names, at: Address) -> Place:
    if not at:
        return Place()
    if number_of(at):
        return Place("", names.at(at))
    part = part_at(names.frame.journey, at)
    return Place(part_name(known.words, word(type(part), str(at[0]))), called(part))
