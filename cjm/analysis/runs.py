"""Runs of neighbouring columns, and how they are cut where a stage ends."""

from collections.abc import Iterable, Sequence

from msgspec import Struct

from cjm.analysis.steps import Step


class Run(Struct, frozen=True):
    """Columns from `first` to `last`, both included, counted from 0 over the whole journey."""

    first: int
    last: int


class Piece(Struct, frozen=True):
    """The part of a run that lies in one stage.

    `continued`: it began in an earlier stage; `continues`: it goes on in a later one.
    """

    stage_number: int
    first: int
    last: int
    continued: bool
    continues: bool


def runs(columns: Iterable[int]) -> tuple[Run, ...]:
    """Rising columns gathered into runs of neighbours: 1, 2, 5 -> 1…2, 5…5."""
    found: list[Run] = []
    for column in columns:
        if found and found[-1].last == column - 1:
            found[-1] = Run(found[-1].first, column)
        else:
            found.append(Run(column, column))
    return tuple(found)


def pieces(run: Run, steps: Sequence[Step]) -> tuple[Piece, ...]:
    """The run cut at the borders of stages, in order: one piece for each stage that it touches."""
    by_stage: dict[int, list[int]] = {}
    for column in range(run.first, run.last + 1):
        by_stage.setdefault(steps[column].stage_number, []).append(column)
    return tuple(
        Piece(stage, columns[0], columns[-1], columns[0] > run.first, columns[-1] < run.last)
        for stage, columns in by_stage.items()
    )
