"""Commands measured in turns, so that a busy moment of the machine hits all of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from benchmarks.cost import Cost, cost


@dataclass(frozen=True)
class Side:
    """One command: what it is called, how often it is run at most, and what is done, unmeasured, before each run."""

    name: str
    command: Sequence[str]
    environment: Mapping[str, str] | None = None
    statuses: Sequence[int] = (0,)
    most: int = 1000
    before: Callable[[], None] = field(default=lambda: None)
    watch_memory: bool = False


def duel(sides: Sequence[Side], rounds: int) -> dict[str, Cost]:
    """Each command once a round, in turns; the medians of its costs by its name."""
    costs: dict[str, list[Cost]] = {side.name: [] for side in sides}
    for number in range(rounds):
        for side in sides:
            if number < side.most:
                side.before()
                costs[side.name].append(cost(side.command, side.environment, side.statuses, side.watch_memory))
    return {name: _median(found) for name, found in costs.items()}


def _median(costs: Sequence[Cost]) -> Cost:
    return Cost(*(median(getattr(one, name) for one in costs) for name in ("wall", "cpu", "memory")))
