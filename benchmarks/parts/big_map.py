"""One huge map beside the same bytes in small ones: reading and checking are to be linear."""

from collections.abc import Iterator
from pathlib import Path

from benchmarks.duel import Side, duel
from benchmarks.generate.maps import Size
from benchmarks.plan import Plan
from benchmarks.row import Row, Target

TARGET = Target(1.3)
# More would be an error of method.
STAGES = 12


def rows(plan: Plan) -> Iterator[Row]:
    """The CPU seconds of one map of 5 MB beside its share of the seconds of small maps, starts included."""
    times = plan.amount(150, 3)
    big, small = plan.workspace(1, Size(STAGES, 15 * times)), plan.workspace(times)
    found = duel([_side(plan, "big", big), _side(plan, "small", small)], min(plan.rounds, 3))
    share = _bytes(big) / _bytes(small)
    what = f"lint one map of {_bytes(big) / 1e6:.1f} MB"
    yield Row(what, "s CPU", "its bytes as small maps", TARGET, found["big"].cpu, found["small"].cpu * share)


def _side(plan: Plan, name: str, folder: Path) -> Side:
    return Side(name, (*plan.cjm, "lint", str(folder)), plan.environment, before=plan.forget)


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in (folder / "maps").glob("journey-*.yaml"))
