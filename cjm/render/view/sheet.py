"""How high the curve may be on paper: as high as the other lanes of its sheet leave room for, within what reads well."""

from collections.abc import Callable, Iterable, Sequence
from math import ceil

from cjm.render.curve.space import text_width
from cjm.render.rich import plain
from cjm.render.view.deeds import Span
from cjm.render.view.layout import Layout
from cjm.render.view.stages import StageView

# In rem of 12.5 px, as the sheet is set: its height, its width less the labels, letters, a line of them, and headline and
# strip above the matrix.
SHEET, ACROSS, FONT, LINE = 84.3, 112.7, 0.72, 1.04
ABOVE = 15.2
LEAST, MOST = 15.6, 22.0
# What the estimate may be wrong by, and what each lane takes beside its lines.
SAFE, LANE = 1.2, 0.5


def curve_on_paper(stages: Sequence[StageView], shown: Sequence[str], systems: Sequence[str], layout: Layout) -> float:
    """The height of the curve in rem of the sheet, estimated from the words of the lanes that stand below it."""
    if not layout.printed:
        return LEAST
    column = ACROSS / layout.columns
    lanes = [
        max((LANES[lane](stage, column) for stage in stages), default=0.0) for lane in ("head", *shown) if lane in LANES
    ]
    rest = ABOVE + sum(lanes) + LINE * len(systems)
    return round(min(MOST, max(LEAST, SHEET - SAFE - rest)), 1)


def _head(stage: StageView, column: float) -> float:
    """Names are bold, and larger."""
    wide = stage.width * column
    return 1.2 + 1.1 * _lines([stage.name], wide * 0.87) + 0.9 * _lines([stage.phase] if stage.phase else [], wide)


def _names(stage: StageView, column: float) -> float:
    return 1.8 + _highest(([one.name, one.only] for one in stage.touchpoints), column)


def _does(stage: StageView, column: float) -> float:
    said = ([f"{voice.who} {voice.text}" for voice in one.action] for one in stage.touchpoints)
    return LANE + _highest(said, column)


def _ways(stage: StageView, column: float) -> float:
    return LANE + _lines(
        [f"{way.number} {way.label} {plain(way.text)}" for way in stage.ways], stage.width * column - 1
    )


def _says(stage: StageView, column: float) -> float:
    """Serif letters are narrower."""
    return LANE + 1.1 * _lines([f"{one.text} {one.by}" for one in stage.quotes], stage.width * column * 1.3)


def _owners(stage: StageView, column: float) -> float:
    handoffs = _lines([one.shown for one in stage.handoffs], stage.width * column - 1.2) + 0.3 * len(stage.handoffs)
    names = max((_lines([one.name], (one.last - one.first + 1) * column) for one in stage.owners), default=0.0)
    return 2.2 + names + handoffs


def _deeds(deeds: Sequence[Span], column: float) -> float:
    """Deeds over the same touchpoint stand below each other."""
    high = [0.5 + _lines([one.text], (one.last - one.first + 1) * column) for one in deeds]
    last = max((one.last for one in deeds), default=0)
    stacked = (
        sum(high for one, high in zip(deeds, high, strict=True) if one.first <= at <= one.last)
        for at in range(1, last + 1)
    )
    return 1.4 + max(stacked, default=0.0)


# The height of a lane in a stage, by the width of a column; the other lanes stand on the next sheet.
LANES: dict[str, Callable[[StageView, float], float]] = {
    "head": _head,
    "tp": _names,
    "does": _does,
    "ways": _ways,
    "say": _says,
    "front": lambda stage, column: _deeds(stage.front, column),
    "back": lambda stage, column: _deeds(stage.back, column),
    "own": _owners,
}


def _highest(cells: Iterable[Sequence[str]], wide: float) -> float:
    return max((_lines(texts, wide) for texts in cells), default=0.0)


def _lines(texts: Sequence[str], wide: float) -> float:
    """The lines of some texts below each other, in rem."""
    room = max(wide - 1, 1.0)
    # No letter is wider than a line is high: most texts need not be measured.
    return LINE * sum(bool(text) if len(text) <= room else ceil(text_width(text) * FONT / room) for text in texts)
