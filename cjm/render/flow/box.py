"""A touchpoint as a box, measured by its texts: number, channel, name, moment, emotion, and a row for every way out."""

from msgspec import Struct

from cjm.render.flow.items import NAME, NOTE, STRONG, Item, Rect, Sign, Text, moved, paragraph
from cjm.render.flow.scores import scores
from cjm.render.flow.view import FlowStep, Way

WIDE = 196
_PAD = 10
_RIGHT = WIDE - _PAD
_LEAST = 64


class Box(Struct, frozen=True):
    """A drawn touchpoint, its top left at 0, 0.

    `into` is how far down ways from elsewhere come in, `out` where the journey goes on to another column, `exits` where
    each way with a row of its own leaves.
    """

    height: float
    into: float
    out: float
    exits: tuple[tuple[Way, float], ...]
    items: tuple[Item, ...]


def box(step: FlowStep, ways: tuple[Way, ...]) -> Box:
    """The box of a step; `ways` are those that need a row."""
    top, flag = _flag(step) if step.moment == "critical" else (0.0, [])
    facts, main = _facts(step, top)
    main = max(main + _PAD, top + _LEAST)
    rows, exits, height = _exits(ways, main)
    critical = step.moment == "critical"
    frame = Rect(
        0, 0, WIDE, height, "seam" if critical else "paper", "ink" if critical else "ctl", 2 if critical else 1
    )
    return Box(height, top + 17, main - 14, tuple(exits), (frame, *flag, *facts, *rows))


def _flag(step: FlowStep) -> tuple[float, list[Item]]:
    """The black flag of the critical moment, over the whole width."""
    texts, end = paragraph(step.moment_words, STRONG, _PAD, 4, _RIGHT, tone="paper")
    return end + 3, [Rect(0, 0, WIDE, end + 3, "ink"), *texts]


def _facts(step: FlowStep, top: float) -> tuple[list[Item], float]:
    items, y = _meta(step, top + 9)
    if step.moment == "truth":
        texts, end = paragraph(step.moment_words, NOTE, _PAD + 17, y + 1, _RIGHT)
        items += [Sign("truth", _PAD + 5.5, y + 1 + NOTE.leading / 2), *texts]
        y = end + 1
    for text, face, gap in ((step.name, NAME, 2), (step.only, NOTE, 1)):
        lines, y = paragraph(text, face, _PAD, y + gap, _RIGHT, tone="ink" if face is NAME else "ink2")
        items += lines
    swatches, y = scores(step.scores, _PAD, y + 7, _RIGHT)
    return [*items, *swatches], y


def _meta(step: FlowStep, y: float) -> tuple[list[Item], float]:
    """The number, and beside it the channel."""
    numbers, end = paragraph(step.number, STRONG, _PAD, y, _RIGHT, tone="ink2")
    first = numbers[0]
    left = _PAD + STRONG.width(step.number) + 7 if isinstance(first, Text) else _PAD
    channels, below = paragraph(step.channel, NOTE, left, y, _RIGHT, tone="ink2")
    return [*numbers, *channels], max(end, below)


def _exits(ways: tuple[Way, ...], y: float) -> tuple[list[Item], list[tuple[Way, float]], float]:
    items: list[Item] = []
    exits = []
    for way in ways:
        items.append(Rect(0, y, WIDE, 0, edge="rule"))
        label, end = paragraph(way.label, NOTE, _PAD, y + 5, _RIGHT)
        words, end = paragraph(way.words, NOTE, _PAD, end, _RIGHT, tone="ink2")
        items += [*label, *words]
        middle = (y + end + 5) / 2
        exits.append((way, middle))
        if way.kind in {"end", "leaves"}:
            items += moved([Sign("end", WIDE + 7, 0, turned=True)], 0, middle)
        y = end + 5
    return items, exits, y
