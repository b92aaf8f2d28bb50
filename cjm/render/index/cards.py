"""The journeys side by side: each a small curve with the moment that counts in it, and how many stand in a row."""

from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from cjm.analysis.curve import Curve
from cjm.render.curve.drawing import HEIGHT, Trace, height_of, sign_class
from cjm.render.numerals import number as figure
from cjm.render.view.frame import Frame, Person
from cjm.render.view.head import kind

WIDE = 8
NARROW = 4
DENSE = 60
# How wide a column of the curve is drawn.
COLUMN = 100


class Ring(Struct, frozen=True):
    """The ringed point of a small curve, in percent."""

    left: str
    top: str
    sign: str


class Hatch(Struct, frozen=True):
    """A stretch without a score, in percent of the width."""

    left: str
    width: str


class MapCard(Struct, frozen=True):
    """A journey among the others: a curve, and the moment that is named below it, with who feels it if there are several.

    `dense` where a thin line serves better, `planned` where the journey shall be so, `hatches` where nothing is known.
    """

    href: str
    title: str
    kind: str
    width: int
    dense: bool
    planned: bool
    line: str
    area: str
    ring: Ring | None
    hatches: tuple[Hatch, ...]
    words: str
    moment: str
    value: str
    below: bool
    who: str


def columns(cards: Sequence[MapCard]) -> str:
    """Widths by touchpoints, so that journeys keep their proportions; of many maps rows of equal ones."""
    if len(cards) > WIDE:
        return rows_of(len(cards), WIDE)
    return " ".join(f"minmax(6.4rem,{min(40, max(one.width, 8))}fr)" for one in cards)


def rows_of(count: int, most: int) -> str:
    """Equal columns, at most so many, that fill their rows as evenly as can be: of nine five and four."""
    rows = max(1, -(-count // most))
    return f"repeat({max(1, -(-count // rows))},minmax(0,1fr))"


def card(href: str, known: Frame) -> MapCard:
    """The card of a map that has at least one step, and the address of its page: the persona who falls lowest."""
    words, person = known.words, _lowest(known)
    curve, drawn = known.curves[person.index], known.traces[person.index]
    at = _moment(known, curve)
    value = None if at is None else curve.points[at]
    moment = known.steps[at].name if at is not None else words.say("strip.critical.missing")
    hatched = _hatched(curve, drawn)
    return MapCard(
        href,
        known.journey.title,
        kind(known),
        len(known.steps),
        len(known.steps) > DENSE,
        known.journey.state == "to-be",
        drawn.path,
        drawn.area,
        None if at is None or value is None else _ring(at, value, len(known.steps)),
        tuple(_hatch(run, len(known.steps)) for run in hatched),
        _spoken(known, curve, moment, value, sum(map(len, hatched))),
        moment,
        words.say("score.none") if value is None else words.signed(value),
        value is not None and value < 0,
        person.name if len(known.people) > 1 and value is not None else "",
    )


def _lowest(known: Frame) -> Person:
    """Who falls lowest; of several the one who is lowest at the critical moment, then the first."""
    column = known.critical.column if known.critical else None

    def depth(person: Person) -> tuple[float, float]:
        points = known.curves[person.index].points
        here = None if column is None else points[column]
        return min((one for one in points if one is not None), default=9), 9 if here is None else here

    return min(known.people, key=depth)


def _moment(known: Frame, curve: Curve) -> int | None:
    """The column of the critical moment, else that of the lowest score; also where the persona has none at the former."""
    scores = [(value, at) for at, value in enumerate(curve.points) if value is not None]
    critical = known.critical.column if known.critical else None
    if critical is not None and (curve.points[critical] is not None or not scores):
        return critical
    return min(scores)[1] if scores else None


def _hatched(curve: Curve, drawn: Trace) -> tuple[range, ...]:
    """The runs of columns that the line does not reach or pass."""
    ends = [(int(piece.points[0][0]) // COLUMN, int(piece.points[-1][0]) // COLUMN) for piece in drawn.pieces]
    absent = {at for piece in drawn.pieces for at in piece.absent}
    passed = {at for first, last in ends for at in range(first, last + 1)} - absent
    steps = [-1, *sorted(passed), len(curve.points)]
    return tuple(range(before + 1, after) for before, after in pairwise(steps) if after > before + 1)


def _hatch(run: range, width: int) -> Hatch:
    return Hatch(figure(run.start / width * 100), figure(len(run) / width * 100))


def _spoken(known: Frame, curve: Curve, moment: str, value: float | None, unknown: int) -> str:
    words = known.words
    scores = [one for one in curve.points if one is not None]
    lowest = words.signed(min(scores)) if scores else words.say("score.none")
    shown = "" if value is None else words.signed(value)
    said = words.count("index.curve", len(known.steps), lowest=lowest, name=moment, value=shown).rstrip()
    return words.semicolon.join((said, words.count("index.curve.hatched", unknown)) if unknown else (said,))


def _ring(at: int, value: float, width: int) -> Ring:
    return Ring(figure((at + 0.5) / width * 100), figure(height_of(value) / HEIGHT * 100), sign_class(value))
