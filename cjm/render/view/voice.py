"""What customers do, say and think, for everyone or persona by persona."""

from msgspec import Struct
from msgspec.structs import replace

from cjm.analysis.steps import Step
from cjm.model.quantity import PerPersona
from cjm.render.view.frame import Frame


class Voice(Struct, frozen=True):
    """A text of one persona, or of everyone (`who` is empty then); `cls` hides it with that persona's line."""

    who: str
    cls: str
    text: str


class Quote(Struct, frozen=True):
    """Words of a customer: said, or thought; `by` names who and where, and says of a thought that it is one."""

    text: str
    by: str
    cls: str
    thought: bool


def voices(frame: Frame, said: PerPersona[str] | None) -> tuple[Voice, ...]:
    """What is said for everyone first, then persona by persona."""
    if said is None:
        return ()
    found = [Voice("", "", said.everyone)] if said.everyone is not None else []
    for named, text in said.each:
        person = frame.person(named)
        found.append(Voice(person.name if person else named, f"p{person.index}" if person else "", text))
    return tuple(found)


def quotes(frame: Frame, step: Step, place: bool) -> tuple[Quote, ...]:
    """The quotes of a step, else its thoughts; `place` adds the step's number to who says it."""
    words = step.touchpoint or step.stage
    said, thought = voices(frame, words.quote), voices(frame, words.thought)
    number = step.number if place and step.touchpoint else ""
    nbsp = frame.words.comma.replace(" ", "\u00a0")
    return tuple(
        Quote(
            voice.text,
            # Who says it and where stay on one line.
            nbsp.join(one for one in (_by(frame, voice, bool(said)), number) if one),
            voice.cls,
            not said,
        )
        for voice in (said or thought)
    )


def key_quotes(frame: Frame, steps: list[Step]) -> tuple[Quote, ...]:
    """The words that stand for a stage: of all, then of each other persona alone (class `oN`, shown with N's line).

    The stage's own, else those of the step that is felt most, critical moment first; of several personas' words
    there those of who feels most. The others are in the table.
    """
    speaking = [(step, quote) for step in steps for quote in quotes(frame, step, True)]
    if not speaking:
        own = Step(steps[0].column, steps[0].number, steps[0].stage_number, steps[0].stage, None)
        return quotes(frame, own, False)
    if len(speaking) == 1:
        return (speaking[0][1],)
    ranked = _ranked(frame, speaking)
    best = ranked[0]
    alone = []
    for person in frame.people if frame.scored and best.cls else ():
        chosen = next((one for one in ranked if one.cls in {"", f"p{person.index}"}), best)
        if chosen is not best and person.index != int(best.cls[1:]):
            alone.append(replace(chosen, cls=f"o{person.index}"))
    return (best, *alone)


def _by(frame: Frame, voice: Voice, said: bool) -> str:
    """Who says it, or thinks it: without quotation marks alone nobody could know a thought."""
    if said:
        return voice.who
    return frame.words.say("quote.thinks", name=voice.who) if voice.who else frame.words.say("quote.thought")


def _ranked(frame: Frame, speaking: list[tuple[Step, Quote]]) -> list[Quote]:
    """The words of who feels most first; of equals in the order of the journey."""
    strength = {step.column: (step == frame.critical, _strength(frame, step)) for step, _ in speaking}
    ranks = [(strength[step.column], _felt_by(frame, step, quote)) for step, quote in speaking]
    order = sorted(range(len(ranks)), key=ranks.__getitem__, reverse=True)
    return [speaking[at][1] for at in order]


def _strength(frame: Frame, step: Step) -> float:
    return max((abs(value) for curve in frame.curves if (value := curve.points[step.column]) is not None), default=0.0)


def _felt_by(frame: Frame, step: Step, quote: Quote) -> float:
    """How much the one who speaks feels there; a little more where it is below neutral, since that is to be mended."""
    if not quote.cls:
        return 0.0
    value = frame.curves[int(quote.cls[1:])].points[step.column]
    return 0.0 if value is None else abs(value) + (0.1 if value < 0 else 0.0)
