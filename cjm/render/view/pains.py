"""Pains as the page shows them: with causes, barriers, and whether research bears them out."""

from collections.abc import Iterator

from msgspec import Struct

from cjm.analysis.steps import Step
from cjm.model.pain import Barrier, Pain
from cjm.render.sentence import closed
from cjm.render.view.frame import Frame, address

# A stage that takes less of the matrix has no room for all that is known of a pain.
ROOM = 1 / 6


class Fact(Struct, frozen=True):
    """A label of the page's and a text of the map's."""

    label: str
    text: str


class BarrierView(Struct, frozen=True):
    """What stands in the way; `standing` while it has not been removed or taken on."""

    text: str
    status: str
    since: str
    standing: bool


class PainView(Struct, frozen=True):
    """A pain; `severity` 0 where nobody says, `spoken` says severity and evidence for those who hear the page.

    `folded`: its column is narrow, and shows a first cause and what bears it out; the rest opens below.
    """

    address: str
    text: str
    severity: int
    spoken: str
    open: bool
    folded: bool
    assumed: bool
    sources: str
    causes: tuple[str, ...]
    note: str
    facts: tuple[Fact, ...]
    barriers: tuple[BarrierView, ...]
    cls: str


def stage_pains(frame: Frame, steps: list[Step]) -> tuple[PainView, ...]:
    """The pains of a stage and its touchpoints, the severest first, else in the order written."""
    found = sorted(_pains(steps), key=lambda one: -(one[0].severity or 0))
    narrow = len(steps) < ROOM * len(frame.steps)
    return tuple(_pain(frame, pain, step, narrow) for pain, step in found)


def _pains(steps: list[Step]) -> Iterator[tuple[Pain, Step | None]]:
    for step in steps:
        if step.touchpoint:
            yield from ((pain, step) for pain in step.touchpoint.pains)
    yield from ((pain, None) for pain in steps[0].stage.pains)


def _pain(frame: Frame, pain: Pain, step: Step | None, narrow: bool) -> PainView:
    assumed = not frame.researched(pain.evidence)
    return PainView(
        address("pain", pain.id),
        pain.text,
        pain.severity or 0,
        _spoken(frame, pain, assumed),
        pain.severity == 3,
        narrow and bool(step or pain.evidence or pain.causes[1:]),
        assumed,
        frame.cited(pain.evidence),
        pain.causes,
        pain.note or "",
        tuple(Fact(one.label, closed(one.text, frame.words.stop)) for one in _facts(frame, pain, step, assumed)),
        tuple(_barrier(frame, barrier) for barrier in pain.barriers),
        _persona_class(frame, pain),
    )


def _spoken(frame: Frame, pain: Pain, assumed: bool) -> str:
    evidence = frame.words.say("evidence.assumption" if assumed else "evidence.research")
    severity = [frame.words.say(f"severity.{pain.severity}")] if pain.severity else []
    return frame.words.list([*severity, evidence])


def _facts(frame: Frame, pain: Pain, step: Step | None, assumed: bool) -> Iterator[Fact]:
    say = frame.words.say
    if step:
        yield Fact(say("pain.where"), f"{step.number} {step.name}")
    if pain.personas:
        yield Fact(say("pain.who"), frame.named(pain.personas))
    if isinstance(pain.frequency, float):
        yield Fact(say("pain.how-often"), frame.words.share(pain.frequency))
    elif pain.frequency:
        yield Fact(say("pain.how-often"), say(f"often.{pain.frequency}"))
    if pain.test and assumed:
        yield Fact(say("trust.test"), pain.test)


def _barrier(frame: Frame, barrier: Barrier) -> BarrierView:
    status = frame.words.say(f"barrier.{barrier.status}")
    since = frame.words.say("barrier.since", day=frame.words.period(barrier.since)) if barrier.since else ""
    return BarrierView(barrier.text, status, since, barrier.status == "open")


def _persona_class(frame: Frame, pain: Pain) -> str:
    """The class that hides it with its one persona; a pain of several stays."""
    person = frame.person(pain.personas[0]) if len(pain.personas) == 1 else None
    return f"p{person.index}" if person else ""
