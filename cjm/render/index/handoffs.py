"""Hand-offs over all journeys: how often the case passes between two departments, and where that breaks."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from msgspec import Struct

from cjm.analysis.ownership import handovers
from cjm.render.index.heat import level
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
        """The class that says how bad it is."""
        return level(self.broken / self.total)


class Cell(Struct, frozen=True):
    """A field of the table: `level` is its class, `words` are empty where nothing passes."""

    level: str
    words: str


class HandoffRow(Struct, frozen=True):
    """A department that hands over, and a cell for each that receives."""

    source: str
    cells: tuple[Cell, ...]


class Receiver(Struct, frozen=True):
    """A department that the case reaches broken: from whom, in how many journeys, and how many of how many (`cell`)."""

    target: str
    sources: str
    journeys: str
    cell: Cell


class Handoffs(Struct, frozen=True):
    """The hand-offs that break: as a table of `rows` where pairs come back, else by those who receive them.

    `receivers` are the departments where it happens more than once; `single` those where it does not, to be unfolded
    under the words `fold`. `others` says what is left out.
    """

    targets: tuple[str, ...] = ()
    rows: tuple[HandoffRow, ...] = ()
    receivers: tuple[Receiver, ...] = ()
    single: tuple[Receiver, ...] = ()
    fold: str = ""
    others: str = ""


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
    broken = [one for one in crossings if one.broken]
    if not broken:
        return None
    table = _table(crossings, broken, words)
    return table if _is_dense(table, len(_departments(broken))) else _listed(crossings, words)


def _table(crossings: Sequence[Passing], broken: Sequence[Passing], words: Language) -> Handoffs:
    everyone = _departments(crossings)
    sources = [name for name in everyone if any(one.source == name for one in broken)]
    targets = [name for name in everyone if any(one.target == name for one in broken)]
    found = {(one.source, one.target): one for one in crossings}
    rows = (
        HandoffRow(source, tuple(_cell(source, target, found.get((source, target)), words) for target in targets))
        for source in sources
    )
    left = _sound(len(everyone) - len(_departments(broken)), words)
    return Handoffs(tuple(targets), tuple(rows), others=left)


def _is_dense(table: Handoffs, departments: int) -> bool:
    cells = [cell for row in table.rows for cell in row.cells if cell.level != "self"]
    return departments <= DEPARTMENTS and sum(bool(cell.words) for cell in cells) >= DENSE * len(cells)


def _listed(crossings: Sequence[Passing], words: Language) -> Handoffs:
    """Those first to whom it happens in the most journeys, then most often; where nobody receives two, all are shown."""
    by_target = groupby(sorted(crossings, key=lambda one: one.target), key=lambda one: one.target)
    found = [(one, passing) for _, group in by_target if (one := tuple(group)) and (passing := _into(one)).broken]
    found.sort(key=lambda pair: (-min(pair[1].broken, 2), -len(pair[1].journeys), -pair[1].broken, pair[1].total))
    shown = [_receiver(several, total, words) for several, total in found]
    often = sum(total.broken > 1 for _, total in found) or len(found)
    single = tuple(shown[often:])
    most = tuple(shown[: min(often, LISTED)])
    rest = often - len(most)
    return Handoffs(
        receivers=most,
        single=single,
        fold=words.count("index.handoffs.single", len(single)) if single else "",
        others=words.count("index.handoffs.more", rest) if rest else "",
    )


def _into(several: Sequence[Passing]) -> Passing:
    """All that one department receives, as one."""
    broken, total = sum(one.broken for one in several), sum(one.total for one in several)
    return Passing(
        "", several[0].target, broken, total, tuple(dict.fromkeys(t for one in several for t in one.journeys))
    )


def _receiver(several: Sequence[Passing], total: Passing, words: Language) -> Receiver:
    sources = sorted((one for one in several if one.broken), key=lambda one: -one.broken)
    return Receiver(
        total.target,
        words.list(one.source for one in sources),
        words.number(len(total.journeys)),
        Cell(total.level, _of(total, words)),
    )


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
