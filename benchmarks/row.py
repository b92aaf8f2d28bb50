"""One line of the benchmarks: something of ours beside its peer, and what was to be reached."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    """At most so many times the peer's cost; or, with `faster`, at least so many times faster than the peer."""

    limit: float
    faster: bool = False

    def __str__(self) -> str:
        return f"≥ {self.limit:g} × faster" if self.faster else f"≤ {self.limit:g} ×"


@dataclass(frozen=True)
class Row:
    """What was measured in which unit, ours and the peer's, both medians; `why` says why there is nothing."""

    what: str
    unit: str
    peer: str
    target: Target | None = None
    ours: float | None = None
    theirs: float | None = None
    why: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours by theirs, or theirs by ours where the target says how much faster we should be."""
        if not self.ours or not self.theirs:
            return None
        return self.theirs / self.ours if self.target and self.target.faster else self.ours / self.theirs

    @property
    def met(self) -> bool | None:
        """Whether the target is reached; None where there is none, or nothing was measured."""
        if self.target is None or self.ratio is None:
            return None
        return self.ratio >= self.target.limit if self.target.faster else self.ratio <= self.target.limit
