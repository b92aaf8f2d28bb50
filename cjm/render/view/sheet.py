"""What the first sheet holds: how high its curve may be, and whether the keys have room, estimated from the words."""

from collections.abc import Callable, Iterable, Sequence
from math import ceil

from msgspec import Struct

from cjm.render.curve.space import text_width
from cjm.render.rich import plain
from cjm.render.view.deeds import Span
from cjm.render.view.head import Headline, Line
from cjm.render.view.layout import Layout
from cjm.render.view.stages import StageView
from cjm.render.view.statement import Statement

# In rem of 12.5 px, as the sheet is set: its height, its width less the labels, these, letters, and a line of them.
SHEET, ACROSS, LABELS, FONT, LINE = 85.2, 112.7, 8.2, 0.706, 1.02
LEAST, MOST = 15.6, 22.0
# How low it may be where there is room for the keys then.
LOW = 14.6
# What the estimate may be wrong by, and what each lane takes beside its lines.
SAFE, LANE = 1.0, 0.5
# The line above the headline; what stands around headline and strip; the key of the lines; a sign of the legend.
TOP, AROUND, KEY, SIGN = 1.7, 1.6, 1.3, 2.2
# What a name in the key takes beside its letters, in em, and how much of the line above the headline is free for it.
KEYED, ASIDE = 4.0, 60.0


class Words(Struct, frozen=True):
    """What stands above the lanes, and the `signs` that the legend below them explains.

    `called`: the names in the line above the lanes that tells the personas' lines apart.
    """

    headline: Headline
    scope: Sequence[Line]
    strip: tuple[Statement, ...]
    called: Sequence[str]
    signs: Sequence[str]


class Sheet(Struct, frozen=True):
    """The height of the curve in rem, and whether the key of its lines and the legend are on its sheet.

    `aside`: the key is in one line with what stands above the headline; `printed`: the matrix is, and not the stages one
    after another.
    """

    curve: float
    keyed: bool
    aside: bool = False
    printed: bool = True


def first_sheet(
    words: Words, stages: Sequence[StageView], shown: Sequence[str], systems: Sequence[str], layout: Layout
) -> Sheet:
    """What there is room for: the curve is as high as the words allow, within what reads well; keys come before height."""
    if not layout.printed:
        return Sheet(LEAST, True, printed=False)
    column = ACROSS / layout.columns
    lanes = [
        max((LANES[lane](stage, column) for stage in stages), default=0.0) for lane in ("head", *shown) if lane in LANES
    ]
    free = SHEET - _above(words) - sum(lanes) - LINE * len(systems)
    # Lanes that are higher than what is left of a sheet are torn, and no longer stand beside their labels.
    if free < 0:
        return Sheet(LEAST, True, printed=False)
    across = sum(KEYED + text_width(name) for name in words.called) * 0.706
    key = KEY * ceil(across / (ACROSS + LABELS)) if words.called else 0.0
    keys = _legend(words.signs) + key
    # Where the estimate is wrong, the legend begins the next sheet.
    fits = [least for least in (LEAST, LOW) if free + SAFE - keys >= least]
    aside = not fits and across < ASIDE
    least, taken = (fits[0], keys) if fits else (LEAST, 0.0 if aside else key)
    return Sheet(round(min(MOST, max(least, free - SAFE - taken)), 1), bool(fits), aside)


def _above(words: Words) -> float:
    """Headline and scope stand beside each other, the four statements of the strip too."""
    large, lines = (1.75, 84) if words.headline.long else (1.85, 50)
    headline = 1.7 + 1.15 * large * ceil(text_width(words.headline.text) * large * 0.865 / lines)
    scope = sum(1.15 * ceil(text_width(plain(row.text)) * 0.7 / 30) + 0.12 for row in words.scope)
    strip = max((_statement(one) for one in words.strip), default=0.0)
    return TOP + AROUND + max(headline, scope) + strip


def _statement(one: Statement) -> float:
    said = text_width(f"{one.number} {one.statement}")
    big = 1.43 * ceil(said * 1.03 / 27) if len(one.statement) <= 60 else 1.2 * ceil(said * 0.87 / 27)
    return 1.2 + big + 1.06 * ceil(text_width(plain(one.why)) * 0.7 / 27)


def _legend(signs: Sequence[str]) -> float:
    """Each sign takes its width and the distance to the next one."""
    return 0.4 + 1.05 * ceil(sum(SIGN + text_width(one) * 0.65 for one in signs) * 1.08 / (ACROSS + LABELS))


def _head(stage: StageView, column: float) -> float:
    """Names are bold, and larger."""
    wide = stage.width * column
    return (
        1.2
        + 1.1 * _lines([f"{stage.number} {stage.name}"], wide * 0.87 - 0.8)
        + 0.9 * _lines([stage.phase] if stage.phase else [], wide)
    )


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
    return LANE + 1.1 * _lines([f"{one.text} {one.by}" for one in stage.quotes], stage.width * column * 1.4)


def _owners(stage: StageView, column: float) -> float:
    handoffs = _lines([one.shown for one in stage.handoffs], stage.width * column - 1.2) + 0.3 * len(stage.handoffs)
    names = max((_lines([one.name], (one.last - one.first + 1) * column) for one in stage.owners), default=0.0)
    return 1.8 + names + handoffs


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
    """The lines of the cell that takes most of them; those that cannot are not measured."""
    most = 0.0
    for texts in sorted(cells, key=lambda texts: sum(map(len, texts)), reverse=True):
        if _at_most(texts, wide) > most:
            most = max(most, _lines(texts, wide))
    return most


def _at_most(texts: Sequence[str], wide: float) -> float:
    """What the lines of some texts cannot be more than: no letter is wider than a line is high."""
    room = max(wide - 1, 1.0)
    return LINE * sum(ceil(len(text) / room) for text in texts)


def _lines(texts: Sequence[str], wide: float) -> float:
    """The lines of some texts below each other, in rem."""
    room = max(wide - 1, 1.0)
    # No letter is wider than a line is high: most texts need not be measured.
    return LINE * sum(bool(text) if len(text) <= room else ceil(text_width(text) * FONT / room) for text in texts)
