"""Precision and recall of what a tool told, kind by kind."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from benchmarks.diff.case import KINDS, Fact


@dataclass
class Score:
    """How many facts there were, how many were told, and how many of these were right."""

    true: int = 0
    told: int = 0
    right: int = 0

    @property
    def precision(self) -> float | None:
        """The share of what was told that is right; None where nothing was told."""
        return self.right / self.told if self.told else None

    @property
    def recall(self) -> float | None:
        """The share of what was done that was told; None where nothing was done."""
        return self.right / self.true if self.true else None


def scores(results: Iterable[tuple[Counter[Fact], Counter[Fact]]]) -> dict[str, Score]:
    """By kind, and for `all`, the score over pairs of (what was done, what was told)."""
    found = {kind: Score() for kind in (*KINDS, "all")}
    for done, told in results:
        for kind in (*KINDS, "all"):
            true, said = (_of_kind(facts, kind) for facts in (done, told))
            found[kind].true += true.total()
            found[kind].told += said.total()
            found[kind].right += (true & said).total()
    return found


def _of_kind(facts: Counter[Fact], kind: str) -> Counter[Fact]:
    return Counter({one: count for one, count in facts.items() if kind in (one[0], "all")})
