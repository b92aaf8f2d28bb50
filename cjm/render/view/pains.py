"""Pains as the page shows them: with causes, barriers, and whether research bears them out."""

from collections.abc import Iterator

from msgspec import Struct

from cjm.analysis.steps import Step
from cjm.model.pain import Barrier, Pain
from cjm.render.sentence import closed
from cjm.render.view.frame import Frame, address


class Fact(Struct, frozen=True):
    """A label of the page's and a text of the map's."""

    label: str
    text: str


class BarrierView(Struct, frozen=True):
    """What stands in the way, behind a `label` of how that is going; `standing` while nothing is done about it."""

    label: str
    text: str
    standing: bool


class PainView(Struct, frozen=True):
    """A pain, always told in one order: whom it hurts, where and how often; why; what bears it out; what stands in the way.

    `severity` is 0 where nobody says, `spoken` says severity and evidence for those who hear the page, `impact` is a
    sentence, and so is each of `causes`. `open` are the severest, so that what weighs most also says most.
    """

    address: str
    text: str
    severity: int
    spoken: str
    open: bool
    assumed: bool
    impact: str
    causes: tuple[str, ...]
    note: str
    sources: str
    test: str
    barriers: tuple[BarrierView, ...]
    cls: str


def stage_pains(frame: Frame, steps: list[Step]) -> tuple[PainView, ...]:
    """The pains of a stage and its touchpoints, the severest first, else in the order written."""
    found = sorted(_pains(steps), key=lambda one: -(one[0].severity or 0))
    return tuple(_pain(frame, pain, step) for pain, step in found)


def _pains(steps: list[Step]) -> Iterator[tuple[Pain, Step | None]]:
    for step in steps:
        if step.touchpoint:
            yield from ((pain, step) for pain in step.touchpoint.pains)
    yield from ((pain, None) for pain in steps[0].stage.pains)


def _pain(frame: Frame, pain: Pain, step: Step | None) -> PainView:
    assumed = not frame.researched(pain.evidence)
    return PainView(
        address("pain", pain.id),
        pain.text,
        pain.severity or 0,
        _spoken(frame, pain, assumed),
        pain.severity == 3,
        assumed,
        _impact(frame, pain, step),
        tuple(closed(one, frame.words.stop) for one in pain.causes),
        closed(pain.note, frame.words.stop) if pain.note else "",
        frame.cited(pain.evidence),
        closed(pain.test, frame.words.stop) if pain.test and assumed else "",
        tuple(_barrier(frame, barrier) for barrier in pain.barriers),
        _persona_class(frame, pain),
    )


def _spoken(frame: Frame, pain: Pain, assumed: bool) -> str:
    evidence = frame.words.say("evidence.assumption" if assumed else "evidence.research")
    severity = [frame.words.say(f"severity.{pain.severity}")] if pain.severity else []
    return " · ".join([*severity, evidence])


def _impact(frame: Frame, pain: Pain, step: Step | None) -> str:
    """Whom it hurts, where, and how often, as a sentence; empty where the map says none of them.

    A touchpoint that is all there is to say is named.
    """
    words, alone = frame.words, not pain.personas and not pain.frequency
    names, where = (
        words.all_of(_names(frame, pain)),
        "" if not step else f"{step.number} {step.name}" if alone else step.number,
    )
    key = "pain.at" if not names else "pain.hurts.at" if where else "pain.hurts"
    told = [words.say(key, names=names, where=where)] if names or where else []
    if isinstance(pain.frequency, float):
        told.append(words.say("pain.share", share=words.share(pain.frequency)))
    elif pain.frequency:
        told.append(words.say(f"often.{pain.frequency}"))
    text = words.comma.join(told)
    return closed(text[0].upper() + text[1:], words.stop) if text else ""


def _names(frame: Frame, pain: Pain) -> list[str]:
    return [person.name if (person := frame.person(one)) else one for one in pain.personas]


def _barrier(frame: Frame, barrier: Barrier) -> BarrierView:
    words, status = frame.words, frame.words.say(f"barrier.{barrier.status}")
    lasts = "since" if barrier.status in {"open", "doing"} else "at"
    since = [words.say(f"barrier.{lasts}", day=words.period(barrier.since))] if barrier.since else []
    going = words.space.join([status[0].lower() + status[1:], *since])
    label = words.comma.join([words.say("barrier"), going]) + words.colon
    return BarrierView(label, barrier.text, barrier.status == "open")


def _persona_class(frame: Frame, pain: Pain) -> str:
    """The class that hides it with its one persona; a pain of several stays."""
    person = frame.person(pain.personas[0]) if len(pain.personas) == 1 else None
    return f"p{person.index}" if person else ""
