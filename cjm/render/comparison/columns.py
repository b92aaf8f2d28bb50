"""The touchpoints of both versions in one row: those of today in their order, and among them those that are gone."""

from collections.abc import Mapping, Sequence

from msgspec import Struct

from cjm.analysis.steps import Step
from cjm.diff.change import Address


class Column(Struct, frozen=True):
    """One touchpoint, as it was and as it is; one of both is None where it is new, or gone."""

    old: Step | None
    new: Step | None


class Block(Struct, frozen=True):
    """The columns of a stage, of the old version where it is gone; its number is that of the new version, or 0."""

    name: str
    number: int
    columns: tuple[Column, ...]


def blocks(old: Sequence[Step], new: Sequence[Step], stayed: Mapping[Address, Address]) -> tuple[Block, ...]:
    """The stages in the order of the new version; `stayed` has by old address the new one of what both have.

    What is gone stands after what it followed, in its stage; a stage that is gone after the one that it followed.
    """
    was = {stayed[place_of(step)]: step for step in old if place_of(step) in stayed}
    rows = [
        Block(some[0].stage.name, some[0].stage_number, tuple(Column(was.get(place_of(one)), one) for one in some))
        for some in _by_stage(new)
    ]
    last = 0
    for some in _by_stage(old):
        now = stayed.get(_stage_of(some[0]))
        found = next((place for place, row in enumerate(rows) if now and _address(row.number) == now), None)
        if found is not None:
            rows[found] = _with_gone(rows[found], some, stayed)
            last = found + 1
        elif gone := tuple(Column(step, None) for step in some if place_of(step) not in stayed):
            rows.insert(last, Block(some[0].stage.name, 0, gone))
            last += 1
    return tuple(rows)


def place_of(step: Step) -> Address:
    """The address of what a column shows."""
    stage = _stage_of(step)
    return (*stage, "touchpoints", int(step.number.rpartition(".")[2]) - 1) if step.touchpoint else stage


def _stage_of(step: Step) -> Address:
    return _address(step.stage_number)


def _address(stage: int) -> Address:
    return ("stages", stage - 1)


def _by_stage(steps: Sequence[Step]) -> list[list[Step]]:
    found: dict[int, list[Step]] = {}
    for step in steps:
        found.setdefault(step.stage_number, []).append(step)
    return list(found.values())


def _with_gone(row: Block, old: Sequence[Step], stayed: Mapping[Address, Address]) -> Block:
    """A stage with what is gone of it, each after the touchpoint that it followed."""
    columns, at = list(row.columns), 0
    for step in old:
        if place_of(step) not in stayed:
            columns.insert(at, Column(step, None))
            at += 1
        else:
            at = next((place + 1 for place, one in enumerate(columns) if one.old is step), at)
    return Block(row.name, row.number, tuple(columns))
