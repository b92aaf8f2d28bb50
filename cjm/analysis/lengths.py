"""How long a part of the journey takes, as far as the map says."""

from collections.abc import Sequence
from itertools import groupby

from msgspec import Struct

from cjm.analysis.steps import Step, passes
from cjm.model.quantity import Duration, PerPersona


class Length(Struct, frozen=True):
    """The `days` that the map gives; it is `whole` where it gives them for all of the part, else the part is longer."""

    days: float
    whole: bool


def length(steps: Sequence[Step], persona: str, first: int, last: int) -> Length:
    """How long the columns from `first` to `last`, both included, take a persona.

    Nothing is shared out or guessed: a touchpoint counts with its `duration` and its `wait`. The duration of a stage
    counts where the persona passes nothing of it outside of the part, instead of what its touchpoints say where they
    say less; a part that takes as long as its stage leaves nothing open. What the persona does not pass takes no time.
    """
    passed = [step for step in steps[first : last + 1] if passes(step, persona)]
    found = [_in_stage(list(group), persona) for _, group in groupby(passed, key=lambda step: step.stage_number)]
    return Length(sum(one.days for one in found), all(one.whole for one in found))


def _in_stage(passed: Sequence[Step], persona: str) -> Length:
    """The length of what a persona passes in a row of one stage."""
    own = [_own(step, persona) for step in passed]
    known = sum(days or 0.0 for days in own)
    stage = _days(passed[0].stage.duration, persona)
    if stage is not None and _is_whole_stage(passed, persona):
        return Length(max(known, stage), True)
    return Length(known, None not in own or (stage is not None and known >= stage))


def _is_whole_stage(passed: Sequence[Step], persona: str) -> bool:
    """Whether the persona passes nothing else of the stage."""
    named = [touchpoint.personas for touchpoint in passed[0].stage.touchpoints]
    return len(passed) == (sum(not one or not persona or persona in one for one in named) or 1)


def _own(step: Step, persona: str) -> float | None:
    """What the touchpoint itself says; None where it says neither duration nor wait."""
    if step.touchpoint is None:
        return None
    said = [_days(step.touchpoint.duration, persona), _days(step.touchpoint.wait, persona)]
    known = [days for days in said if days is not None]
    return sum(known) if known else None


def _days(duration: PerPersona[Duration] | None, persona: str) -> float | None:
    found = duration.of(persona) if duration else None
    return found.days if found else None
