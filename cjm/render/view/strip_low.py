"""The strip's second cell: the lowest that is felt beside the critical moment, or what is known of there being none."""

from collections.abc import Sequence

from cjm.analysis.moments import Low, as_deep, deepest_low, is_next_lowest, lowest
from cjm.analysis.steps import Step, passes
from cjm.render.rich import PLACE, Rich, Run, filled, parted, plain
from cjm.render.sentence import ends
from cjm.render.view.frame import Frame
from cjm.render.view.statement import Statement, felt, reasoned, severest, signed, step_link, without

# More touchpoints than these that are equally low are only counted.
NAMED = 5


def lowest_statement(frame: Frame, written: str | None) -> Statement:
    """The deepest low over all personas; the lowest of one where no mean is below neutral; else that none is known.

    The critical moment is left aside: its own cell tells of it.
    """
    low = deepest_low(frame.curves, frame.steps)
    if low is not None and low.mean < 0:
        label = _label(frame, is_next_lowest(low, frame.curves, frame.steps), len(frame.people))
        others = as_deep(low, frame.curves, frame.steps)
        return _at(
            frame, low.step, label, _as_low(frame, (*_mean(frame, low), *felt(frame, low.step)), others), written
        )
    beside = [step for step in frame.steps if step != frame.critical]
    worst = lowest(frame.curves, beside)
    hurts = frame.critical is not None and _is_felt_below(frame, frame.critical)
    if worst is not None and worst.value < 0:
        return _at(frame, worst.step, _label(frame, hurts, 1), felt(frame, worst.step), written)
    if hurts and frame.critical and not beside:
        return without(frame, _label(frame, hurts, len(frame.people)), "strip.low.alone", written, False)
    key = _none_key(frame, beside, hurts) if frame.scored else "missing"
    known = frame.scored and key != "unscored"
    return without(frame, _label(frame, hurts, len(frame.people)), f"strip.low.{key}", written, known)


def _at(frame: Frame, step: Step, label: str, said: Rich, written: str | None) -> Statement:
    why = reasoned(frame, said, written, _cause(step))
    return Statement(label, step.name, why, step_link(step), number=step.number)


def _none_key(frame: Frame, beside: Sequence[Step], hurts: bool) -> str:
    """That nothing is below neutral is said only where everyone is asked everywhere; else that nothing is known to be."""
    asked = [
        curve.feelings[step.column] is not None
        for step in beside
        for curve in frame.curves
        if passes(step, curve.persona)
    ]
    if asked and not any(asked):
        return "unscored"
    return ("other" if hurts else "clear") + ("" if all(asked) else ".known")


def _label(frame: Frame, after_critical: bool, personas: int) -> str:
    return frame.words.count("strip.low.next" if after_critical else "strip.low", personas)


def _is_felt_below(frame: Frame, step: Step) -> bool:
    return any(value < 0 for curve in frame.curves if (value := curve.points[step.column]) is not None)


def _mean(frame: Frame, low: Low) -> Rich:
    """The mean, where the values that follow it differ: a touchpoint where one feels worse may well be less low."""
    if len({value for _, value in low.values}) == 1:
        return ()
    return (*frame.words.rich("strip.low.average", value=signed(frame, low.mean)), Run(frame.words.colon))


def _as_low(frame: Frame, said: Rich, others: Sequence[Step]) -> Rich:
    """What is `said`, how many other touchpoints are as low, and which where they are few: a tie is not decided in silence."""
    if not others:
        return said
    words = frame.words
    # A bare value has no full stop, and the numbers of touchpoints do not follow it at once.
    apart = Run(words.space if ends(plain(said), words.stop) else words.semicolon)
    if len(others) > NAMED:
        return (*said, apart, *words.rich("strip.low.tied.many", len(others)))
    numbers = parted((Run(one.number, href=step_link(one)) for one in others), words.comma, words.last)
    return (*said, apart, *filled(words.rich("strip.low.tied", len(others), numbers=PLACE), numbers))


def _cause(step: Step) -> str | None:
    """Why it is so low: the first cause of its severest pain, else the pain itself."""
    pain = severest([step.touchpoint] if step.touchpoint else [])
    if pain is None:
        return None
    return pain.causes[0] if pain.causes else pain.text
