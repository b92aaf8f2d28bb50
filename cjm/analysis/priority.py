"""Opportunities weighed: letters, what each one touches, and which comes first."""

from collections.abc import Iterator, Sequence
from string import ascii_uppercase

from msgspec import Struct

from cjm.analysis.steps import Step, steps
from cjm.model.journey import Journey
from cjm.model.opportunity import Opportunity
from cjm.model.pain import Pain

CLOSED = ("done", "parked", "dropped")


class Ranked(Struct, frozen=True):
    """An opportunity and where it stands.

    `letter` is A, B … Z, AA … in the order written. `worth` is impact by effort, 0.2 … 5, None where either is
    missing. `stages` are the numbers of the stages that it helps, `columns` the steps it names (by themselves or by a
    pain of theirs), both rising. `critical`: it helps the critical moment, one of its pains, or its stage as a whole.
    """

    letter: str
    opportunity: Opportunity
    worth: float | None
    stages: tuple[int, ...]
    columns: tuple[int, ...]
    critical: bool

    @property
    def open(self) -> bool:
        """Whether something is still to be decided or done: an idea, chosen, or doing."""
        return self.opportunity.status not in CLOSED


def opportunities(journey: Journey) -> tuple[Ranked, ...]:
    """The opportunities in the order written."""
    columns = steps(journey)
    stages, places = _stages_by_id(journey), _columns_by_id(columns)
    critical = next((one for one in columns if one.touchpoint and one.touchpoint.moment == "critical"), None)
    return tuple(
        _ranked(letter(place), one, stages, places, critical) for place, one in enumerate(journey.opportunities)
    )


def by_priority(ranked: Sequence[Ranked]) -> tuple[Ranked, ...]:
    """Open ones before done, parked and dropped; then by impact/effort, then impact, then the order written.

    What is not weighed comes after what is.
    """
    return tuple(sorted(ranked, key=priority))


def priority(ranked: Ranked) -> tuple[bool, float, float]:
    """A key that sorts the more worthwhile first."""
    return not ranked.open, -(ranked.worth or 0.0), -(ranked.opportunity.impact or 0.0)


def letter(place: int) -> str:
    """The letter of the opportunity at a place counted from 0: A … Z, AA, AB …"""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = ascii_uppercase[rest] + name
    return name


def _ranked(
    letter: str, one: Opportunity, stages: dict[str, int], places: dict[str, int], critical: Step | None
) -> Ranked:
    helped = {stages[node] for node in one.addresses if node in stages}
    columns = {places[node] for node in one.addresses if node in places}
    worth = one.impact / one.effort if one.impact and one.effort else None
    at_it = critical is not None and (critical.column in columns or critical.stage.id in one.addresses)
    return Ranked(letter, one, worth, tuple(sorted(helped)), tuple(sorted(columns)), at_it)


def _stages_by_id(journey: Journey) -> dict[str, int]:
    """The number of the stage that a stage, touchpoint or pain belongs to."""
    found: dict[str, int] = {}
    for number, stage in enumerate(journey.stages, 1):
        inside = [stage.id, *_ids(stage.pains)]
        for touchpoint in stage.touchpoints:
            inside += [touchpoint.id, *_ids(touchpoint.pains)]
        found |= dict.fromkeys(inside, number)
    return found


def _columns_by_id(steps: Sequence[Step]) -> dict[str, int]:
    """The column of a touchpoint, of a stage that stands for itself, and of their pains."""
    found: dict[str, int] = {}
    for step in steps:
        found |= dict.fromkeys(
            [step.id, *_ids(step.touchpoint.pains if step.touchpoint else step.stage.pains)], step.column
        )
    return found


def _ids(pains: tuple[Pain, ...]) -> Iterator[str]:
    return (pain.id for pain in pains)
