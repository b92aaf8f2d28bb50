"""What the organisation does on stage and behind the scenes, and how far each deed and system reaches."""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from cjm.analysis.ownership import NOBODY
from cjm.analysis.ownership import systems as columns_by_system
from cjm.analysis.runs import Run, runs
from cjm.analysis.steps import Step
from cjm.model.touchpoint import Deed

Side = Literal["frontstage", "backstage"]


class DeedSpan(Struct, frozen=True):
    """A deed over the columns of `run`; cut at stages by `pieces`.

    `row` counts from 0: deeds of one row do not overlap. `nobody`: the map says that nobody is there.
    """

    deed: Deed
    run: Run
    row: int
    nobody: bool


class SystemBars(Struct, frozen=True):
    """A system (its word or library id) and the runs of columns that it serves, in order."""

    system: str
    runs: tuple[Run, ...]


def deeds(steps: Sequence[Step], side: Side) -> tuple[DeedSpan, ...]:
    """Every deed of one side in the order written, each in the first row that is free over its columns.

    A deed reaches up to the touchpoint that `until` names; one that names an earlier or an unknown one (the rules
    say so) keeps to its own column.
    """
    place = {step.touchpoint.id: step.column for step in steps if step.touchpoint}
    ends: list[int] = []
    found: list[DeedSpan] = []
    for step in steps:
        for deed in getattr(step.touchpoint, side) if step.touchpoint else ():
            last = max(step.column, place.get(deed.until or "", step.column))
            row = next((row for row, end in enumerate(ends) if end < step.column), len(ends))
            ends[row : row + 1] = [last]
            found.append(DeedSpan(deed, Run(step.column, last), row, deed.what == NOBODY))
    return tuple(found)


def system_bars(steps: Sequence[Step]) -> tuple[SystemBars, ...]:
    """The bars of every system, in the order in which the journey first meets them."""
    return tuple(SystemBars(system, runs(columns)) for system, columns in columns_by_system(steps))
