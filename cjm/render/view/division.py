"""From which length on words are divided: where their column holds them whole, they stay whole."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from cjm.render.curve.space import text_width
from cjm.render.rich import plain
from cjm.render.view.layout import Layout
from cjm.render.view.sheet import ACROSS
from cjm.render.view.stages import StageView

# No word of fewer letters is divided, and each of so many may be.
SHORT, LONG = 8, 20
# What stands beside the words of a column, in em; how large letters are on a sheet, in rem.
BESIDE, PRINTED = 1.3, 0.816
# What no letter is wider than, in em, as texts are measured.
WIDEST = 1.25
WORD = re.compile(rf"[^\W\d_]{{{SHORT},}}")


class Division(Struct, frozen=True):
    """The letters of the shortest word that may be divided, in the columns of a screen, and on a sheet or stage by stage."""

    screen: int
    sheet: int


def division(stages: Sequence[StageView], layout: Layout) -> Division:
    """Words are divided from the length on of which one is wider than its cell: on a screen in the narrowest window."""
    texts: dict[int, list[str]] = defaultdict(list)
    for stage in stages:
        for columns, text in _texts(stage):
            texts[columns].append(text)
    words = {columns: sorted(set(WORD.findall("\n".join(found))), key=len) for columns, found in texts.items()}
    column = layout.drawn_column / layout.font
    return Division(_divided(words, column), _divided(words, ACROSS / layout.columns / PRINTED))


def _divided(words: Mapping[int, Sequence[str]], column: float) -> int:
    """That length where a column is so many em wide; the words are given by the columns of their cells, the shortest first."""
    wider = (_wider(found, columns * column - BESIDE) for columns, found in words.items())
    return min([LONG, *wider])


def _wider(words: Sequence[str], room: float) -> int:
    """The letters of the first word that the room, in em, does not hold."""
    return next((len(word) for word in words if len(word) * WIDEST > room and text_width(word) > room), LONG)


def _texts(stage: StageView) -> Iterator[tuple[int, str]]:
    """How many columns wide a text may be, and the text."""
    for touchpoint in stage.touchpoints:
        said = (part for voice in touchpoint.action for part in (voice.who, voice.text))
        yield from ((1, text) for text in (touchpoint.name, touchpoint.only, *said))
    for span in (*stage.front, *stage.back):
        yield span.last - span.first + 1, span.text
    for owner in stage.owners:
        yield owner.last - owner.first + 1, owner.name
    yield from ((stage.width, text) for text in _below(stage))


def _below(stage: StageView) -> Iterable[str]:
    """What stands in the lanes that a stage is one cell of."""
    yield from (stage.name, stage.goal, stage.success)
    yield from (plain(way.text) for way in stage.ways)
    yield from (handoff.shown for handoff in stage.handoffs)
    yield from (text for outcome in stage.outcomes for text in (outcome.expected, outcome.actual))
    for pain in stage.pains:
        yield from (pain.text, pain.impact, *pain.causes, *(barrier.text for barrier in pain.barriers))
    yield from (strength.text for strength in stage.strengths)
    yield from (metric.name for metric in stage.metrics)
    yield from (idea.title for idea in stage.ideas)
    yield from stage.thoughts
