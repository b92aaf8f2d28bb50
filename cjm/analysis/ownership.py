"""Who has the case, from touchpoint to touchpoint, and where it changes hands."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Literal

from msgspec import Struct

from cjm.analysis.runs import Run
from cjm.analysis.steps import Step
from cjm.model.touchpoint import Handoff

NOBODY = "nobody"
State = Literal["works", "broken", "unknown"]


class Band(Struct, frozen=True):
    """A run of columns with one owner: a department, "nobody", or "" where the map does not say."""

    owner: str
    run: Run


class Handover(Struct, frozen=True):
    """The case passes between departments at `column`, the one that receives it.

    `source` and `target` are departments, "" where the map does not say. `described`: the map has a `handoff` here;
    a change of owner without one is "unknown".
    """

    column: int
    source: str
    target: str
    state: State
    note: str | None = None
    described: bool = True


def owner_of(step: Step) -> str:
    """The department that has the case, "nobody", or "" where the map does not say."""
    return (step.touchpoint.department or "") if step.touchpoint else ""


def bands(steps: Sequence[Step]) -> tuple[Band, ...]:
    """The owners as runs over the whole journey, in order, without holes; cut at stages by `pieces`."""
    grouped = ((owner, [step.column for step in run]) for owner, run in groupby(steps, key=owner_of))
    return tuple(Band(owner, Run(columns[0], columns[-1])) for owner, columns in grouped)


def handovers(steps: Sequence[Step]) -> tuple[Handover, ...]:
    """Every hand-off: those described, and every other change from one named department to another, in order.

    Who hands over, where it is not written, is the last department named before; touchpoints of nobody, or of which
    nothing is said, are passed over, and to have a case for the first time is no hand-off.
    """
    found: list[Handover] = []
    before = ""
    for step in steps:
        owner = owner_of(step)
        described = step.touchpoint.handoff if step.touchpoint else ()
        found += [_described(step, one, before, owner) for one in described]
        named = owner not in {"", NOBODY}
        if named and not described and before not in {"", owner}:
            found.append(Handover(step.column, before, owner, "unknown", described=False))
        before = owner if named else before
    return tuple(found)


def systems(steps: Sequence[Step]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Each system with the columns that it serves, in the order in which the journey first meets it."""
    found: dict[str, list[int]] = {}
    for step in steps:
        for system in step.touchpoint.systems if step.touchpoint else ():
            columns = found.setdefault(system, [])
            columns += [step.column] if step.column not in columns else []
    return ((system, tuple(columns)) for system, columns in found.items())


def _described(step: Step, handoff: Handoff, before: str, owner: str) -> Handover:
    state: State = "works" if handoff.state == "works" else "broken" if handoff.state == "broken" else "unknown"
    return Handover(step.column, handoff.from_ or before, owner, state, handoff.note)
