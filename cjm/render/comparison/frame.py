"""Both versions of a journey side by side: which column was which, which persona was which, and what each felt."""

from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from cjm.analysis.steps import Step
from cjm.diff.change import Address
from cjm.diff.reorder import out_of_order
from cjm.render.comparison.columns import Block, Column, blocks
from cjm.render.comparison.difference import Difference
from cjm.render.comparison.names import Names
from cjm.render.language import Language, language
from cjm.render.view.frame import Frame, Person, frame


class Feeling(Struct, frozen=True):
    """What one persona felt and feels at a column of the comparison, counted from 0: -2 … +2; None where nobody says.

    `step` is the touchpoint as it is now, or as it was where it is `gone`; `added`: it is new. `moved`: the
    number that it had, where its place among the others was another one.
    """

    column: int
    step: Step
    old: float | None
    new: float | None
    added: bool = False
    gone: bool = False
    moved: str = ""

    @property
    def change(self) -> float | None:
        """New minus old, as it is printed; None where either is not known."""
        return None if self.old is None or self.new is None else round(self.new - self.old, 1) + 0.0


class Both(Struct, frozen=True, dict=True):
    """A comparison with the frames of both versions; None where a version is not there, or is a library."""

    difference: Difference
    words: Language
    old: Frame | None
    new: Frame | None

    @cached_property
    def planned(self) -> bool:
        """Whether the new version is a plan for the old one: a map as it shall be, beside the map as it is."""
        states = [one.journey.state if one else "" for one in (self.old, self.new)]
        return states == ["as-is", "to-be"]

    @cached_property
    def names(self) -> tuple[Names | None, Names | None]:
        """What things are called in the old version and in the new one."""
        old, new = (Names(one) if one else None for one in (self.old, self.new))
        return old, new

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The personas of the new version."""
        return self.new.people if self.new else ()

    @cached_property
    def feelings(self) -> tuple[tuple[Feeling, ...], ...]:
        """For each of `people`, one feeling for every column of both versions."""
        return tuple(self._feelings(person) for person in self.people)

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """The stages of both versions, with the touchpoints of both."""
        old, new = (one.steps if one else () for one in (self.old, self.new))
        return blocks(old, new, self.stayed)

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        """The touchpoints of both versions, from left to right."""
        return tuple(column for block in self.blocks for column in block.columns)

    @cached_property
    def moved(self) -> frozenset[int]:
        """The columns, counted from 0, of the fewest touchpoints that stand at another place among the others."""
        order = sorted((one.old.column, at) for at, one in enumerate(self.columns) if one.old)
        out = out_of_order([at for _, at in order])
        return frozenset(order[item][1] for item in out)

    @cached_property
    def felt(self) -> bool:
        """Whether both versions know what somebody feels, so that there is a curve to compare."""
        return any(one.change is not None for row in self.feelings for one in row)

    @cached_property
    def stayed(self) -> dict[Address, Address]:
        """By old address, the new one of every thing that both versions have."""
        return {pair.old_at: pair.at for pair in self.difference.diff.pairs}

    @cached_property
    def earlier(self) -> dict[int, Step]:
        """By column of the new version, the step that it was."""
        return {one.new.column: one.old for one in self.columns if one.new and one.old}

    def _feelings(self, person: Person) -> tuple[Feeling, ...]:
        new, old = self.new.curves[person.index].points if self.new else (), self._before(person)
        return tuple(
            Feeling(
                at,
                step,
                old[one.old.column] if old and one.old else None,
                new[one.new.column] if one.new else None,
                added=one.old is None,
                gone=one.new is None,
                moved=one.old.number if one.old and at in self.moved else "",
            )
            for at, one in enumerate(self.columns)
            if (step := one.new or one.old)
        )

    def _before(self, person: Person) -> tuple[float | None, ...]:
        """What the persona felt in the old version; what everyone felt, where that named nobody; else nothing."""
        if not self.old:
            return ()
        if not self.old.journey.personas or not person.id:
            return self.old.curves[0].points
        named = {pair.node: pair.old_node for pair in self.difference.diff.pairs if pair.part == "persona"}
        was = named.get(f"personas/{person.id}", "").rpartition("/")[2]
        index = next((one.index for one in self.old.people if one.id == was), None)
        return () if index is None else self.old.curves[index].points


def both(difference: Difference) -> Both:
    """The frames of a comparison, in the words of the new version."""
    old, new = (frame(side.subject) if side.subject else None for side in (difference.old, difference.new))
    told = new or old
    known = Both(difference, told.words if told else language(difference.lang), old, new)
    return replace(known, words=known.words.of_plans()) if known.planned else known
