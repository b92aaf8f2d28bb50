"""A touchpoint as it stands in the matrix: its name and channel, what is done, the marks of what is felt."""

from dataclasses import dataclass

from cjm.analysis.flow import Edge
from cjm.analysis.steps import Step, passes
from cjm.render.curve.drawing import sign_class
from cjm.render.numerals import number as figure
from cjm.render.rich import Rich, Run
from cjm.render.view.channels import ChannelView, step_channels
from cjm.render.view.frame import Frame, address
from cjm.render.view.voice import Voice, voices


@dataclass(frozen=True, slots=True)
class Mark:
    """An emotion on a scale from left (-2, 0 %) to right (+2, 100 %)."""

    index: int
    shape: int
    sign: str
    x: str


@dataclass(frozen=True, slots=True)
class TouchpointView:
    """A touchpoint's column. `only` names the personas where not all pass; `path` says where it leads, if not on."""

    address: str
    number: str
    name: str
    moment: str
    channels: tuple[ChannelView, ...]
    channel_words: str
    only: str
    action: tuple[Voice, ...]
    path: tuple[Rich, ...]
    marks: tuple[Mark, ...]
    scores: str


def touchpoint_view(frame: Frame, step: Step) -> TouchpointView:
    """The column of a step that is a touchpoint."""
    channels = step_channels(frame, step)
    return TouchpointView(
        address("tp", step.id),
        step.number,
        step.name,
        (step.touchpoint.moment or "") if step.touchpoint else "",
        channels,
        frame.words.list(channel.name for channel in channels),
        only(frame, step),
        voices(frame, step.touchpoint.action if step.touchpoint else None),
        short_paths(frame, step),
        marks(frame, step),
        scores(frame, step),
    )


def only(frame: Frame, step: Step) -> str:
    """The words that name who passes, where not everyone does."""
    passing = [person.name for person in frame.people if passes(step, person.id)]
    missing = len(frame.people) - len(passing)
    return frame.words.say("touchpoint.only", names=frame.words.list(passing)) if missing and passing else ""


def marks(frame: Frame, step: Step) -> tuple[Mark, ...]:
    """The marks of everyone who feels something at a step."""
    values = [(person, frame.curves[person.index].points[step.column]) for person in frame.people]
    return tuple(
        Mark(person.index, person.shape, sign_class(value), figure((value + 2) * 25))
        for person, value in values
        if value is not None
    )


def scores(frame: Frame, step: Step) -> str:
    """What everyone feels at a step, in words; that nobody says it, where the map knows emotions elsewhere."""
    if not frame.scored:
        return ""
    values = [(person.name, frame.curves[person.index].points[step.column]) for person in frame.people]
    known = [
        frame.words.say("score.of", name=name, value=frame.words.signed(value))
        for name, value in values
        if value is not None
    ]
    return frame.words.list(known) or frame.words.say("score.none")


def paths(frame: Frame, step: Step) -> tuple[Rich, ...]:
    """Every written way on from a step as a sentence: where to, in which case, and for how many."""
    return tuple(_conditioned(frame, edge, _way(frame, edge, named=True)) for edge in _written(frame, step))


def short_paths(frame: Frame, step: Step) -> tuple[Rich, ...]:
    """Every written way on, as short as a narrow column asks for: 3.1, 38 %."""
    return tuple((*_way(frame, edge, named=False), *_share(frame, edge)) for edge in _written(frame, step))


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
