"""The organisation's side of a stage: on stage, behind the scenes, systems, and who has the case."""

from collections.abc import Callable, Sequence
from functools import cache, cached_property, partial

from msgspec import Struct

from cjm.analysis.ownership import NOBODY, Band, Handover, State, bands, handovers, owner_of
from cjm.analysis.runs import Piece, Run, pieces
from cjm.analysis.spans import DeedSpan, SystemBars, deeds, system_bars
from cjm.render.handoffs import passing
from cjm.render.view.deeds import Span, numbered, unsaid
from cjm.render.view.frame import Frame


class SystemBar(Struct, frozen=True):
    """A system's bar in a stage; `name` at its first bar there, empty at the others."""

    row: int
    first: int
    last: int
    name: str


class Owner(Struct, frozen=True):
    """Who has the case over some columns; `mark` is the state of the hand-off at the first of them, if there is one."""

    name: str
    first: int
    last: int
    department: int | None
    nobody: bool
    mark: str


class HandoffView(Struct, frozen=True):
    """A hand-off under the band, named by the touchpoint that receives the case, over which its mark stands.

    `hidden` tells those who hear the page what mark and band show those who see them, `shown` is written for all.
    `bare`: it works, and nothing is written of it that the band would not show.
    """

    number: str
    state: str
    hidden: str
    shown: str
    bare: bool


class Service(Struct, frozen=True, dict=True):
    """The lanes of the organisation over the whole journey, asked stage by stage."""

    frame: Frame

    @cached_property
    def departments(self) -> tuple[str, ...]:
        """Every department named, in the order in which the journey meets it."""
        names: dict[str, None] = {}
        for step in self.frame.steps:
            for deed in (*step.touchpoint.frontstage, *step.touchpoint.backstage) if step.touchpoint else ():
                names |= {deed.department: None} if deed.department else {}
            if step.touchpoint and step.touchpoint.department:
                names[step.touchpoint.department] = None
        return tuple(name for name in names if name != NOBODY)

    @cached_property
    def systems(self) -> tuple[str, ...]:
        """Every system, as it is called, in the order in which the journey meets it."""
        return tuple(self.frame.system(one.system) for one in self._bars)

    @cached_property
    def handovers(self) -> tuple[Handover, ...]:
        """Every hand-off of the journey."""
        return handovers(self.frame.steps)

    @cached_property
    def front(self) -> tuple[DeedSpan, ...]:
        """What is done on stage."""
        return deeds(self.frame.steps, "frontstage")

    @cached_property
    def back(self) -> tuple[DeedSpan, ...]:
        """What is done behind the scenes."""
        return deeds(self.frame.steps, "backstage")

    @cached_property
    def owned(self) -> bool:
        """Whether the map says anywhere who has the case, or how it changes hands."""
        return any(band.owner for band in self._bands) or bool(self.handovers)

    def spans(self, stage: int, side: Sequence[DeedSpan]) -> tuple[Span, ...]:
        """The deeds of a side in a stage, column by column; where nobody is, or nobody says who, that is said."""
        here = [(one, piece) for one in side for piece in self._pieces(one.run) if piece.stage_number == stage]
        found = [
            Span(one.deed.what, *self._within(piece), self._number(one.deed.department))
            for one, piece in here
            if not one.nobody
        ]
        empty = [self._within(piece)[0] for one, piece in here if one.nobody]
        steps = [step for step in self.frame.steps if step.stage_number == stage]
        spans = sorted([*found, *unsaid(self.frame.words, steps, found, empty)], key=lambda one: one.first)
        return numbered(steps, spans)

    def bars(self, stage: int) -> tuple[SystemBar, ...]:
        """The bars of the systems in a stage."""
        found: list[SystemBar] = []
        for row, system in enumerate(self._bars, 1):
            name = self.frame.system(system.system)
            for run in system.runs:
                for piece in self._pieces(run):
                    if piece.stage_number == stage:
                        found.append(SystemBar(row, *self._within(piece), name))
                        name = ""
        return tuple(found)

    def owners(self, stage: int) -> tuple[Owner, ...]:
        """The owners of a stage, column by column; where nobody says, that is said."""
        rising = ("works", "unknown", "broken")
        worst = {one.column: one.state for one in sorted(self.handovers, key=lambda one: rising.index(one.state))}
        cuts = sorted({one.column for one in self.handovers})
        found: list[Owner] = []
        for band in self._bands:
            for piece in self._pieces(band.run):
                if piece.stage_number == stage:
                    found += self._owners(
                        band.owner, piece, [cut for cut in cuts if piece.first < cut <= piece.last], worst
                    )
        return tuple(found)

    def handoffs(self, stage: int) -> tuple[HandoffView, ...]:
        """The hand-offs that a stage receives, with their causes; a mere change of owner is only a mark."""
        here = {step.column for step in self.frame.steps if step.stage_number == stage}
        return tuple(self._handoff(one) for one in self.handovers if one.column in here and one.described)

    def _owners(self, owner: str, piece: Piece, cuts: list[int], worst: dict[int, State]) -> list[Owner]:
        """One owner's columns, cut where a hand-off arrives among them."""
        starts, ends = [piece.first, *cuts], [*(cut - 1 for cut in cuts), piece.last]
        name = self.frame.department(owner) if owner else self.frame.words.say("none.owner")
        offset = self._first(piece.stage_number)
        return [
            Owner(
                name,
                start - offset + 1,
                end - offset + 1,
                self._number(owner),
                owner in {"", NOBODY},
                worst.get(start, ""),
            )
            for start, end in zip(starts, ends, strict=True)
        ]

    def _handoff(self, one: Handover) -> HandoffView:
        """The giver stands in the note where the band shows another, or nobody, before; else the note stands alone."""
        words, number = self.frame.words, self.frame.steps[one.column].number
        state = words.say(f"handoff.{one.state}") + words.comma
        source, target = self._named(one.source), self._named(one.target)
        before = owner_of(self.frame.steps[one.column - 1]) if one.column else ""
        told = one.note or ("" if one.state == "works" else words.say(f"handoff.{one.state}.only"))
        if one.source in {before, ""}:
            pair = passing(words, source, target)
            shown, hidden = told or pair, state + (pair + words.colon if told and pair else "")
            return HandoffView(number, one.state, hidden, shown, not told)
        passed_over = before == NOBODY and one.source == self._last_owner(one.column)
        giver = words.say("handoff.gap" if passed_over else "handoff.source", source=source)
        hidden = state + (words.say("handoff.target", target=target) + words.comma if target else "")
        return HandoffView(number, one.state, hidden, words.colon.join(filter(None, (giver, told))), False)

    def _last_owner(self, column: int) -> str:
        """The last department before a column that has the case."""
        owners = map(owner_of, reversed(self.frame.steps[:column]))
        return next((owner for owner in owners if owner not in {"", NOBODY}), "")

    def _named(self, department: str) -> str:
        return self.frame.department(department) if department else ""

    def _number(self, department: str | None) -> int | None:
        return self.departments.index(department) if department in self.departments else None

    def _within(self, piece: Piece) -> tuple[int, int]:
        """The columns of a piece counted from 1 within its stage."""
        offset = self._first(piece.stage_number)
        return piece.first - offset + 1, piece.last - offset + 1

    def _first(self, stage: int) -> int:
        return self._firsts[stage]

    @cached_property
    def _pieces(self) -> Callable[[Run], tuple[Piece, ...]]:
        """What cuts a run at the borders of stages, each run once for all who ask."""
        return cache(partial(pieces, steps=self.frame.steps))

    @cached_property
    def _bands(self) -> tuple[Band, ...]:
        return bands(self.frame.steps)

    @cached_property
    def _bars(self) -> tuple[SystemBars, ...]:
        return system_bars(self.frame.steps)

    @cached_property
    def _firsts(self) -> dict[int, int]:
        """The first column of each stage, by its number."""
        return {step.stage_number: step.column for step in reversed(self.frame.steps)}
