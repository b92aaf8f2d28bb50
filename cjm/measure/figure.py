"""A figure and what it rests on; figures of parts combine into the figure of the whole."""

from collections.abc import Sequence
from math import fsum, sqrt

from msgspec import Struct

ADDED_UP = ("sum", "count")


class Votes(Struct, frozen=True):
    """Answers to "would you recommend us": 9-10, 7-8, 0-6."""

    promoters: int
    passives: int
    detractors: int

    @property
    def n(self) -> int:
        """All answers."""
        return self.promoters + self.passives + self.detractors

    @property
    def score(self) -> float:
        """The Net Promoter Score, -100 … +100, of at least one answer."""
        return 100 * (self.promoters - self.detractors) / self.n


class Figure(Struct, frozen=True):
    """A value in the metric's unit, over n answers or cases (None: nobody says).

    `sd` is the standard deviation of the answers, None where nobody says; `votes` those of an NPS, where counted. One
    answer is a figure with n 1 and sd 0.
    """

    value: float
    n: int | None = None
    sd: float | None = None
    votes: Votes | None = None


def combined(measures: str, figures: Sequence[Figure]) -> Figure | None:
    """The figure of the whole from at least one figure of its parts.

    Sums and counts are added; an NPS is counted anew; means and shares are weighted by their n, and their standard
    deviations pooled. None where that takes an n that nobody says.
    """
    if len(figures) == 1:
        return figures[0]
    ns = [figure.n for figure in figures if figure.n is not None]
    n = sum(ns) if len(ns) == len(figures) else None
    if measures in ADDED_UP:
        return Figure(fsum(figure.value for figure in figures), n)
    votes = [figure.votes for figure in figures if figure.votes]
    if len(votes) == len(figures):
        return of_votes(_counted(votes))
    return _weighted(figures, n) if n else None


def of_votes(votes: Votes) -> Figure:
    """The Net Promoter Score of at least one answer."""
    return Figure(votes.score, votes.n, votes=votes)


def _counted(votes: Sequence[Votes]) -> Votes:
    return Votes(
        sum(one.promoters for one in votes), sum(one.passives for one in votes), sum(one.detractors for one in votes)
    )


def _weighted(figures: Sequence[Figure], n: int) -> Figure:
    mean = fsum(figure.value * (figure.n or 0) for figure in figures) / n
    if n < 2 or any(figure.sd is None for figure in figures):
        return Figure(mean, n)
    # The squares within each part, and those between the parts' means and the whole's.
    within = fsum((figure.sd or 0.0) ** 2 * ((figure.n or 1) - 1) for figure in figures)
    between = fsum((figure.value - mean) ** 2 * (figure.n or 0) for figure in figures)
    return Figure(mean, n, sqrt((within + between) / (n - 1)))
