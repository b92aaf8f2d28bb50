"""The strip's third cell: the biggest gap between what is expected and what is, or between belief and feeling."""

from cjm.analysis.belief import Blindspot, widest_blindspot
from cjm.analysis.gaps import Gap, biggest_gap, gaps
from cjm.render.rich import Rich, Run
from cjm.render.view.frame import Frame, address, places
from cjm.render.view.outcomes import amount, measured_words
from cjm.render.view.statement import REASON, Statement, ended, severest, signed, without


def gap_statement(frame: Frame, written: str | None) -> Statement:
    """The widest gap, what comes of it and what the team believes of that stage; else the widest belief."""
    label = frame.words.say("strip.gap")
    known, spots = gaps(frame.journey, frame.series), frame.blindspots
    gap = biggest_gap(known, frame.critical.stage_number if frame.critical else 0)
    blind = widest_blindspot(spots)
    if gap is not None:
        why = (*_gap_reason(frame, gap), *_more(frame, gap, spots[gap.stage_number - 1]))
        to = frame.words.say("strip.gap.expectation")
        return Statement(to, written or _expected(frame, gap), why, _stage_link(frame, gap.stage_number))
    if blind and (blind.gap or 0) >= 1:
        said = written or frame.journey.stages[blind.stage_number - 1].name
        number = "" if written else str(blind.stage_number)
        return Statement(label, said, _belief(frame, blind), _stage_link(frame, blind.stage_number), number=number)
    met = any(one.gap is not None for one in known)
    key = "strip.gap.clear" if met else "strip.gap.unknown" if known else "strip.gap.missing"
    return without(frame, label, key, written, known=met)


def _stage_link(frame: Frame, number: int) -> str:
    return f"#{address('stage', frame.journey.stages[number - 1].id)}"


def _more(frame: Frame, gap: Gap, blind: Blindspot) -> Rich:
    """What the team believes where it is wrong; else, where a number says what comes, what hurts most in that stage."""
    if (blind.gap or 0) >= 1:
        return Run(frame.words.space), *_belief(frame, blind)
    pain = severest(places(frame.journey.stages[gap.stage_number - 1]))
    if not gap.computed or pain is None or len(pain.text) > REASON:
        return ()
    return Run(frame.words.space), *frame.words.rich("strip.gap.pain"), *ended(frame, pain.text)


def _expected(frame: Frame, gap: Gap) -> str:
    """1 day expected, 6.2 taken; without numbers, that something was expected."""
    if gap.computed and gap.measured and gap.outcome.value is not None and gap.metric:
        unit = gap.metric.unit
        expected = amount(frame, gap.outcome.value, unit)
        actual = amount(frame, gap.measured.value, unit if unit == "%" else None)
        return frame.words.say("strip.gap.numbers", expected=expected, actual=actual)
    return frame.words.say("strip.gap.expected", text=gap.outcome.expected)


def _gap_reason(frame: Frame, gap: Gap) -> Rich:
    name = frame.journey.stages[gap.stage_number - 1].name
    if gap.computed and gap.metric:
        named = Run(gap.metric.name or gap.metric.id, own=True)
        return frame.words.rich("strip.gap.measured", name=named, stage=frame.words.number(gap.stage_number))
    actual = gap.outcome.actual or measured_words(frame, gap)
    if actual and len(actual) <= REASON:
        return (*frame.words.rich("strip.gap.actual"), *ended(frame, actual))
    return frame.words.rich("strip.gap.stage", name=Run(name, own=True))


def _belief(frame: Frame, blind: Blindspot) -> Rich:
    believed = Run(frame.words.signed(blind.believed or 0), "strong")
    key = "strip.belief.measured" if blind.measured else "strip.belief"
    return frame.words.rich(key, believed=believed, felt=signed(frame, blind.felt or 0))
