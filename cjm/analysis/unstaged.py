"""Touchpoints of which nobody says who is on stage, or what happens behind the scenes."""

from collections.abc import Sequence

from cjm.analysis.spans import Side, deeds
from cjm.analysis.steps import Step


def unstaged(steps: Sequence[Step], side: Side) -> tuple[Step, ...]:
    """The touchpoints with no deed of that side, neither one of their own nor one that reaches up to them.

    "nobody" is a deed. One whose `until` names nothing known may reach anywhere from where it stands.
    """
    known = {step.touchpoint.id for step in steps if step.touchpoint}
    told: set[int] = set()
    for span in deeds(steps, side):
        lost = span.deed.until is not None and span.deed.until not in known
        told.update(range(span.run.first, len(steps) if lost else span.run.last + 1))
    return tuple(step for step in steps if step.touchpoint and step.column not in told)
