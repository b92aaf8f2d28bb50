"""The emotion curve: one line for each persona over the steps of the journey."""

from collections.abc import Iterable
from functools import cached_property

from msgspec import Struct

from cjm.analysis.emotion import Feeling, emotion_of
from cjm.analysis.figures import figures
from cjm.analysis.steps import persona_ids, steps
from cjm.model.journey import Journey
from cjm.model.series import Series


class Curve(Struct, frozen=True, dict=True):
    """What one persona feels, step by step; `persona` is "" where the map has none.

    `feelings` has one entry a step; None where nobody says, or where the persona does not pass.
    """

    persona: str
    feelings: tuple[Feeling | None, ...]

    @cached_property
    def points(self) -> tuple[float | None, ...]:
        """The emotions alone, -2 … +2, one a step."""
        return tuple(feeling.value if feeling else None for feeling in self.feelings)


def curves(journey: Journey, series: Iterable[Series] = ()) -> tuple[Curve, ...]:
    """One curve for each persona, in the order written; one, with persona "", where the map has none.

    A persona about whom nothing is said has a curve of None throughout.
    """
    known = figures(series)
    columns = steps(journey)
    return tuple(
        Curve(persona, tuple(emotion_of(journey, step, persona, known) for step in columns))
        for persona in persona_ids(journey)
    )


def values_at(curves: Iterable[Curve], column: int) -> tuple[tuple[str, float], ...]:
    """(persona, emotion) of everyone who has one at a column, in the order of the curves."""
    found = ((curve.persona, curve.feelings[column]) for curve in curves)
    return tuple((persona, feeling.value) for persona, feeling in found if feeling)
