"""What one process knows of the maps that it draws, and the three things that it does with them."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from cjm.errors import CjmError
from cjm.lint.data import DataFiles
from cjm.lint.finding import Finding
from cjm.lint.pool import Result, check
from cjm.lint.sheet import Surroundings
from cjm.named_maps import Entry, Named
from cjm.reading.pause import without_collection
from cjm.render.renderer import Renderer
from cjm.render.site import Drawn, Intro, Plan, drawn, intro
from cjm.render.subject import Revision
from cjm.subjects import prepared


class Brush(Struct, frozen=True):
    """How all maps are drawn: in which form, as which site, and of which day."""

    renderer: Renderer
    planned: Plan
    today: date


class Order(Struct, frozen=True):
    """A map to be drawn: in which file, with what lint finds in it, and the commit that it is of."""

    file: str
    findings: tuple[Finding, ...]
    revision: Revision | None


class Picture(Struct, frozen=True):
    """A map that is drawn, data of it that could not be read, and what else is to be said."""

    drawn: Drawn
    errors: tuple[CjmError, ...]
    notes: tuple[str, ...]


class Desk:
    """The files that were named, and what was read of them so far."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.maps: dict[int, Named] = {}
        self.around: dict[Path, Surroundings] = {}


def look(desk: Desk, seat: int, _: None) -> Intro | CjmError | None:
    """Read a file; what it holds if it is a map, why it cannot be used, or None if it is no map."""
    with without_collection():
        read = desk.entries[seat].read()
    if not isinstance(read, Named):
        return read
    desk.maps[seat] = read
    journey = read.document.journey
    assert journey is not None  # noqa: S101
    return intro(journey, desk.entries[seat].shown)


def examine(around: Surroundings, desk: Desk, seat: int, path: str) -> Result:
    """Check a file of a workspace; a map that was read already is not read again, nor will its data be."""
    with without_collection():
        root = around.workspace.root
        if root not in desk.around:
            here = [one.document for one in desk.maps.values() if one.workspace.root == root]
            desk.around[root] = replace(around, known={document.path: document for document in here})
        return check(desk.around[root], path)


def draw(brush: Brush, desk: Desk, seat: int, order: Order) -> Picture:
    """Draw a map that was read, here or, where another process helps out, elsewhere."""
    with without_collection():
        named = desk.maps.get(seat) or _again(desk.entries[seat])
        around = desk.around.get(named.workspace.root)
        files = DataFiles(named.workspace, named.document.path, around.measured if around else {})
        ready = prepared(named, brush.today, order.findings, order.revision, files)
        notes = brush.renderer.notes(ready.subject) if brush.renderer.notes else ()
        said = (*map(str, ready.notes), *(f"{ready.subject.journey.id}: {words}" for words in notes))
        return Picture(drawn(brush.renderer, brush.planned, order.file, ready.subject), ready.errors, said)


def _again(entry: Entry) -> Named:
    """A map that another process has read; CjmError where it is one no longer."""
    read = entry.read()
    if isinstance(read, Named):
        return read
    raise read or CjmError("has changed since it was read: try again", entry.shown)
