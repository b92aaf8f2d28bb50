"""Everything else that a map says of a touchpoint, as labelled lines for the table and the side panel."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import TypeVar

from msgspec import Struct

from cjm.analysis.steps import Step
from cjm.model.quantity import PerPersona
from cjm.model.stage import Stage
from cjm.model.touchpoint import Belief, SayDo, Touchpoint
from cjm.render.language import Language
from cjm.render.rich import Rich, Run, parted
from cjm.render.sentence import begins, closed
from cjm.render.view.frame import Frame, address
from cjm.render.view.touchpoint import only
from cjm.render.view.ways import leaving, paths

T = TypeVar("T")


class FactLine(Struct, frozen=True):
    """A label and one or more texts."""

    label: str
    texts: tuple[Rich, ...]


def fact_lines(frame: Frame, step: Step) -> tuple[FactLine, ...]:
    """What is known beyond the table and the lanes: why it counts, then as in the method customer, organisation, evidence."""
    words = step.touchpoint or step.stage
    found = [*_of_customer(frame, step, words)]
    if step.touchpoint:
        found = [("panel.why", _text(step.touchpoint.why)), *found, *_of_organisation(frame, step.touchpoint)]
    found += [("panel.pains", _pains(words)), ("panel.strengths", [_own(one.text) for one in words.strengths])]
    found += [("panel.evidence", _text(frame.cited(words.evidence))), ("panel.note", _text(words.note))]
    return tuple(FactLine(frame.words.say(key), tuple(texts)) for key, texts in found if texts)


def decisive_lines(frame: Frame) -> tuple[FactLine, ...]:
    """What paper says of the critical moment beside the lanes: why it counts, where the strip says other words, and belief."""
    touchpoint = frame.critical.touchpoint if frame.critical else None
    if touchpoint is None:
        return ()
    told = frame.journey.strip is not None and frame.journey.strip.critical
    found = {"panel.why": _text(touchpoint.why if told else None)}
    if touchpoint.belief:
        found["panel.belief"] = _each(frame, touchpoint.belief, lambda belief: _believed(frame, belief))
    return tuple(FactLine(frame.words.say(key), tuple(texts)) for key, texts in found.items() if texts)


def _of_customer(frame: Frame, step: Step, words: Touchpoint | Stage) -> Iterator[tuple[str, list[Rich]]]:
    yield "panel.only", _text(only(frame, step))
    if words.quote and words.thought:
        yield "panel.thinks", _each(frame, words.thought, str)
    if words.mood:
        yield "panel.mood", _each(frame, words.mood, str)
    if words.duration:
        yield "panel.takes", _each(frame, words.duration, frame.duration)
    if step.touchpoint:
        yield from _at_touchpoint(frame, step, step.touchpoint)


def _at_touchpoint(frame: Frame, step: Step, one: Touchpoint) -> Iterator[tuple[str, list[Rich]]]:
    if one.wait:
        yield "panel.waits", _each(frame, one.wait, frame.duration)
    if one.importance:
        yield "panel.importance", _each(frame, one.importance, lambda rating: _of_five(frame, rating))
    yield "panel.reasons", [_own(text) for text in one.contact_reasons]
    yield "panel.draws", [_own(text) for text in one.draws]
    yield "panel.leaves", [leaving(frame, reason) for reason in one.leaves]
    yield "panel.next-steps", list(paths(frame, step))
    yield "panel.say-do", _say_do(frame, one.say_do)


def _of_organisation(frame: Frame, one: Touchpoint) -> Iterator[tuple[str, list[Rich]]]:
    yield "panel.processes", _joined(frame, one.processes)
    yield "panel.investment", _text(_of_five(frame, one.investment) if one.investment else None)
    yield "panel.mirrors", _mirrored(frame, one)
    if one.belief:
        yield "panel.belief", _each(frame, one.belief, lambda belief: _believed(frame, belief))


def _mirrored(frame: Frame, one: Touchpoint) -> list[Rich]:
    """The touchpoints of the other side, or that there are none."""
    named = (
        frame.touchpoint_link(ref) if "/" in ref else Run(frame.words.say("panel.mirrors.nothing"))
        for ref in one.mirrors
    )
    return [parted(named, frame.words.comma, frame.words.comma)] if one.mirrors else []


def _text(text: str | None) -> list[Rich]:
    return [_own(text)] if text else []


def _own(text: str) -> Rich:
    return (Run(text, own=True),)


def _joined(frame: Frame, texts: tuple[str, ...]) -> list[Rich]:
    return [_own(frame.words.list(texts))] if texts else []


def _each(frame: Frame, value: PerPersona[T], said: Callable[[T], str]) -> list[Rich]:
    """A text for everyone, then one for each persona with its name before it."""
    found = [_own(said(value.everyone))] if value.everyone is not None else []
    for named, one in value.each:
        person = frame.person(named)
        found.append(_of_one(frame.words, person.name if person else named, said(one)))
    return found


# Ratings above all are the same few at many touchpoints.
@lru_cache(1024)
def _of_one(words: Language, name: str, text: str) -> Rich:
    return words.rich("fact.of", name=Run(name, own=True), text=Run(text, own=True))


def _of_five(frame: Frame, rating: int) -> str:
    return frame.words.say("rating", n=frame.words.number(rating))


def _believed(frame: Frame, belief: Belief) -> str:
    value, does = frame.words.signed(belief.emotion) if belief.emotion is not None else "", belief.do or ""
    if value and begins(does):
        return frame.words.sentences((frame.words.say("sentence", text=value), closed(does, frame.words.stop)))
    return frame.words.list(one for one in (value, does) if one)


def _say_do(frame: Frame, said: SayDo | None) -> list[Rich]:
    if said is None:
        return []
    lines = [("say-do.says", said.says), ("say-do.does", said.does)]
    return [frame.words.rich(key, text=Run(text, own=True)) for key, text in lines if text]


def _pains(words: Touchpoint | Stage) -> list[Rich]:
    return [(Run(pain.text, own=True, href=f"#{address('pain', pain.id)}"),) for pain in words.pains]
