"""The journeys side by side: each a small curve with the moment that counts in it, and how many stand in a row."""

from collections.abc import Sequence

from msgspec import Struct

from cjm.render.curve.drawing import HEIGHT, height_of, sign_class
from cjm.render.numerals import number as figure
from cjm.render.view.frame import Frame
from cjm.render.view.head import kind

WIDE = 8
NARROW = 4
DENSE = 60


class Ring(Struct, frozen=True):
    """The ringed point of a small curve, in percent."""

    left: str
    top: str
    sign: str


class MapCard(Struct, frozen=True):
    """A journey among the others: its curve, and the moment that is named below it; `dense` where a thin line serves better."""

    href: str
    title: str
    kind: str
    width: int
    dense: bool
    line: str
    area: str
    ring: Ring | None
    words: str
    moment: str
    value: str
    below: bool


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
    """The card of a map that has at least one step, and the address of its page."""
    words = known.words
    first = next((at for at, one in enumerate(known.traces) if one.points), 0)
    curve, drawn = known.curves[first], known.traces[first]
    scores = [(value, at) for at, value in enumerate(curve.points) if value is not None]
    at = known.critical.column if known.critical else min(scores)[1] if scores else None
    value = None if at is None else curve.points[at]
    moment = known.steps[at].name if at is not None else words.say("strip.critical.missing")
    shown = "" if value is None else words.signed(value)
    lowest = words.signed(min(scores)[0]) if scores else words.say("score.none")
    return MapCard(
        href,
        known.journey.title,
        kind(known),
        len(known.steps),
        len(known.steps) > DENSE,
        drawn.path,
        drawn.area,
        None if at is None or value is None else _ring(at, value, len(known.steps)),
        words.count("index.curve", len(known.steps), lowest=lowest, name=moment, value=shown),
        moment,
        shown,
        value is not None and value < 0,
    )


def _ring(at: int, value: float, width: int) -> Ring:
    return Ring(figure((at + 0.5) / width * 100), figure(height_of(value) / HEIGHT * 100), sign_class(value))
