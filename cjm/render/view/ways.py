"""The ways of a touchpoint: what draws people in, where it leads, why some leave."""

from collections.abc import Iterator

from msgspec import Struct

from cjm.analysis.flow import Edge
from cjm.analysis.steps import Step
from cjm.model.touchpoint import Leaving
from cjm.render.rich import Rich, Run
from cjm.render.view.frame import Frame, address

SHORT = 24


class Way(Struct, frozen=True):
    """A way in, on or out. `cls` is the class of its sign, `label` says what it is where the sign alone cannot."""

    cls: str
    label: str
    text: Rich


def ways(frame: Frame, step: Step) -> tuple[Way, ...]:
    """Every way that is written at a step, as short as a narrow column asks for: in, on, out.

    Of a long reason only the number of people is told; the table has it in full.
    """
    drawn, leaving_here = frame.words.say("panel.draws"), frame.words.say("panel.leaves")
    touchpoint = step.touchpoint
    return (
        *(Way("in", drawn, _short(text)) for text in (touchpoint.draws if touchpoint else ())),
        *(Way("", "", text) for text in _short_paths(frame, step)),
        *(Way("out", leaving_here, _left(frame, one)) for one in (touchpoint.leaves if touchpoint else ())),
    )


def leaving(frame: Frame, one: Leaving) -> Rich:
    """Why some leave, how many of them, and who."""
    detail = [frame.words.share(one.share)] if one.share is not None else []
    detail += [frame.named(one.personas)] if one.personas else []
    text = frame.words.say("aside", text=one.why, aside=frame.words.list(detail)) if detail else one.why
    return (Run(text, own=True),)


def paths(frame: Frame, step: Step) -> tuple[Rich, ...]:
    """Every written way on from a step as a sentence: where to, in which case, and for how many."""
    return tuple(_conditioned(frame, edge, _way(frame, edge, named=True)) for edge in _written(frame, step))


def _short(text: str) -> Rich:
    return (Run(text, own=True),) if len(text) <= SHORT else ()


def _left(frame: Frame, one: Leaving) -> Rich:
    if len(one.why) <= SHORT:
        return leaving(frame, one)
    return (Run(frame.words.share(one.share)),) if one.share is not None else ()


def _short_paths(frame: Frame, step: Step) -> Iterator[Rich]:
    """Every written way on: 3.1, 38 %."""
    for edge in _written(frame, step):
        yield (*_way(frame, edge, named=False), *_share(frame, edge))


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


def _share(frame: Frame, edge: Edge) -> Rich:
    return (Run(frame.words.comma + frame.words.share(edge.share)),) if edge.share is not None else ()


def _conditioned(frame: Frame, edge: Edge, way: Rich) -> Rich:
    """The way with the case in which it is gone in brackets."""
    share = frame.words.share(edge.share) if edge.share is not None else ""
    when = [Run(edge.when, own=True)] if edge.when else []
    inside = [*when, *([Run(frame.words.comma)] if when and share else []), *([Run(share)] if share else [])]
    before, after = frame.words.say("aside", text="", aside="\n").split("\n")
    return (*way, Run(before), *inside, Run(after)) if inside else way
