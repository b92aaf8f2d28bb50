"""The ways of a touchpoint: what draws people in, where it leads, why some leave."""

from collections.abc import Iterator

from msgspec import Struct

from cjm.analysis.flow import Edge
from cjm.analysis.steps import Step, passes
from cjm.model.touchpoint import Leaving
from cjm.render.rich import Rich, Run
from cjm.render.view.frame import Frame, address


class Way(Struct, frozen=True):
    """A way in, on or out of the touchpoint `number`. `cls` is the class of its sign: in, on, out.

    `label` says what it is where the sign alone cannot.
    """

    number: str
    cls: str
    label: str
    text: Rich


class Sign(Struct, frozen=True):
    """A way as a touchpoint shows it: the class of its sign, and how many of all take it, where that is known."""

    cls: str
    share: str


def stage_ways(frame: Frame, steps: list[Step]) -> tuple[Way, ...]:
    """Every way that is written in a stage, touchpoint by touchpoint: in, on, out."""
    return tuple(way for step in steps for way in _ways(frame, step))


def signs(frame: Frame, step: Step) -> tuple[Sign, ...]:
    """The signs of a touchpoint's ways, each once; a share of some of the personas that pass has their names."""
    touchpoint = step.touchpoint
    if not touchpoint:
        return ()
    found = [Sign("in", "")] if touchpoint.draws else []
    found += [Sign("on", "")] if _written(frame, step) else []
    shares = [Sign("out", _share(frame, step, one)) for one in touchpoint.leaves if one.share is not None]
    return (*found, *(shares or ([Sign("out", "")] if touchpoint.leaves else [])))


def leaving(frame: Frame, one: Leaving) -> Rich:
    """Why some leave, how many of them, who, and what says so."""
    detail = [frame.words.share(one.share)] if one.share is not None else []
    detail += [frame.named(one.personas)] if one.personas else []
    detail += [frame.cited(one.evidence)] if one.evidence else []
    text = frame.words.say("aside", text=one.why, aside=frame.words.list(detail)) if detail else one.why
    return (Run(text, own=True),)


def paths(frame: Frame, step: Step) -> tuple[Rich, ...]:
    """Every written way on from a step as a sentence: where to, in which case, and for how many."""
    return tuple(_conditioned(frame, edge, _way(frame, edge, named=True), edge.when) for edge in _written(frame, step))


def _ways(frame: Frame, step: Step) -> Iterator[Way]:
    touchpoint = step.touchpoint
    for text in touchpoint.draws if touchpoint else ():
        yield Way(step.number, "in", frame.words.say("panel.draws"), (Run(text, own=True),))
    for edge in _written(frame, step):
        yield Way(step.number, "on", "", _conditioned(frame, edge, _way(frame, edge, named=False), edge.when))
    for one in touchpoint.leaves if touchpoint else ():
        yield Way(step.number, "out", _left(frame, one), (Run(one.why, own=True),))


def _share(frame: Frame, step: Step, one: Leaving) -> str:
    share = frame.words.share(one.share or 0)
    passing = {person.id for person in frame.people if passes(step, person.id)}
    if not one.personas or passing <= set(one.personas):
        return share
    return frame.words.say("score.of", name=frame.named(one.personas), value=share)


def _left(frame: Frame, one: Leaving) -> str:
    """How many leave, and who: a share of some personas alone is never told as one of all."""
    told = ("some" if one.share is None else "share") + (".of" if one.personas else "")
    share = "" if one.share is None else frame.words.share(one.share)
    return frame.words.say(f"leaves.{told}", share=share, names=frame.named(one.personas))


def _written(frame: Frame, step: Step) -> list[Edge]:
    """The ways on that are written; the end for as many as leave is what the reason to leave tells, and is left out."""
    ways = frame.written.get(step.column)
    if not ways:
        return []
    left = {one.share for one in step.touchpoint.leaves if not one.personas} - {None} if step.touchpoint else set()
    return [edge for edge in ways if edge.kind != "end" or edge.share not in left]


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
