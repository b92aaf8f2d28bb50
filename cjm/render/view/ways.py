"""The ways of a touchpoint: what draws people in, where it leads, why some leave."""

from collections.abc import Iterator

from msgspec import Struct

from cjm.analysis.flow import Edge
from cjm.analysis.steps import Step
from cjm.model.touchpoint import Leaving
from cjm.render.rich import Rich, Run
from cjm.render.text.shortened import shortened
from cjm.render.view.frame import Frame, address

SHORT = 24
# How many letters of a reason stand in a wide and in a narrow column; from so many columns on they are narrow.
WIDE, NARROW = 60, 32
MANY = 9


class Way(Struct, frozen=True):
    """A way in, on or out. `cls` is the class of its sign, `label` says what it is where the sign alone cannot."""

    cls: str
    label: str
    text: Rich


def ways(frame: Frame, step: Step) -> tuple[Way, ...]:
    """Every way that is written at a step, as short as a narrow column asks for: in, on, out.

    A long reason ends in an ellipsis; the table has it in full.
    """
    drawn, touchpoint = frame.words.say("panel.draws"), step.touchpoint
    return (
        *(Way("in", drawn, _short(frame, text)) for text in (touchpoint.draws if touchpoint else ())),
        *(Way("", "", text) for text in _short_paths(frame, step)),
        *(Way("out", _left(frame, one), _short(frame, one.why)) for one in (touchpoint.leaves if touchpoint else ())),
    )


def leaving(frame: Frame, one: Leaving) -> Rich:
    """Why some leave, how many of them, and who."""
    detail = [frame.words.share(one.share)] if one.share is not None else []
    detail += [frame.named(one.personas)] if one.personas else []
    text = frame.words.say("aside", text=one.why, aside=frame.words.list(detail)) if detail else one.why
    return (Run(text, own=True),)


def paths(frame: Frame, step: Step) -> tuple[Rich, ...]:
    """Every written way on from a step as a sentence: where to, in which case, and for how many."""
    return tuple(_conditioned(frame, edge, _way(frame, edge, named=True), edge.when) for edge in _written(frame, step))


def _short(frame: Frame, text: str) -> Rich:
    """The text, cut between two words where it is much longer than its column is wide."""
    return (Run(shortened(text, NARROW if len(frame.steps) >= MANY else WIDE), own=True),)


def _left(frame: Frame, one: Leaving) -> str:
    """How many leave, and who: a share of some personas alone is never told as one of all."""
    told = ("some" if one.share is None else "share") + (".of" if one.personas else "")
    share = "" if one.share is None else frame.words.share(one.share)
    return frame.words.say(f"leaves.{told}", share=share, names=frame.named(one.personas))


def _short_paths(frame: Frame, step: Step) -> Iterator[Rich]:
    """Every written way on: 3.1 (no contract, 38 %); a long case is left to the table."""
    for edge in _written(frame, step):
        when = edge.when if edge.when and len(edge.when) <= SHORT else None
        yield _conditioned(frame, edge, _way(frame, edge, named=False), when)


def _written(frame: Frame, step: Step) -> list[Edge]:
    return [edge for edge in frame.edges if edge.source == step.column and edge.target]


def _way(frame: Frame, edge: Edge, *, named: bool) -> Rich:
    key = f"path.{edge.kind}" if named else f"path.short.{edge.kind}"
    if edge.to is None:
        return frame.words.rich(key, where=Run("" if edge.kind == "end" else edge.target, own=True))
    target = frame.steps[edge.to]
    href = f"#{address('tp' if target.touchpoint else 'stage', target.id)}"
    where = Run(f"{target.number} {target.name}" if named else target.number, own=True, href=href)
    return frame.words.rich(key, where=where)


def _conditioned(frame: Frame, edge: Edge, way: Rich, when: str | None) -> Rich:
    """The way with the case in which it is gone, and for how many, in brackets."""
    share = [Run(frame.words.share(edge.share))] if edge.share is not None else []
    case = [Run(when, own=True)] if when else []
    inside = [*case, *([Run(frame.words.comma)] if case and share else []), *share]
    before, after = frame.words.say("aside", text="", aside="\n").split("\n")
    return (*way, Run(before), *inside, Run(after)) if inside else way
