"""Hand-offs over all journeys: how often the case passes between two departments, and where that breaks."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from cjm.analysis.ownership import handovers
from cjm.render.language import Language
from cjm.render.view.frame import Frame

DEPARTMENTS = 8
LISTED = 16
# At least so much of the table must say something.
DENSE = 0.5


class Passing(Struct, frozen=True):
    """How often the case passes from one department to another over all maps, how often that is broken, and where."""

    source: str
    target: str
    broken: int
    total: int
    journeys: tuple[str, ...] = ()

    @property
    def level(self) -> str:
        """The class that says how bad it is: x1 some, x2 two in five or more, x3 seven in ten or more."""
        part = self.broken / self.total
        return "x3" if part >= 0.7 else "x2" if part >= 0.4 else "x1" if part else ""


class Cell(Struct, frozen=True):
    """A field of the table: `level` is its class, `words` are empty where nothing passes."""

    level: str
    words: str


class HandoffRow(Struct, frozen=True):
    """A department that hands over, and a cell for each that receives."""

    source: str
    cells: tuple[Cell, ...]


class Pair(Struct, frozen=True):
    """Two departments between which hand-offs break, in which journeys, and how many of how many."""

    source: str
    target: str
    journeys: str
    words: str


class Handoffs(Struct, frozen=True):
    """The hand-offs that break: as a table of `rows` where pairs come back, else as a list of `pairs`.

    `others` says in words what is left out.
    """

    targets: tuple[str, ...]
    rows: tuple[HandoffRow, ...]
    pairs: tuple[Pair, ...]
    others: str


def passings(known: Frame) -> tuple[Passing, ...]:
    """Every described hand-off of a map."""
    return tuple(
        _passing(known, known.department(one.source), known.department(one.target), one.state == "broken")
        for one in handovers(known.steps)
        if one.described and one.source and one.target
    )


def _passing(known: Frame, source: str, target: str, broken: bool) -> Passing:
    return Passing(source, target, int(broken), 1, (known.journey.title,) if broken else ())


def summed(several: Iterable[Passing]) -> tuple[Passing, ...]:
    """Every pair of departments between which the case passes, in the order in which they are met."""
    found: dict[tuple[str, str], Passing] = {}
    for one in several:
        known = found.get((one.source, one.target), Passing(one.source, one.target, 0, 0))
        journeys = tuple(dict.fromkeys((*known.journeys, *one.journeys)))
        counts = known.broken + one.broken, known.total + one.total
        found[one.source, one.target] = Passing(one.source, one.target, *counts, journeys)
    return tuple(found.values())


def handoffs(crossings: Sequence[Passing], words: Language) -> Handoffs | None:
    """A table of the departments between which something breaks, a list where it would be mostly empty or too large.

    None where nothing breaks.
    """
    broken = sorted((one for one in crossings if one.broken), key=lambda one: (-one.broken, -one.broken / one.total))
    if not broken:
        return None
    table = _table(crossings, broken, words)
    return table if _is_dense(table, len(_departments(broken))) else _listed(broken, words)


def _table(crossings: Sequence[Passing], broken: Sequence[Passing], words: Language) -> Handoffs:
    everyone = _departments(crossings)
    sources = [name for name in everyone if any(one.source == name for one in broken)]
    targets = [name for name in everyone if any(one.target == name for one in broken)]
    found = {(one.source, one.target): one for one in crossings}
    rows = (
        HandoffRow(source, tuple(_cell(source, target, found.get((source, target)), words) for target in targets))
        for source in sources
    )
    return Handoffs(tuple(targets), tuple(rows), (), _sound(len(everyone) - len(_departments(broken)), words))


def _is_dense(table: Handoffs, departments: int) -> bool:
    cells = [cell for row in table.rows for cell in row.cells if cell.level != "self"]
    return departments <= DEPARTMENTS and sum(bool(cell.words) for cell in cells) >= DENSE * len(cells)


def _listed(broken: Sequence[Passing], words: Language) -> Handoffs:
    pairs = (
        Pair(one.source, one.target, words.semicolon.join(one.journeys), _of(one, words)) for one in broken[:LISTED]
    )
    rest = len(broken) - LISTED
    return Handoffs((), (), tuple(pairs), words.count("index.handoffs.more", rest) if rest > 0 else "")


def _departments(crossings: Sequence[Passing]) -> dict[str, None]:
    return dict.fromkeys(name for one in crossings for name in (one.source, one.target))


def _cell(source: str, target: str, passing: Passing | None, words: Language) -> Cell:
    if passing is None:
        return Cell("self" if source == target else "", "")
    return Cell(passing.level, _of(passing, words))


def _of(passing: Passing, words: Language) -> str:
    return words.say("index.of", broken=words.number(passing.broken), total=words.number(passing.total))


def _sound(count: int, words: Language) -> str:
    """How many departments are left out, since nothing breaks there."""
    if not count:
        return ""
    return words.say("index.handoffs.others", counts=words.count("index.handoffs.sound", count))
