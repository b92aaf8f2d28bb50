"""How long each step takes, in days."""

from collections.abc import Sequence
from itertools import groupby

from cjm.analysis.steps import Step, passes
from cjm.model.quantity import Duration, PerPersona


def lengths(steps: Sequence[Step], persona: str = "") -> tuple[float | None, ...]:
    """The length of each step for a persona, in days; None where it is not known, 0 where the persona does not pass.

    A touchpoint takes its `duration` and its `wait` together. Where the stage has a duration, what its touchpoints
    leave of it is shared out equally: among those that say no length of their own, or, where all do, among all of
    them (the time between touchpoints). So the steps of a stage add up to the stage's duration, or to more where its
    touchpoints alone say more. Where the stage has none, a touchpoint without a length of its own is not known.
    """
    found: list[float | None] = []
    for _, group in groupby(steps, key=lambda step: step.stage_number):
        found += _in_stage(list(group), persona)
    return tuple(found)


def _in_stage(steps: list[Step], persona: str) -> list[float | None]:
    passed = [step for step in steps if passes(step, persona)]
    own = {step.column: _own(step, persona) for step in passed}
    whole = _days(steps[0].stage.duration, persona)
    if whole is not None and passed:
        left = max(0.0, whole - sum(days or 0.0 for days in own.values()))
        silent = [column for column, days in own.items() if days is None] or list(own)
        own |= {column: (own[column] or 0.0) + left / len(silent) for column in silent}
    return [own.get(step.column, 0.0) for step in steps]


def _own(step: Step, persona: str) -> float | None:
    """What the touchpoint itself says; None where it says neither duration nor wait."""
    if step.touchpoint is None:
        return None
    said = [_days(step.touchpoint.duration, persona), _days(step.touchpoint.wait, persona)]
    known = [days for days in said if days is not None]
    return sum(known) if known else None


def _days(length: PerPersona[Duration] | None, persona: str) -> float | None:
    duration = length.of(persona) if length else None
    return duration.days if duration else None
