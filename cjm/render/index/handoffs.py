"""Hand-offs over all journeys: how often the case passes between two departments, and where that breaks."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from cjm.analysis.ownership import handovers
from cjm.render.language import Language
from cjm.render.view.frame import Frame

DEPARTMENTS = 8


class Passing(Struct, frozen=True):
    """How often the case passes from one department to another over all maps, and how often that is broken."""

    source: str
    target: str
    broken: int
    total: int

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


class Handoffs(Struct, frozen=True):
    """The table of the hand-offs that break; `others` says in words how many departments it leaves out."""

    targets: tuple[str, ...]
    rows: tuple[HandoffRow, ...]
    others: str


def passings(known: Frame) -> tuple[Passing, ...]:
    """Every described hand-off of a map."""
    return tuple(
        Passing(known.department(one.source), known.department(one.target), int(one.state == "broken"), 1)
        for one in handovers(known.steps)
        if one.described and one.source and one.target
    )


def summed(several: Iterable[Passing]) -> tuple[Passing, ...]:
    """Every pair of departments between which the case passes, in the order in which they are met."""
    counts: dict[tuple[str, str], tuple[int, int]] = {}
    for one in several:
        broken, total = counts.get((one.source, one.target), (0, 0))
        counts[one.source, one.target] = broken + one.broken, total + one.total
    return tuple(Passing(*pair, *count) for pair, count in counts.items())


def handoffs(crossings: Sequence[Passing], words: Language) -> Handoffs | None:
    """The table of the eight departments between which most breaks; None where nothing does."""
    worst = _worst(crossings)
    if not worst:
        return None
    everyone = _departments(crossings)
    sources = [name for name in everyone if any(one.source == name for one in worst)]
    targets = [name for name in everyone if any(one.target == name for one in worst)]
    found = {(one.source, one.target): one for one in crossings}
    rows = (
        HandoffRow(source, tuple(_cell(source, target, found.get((source, target)), words) for target in targets))
        for source in sources
    )
    breaking = len(_departments([one for one in crossings if one.broken]))
    others = _others(breaking - len(_departments(worst)), len(everyone) - breaking, words)
    return Handoffs(tuple(targets), tuple(rows), others)


def _worst(crossings: Sequence[Passing]) -> list[Passing]:
    """The pairs that break most often, so many that they are between eight departments."""
    found: list[Passing] = []
    for one in sorted(crossings, key=lambda one: (-one.broken, -one.broken / one.total)):
        if one.broken and len(_departments([*found, one])) <= DEPARTMENTS:
            found.append(one)
    return found


def _departments(crossings: Sequence[Passing]) -> dict[str, None]:
    return dict.fromkeys(name for one in crossings for name in (one.source, one.target))


def _cell(source: str, target: str, passing: Passing | None, words: Language) -> Cell:
    if passing is None:
        return Cell("self" if source == target else "", "")
    said = words.say("index.of", broken=words.number(passing.broken), total=words.number(passing.total))
    return Cell(passing.level, said)


def _others(breaking: int, sound: int, words: Language) -> str:
    """How many departments are left out: some whose hand-offs break, and those whose do not."""
    said = [words.count("index.handoffs.more", breaking)] if breaking else []
    said += [words.count("index.handoffs.sound", sound)] if sound else []
    return words.say("index.handoffs.others", counts=words.all_of(said)) if said else ""
