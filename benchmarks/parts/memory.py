"""The memory of `cjm lint`: it must not grow with the workspace."""

from collections.abc import Iterator

from benchmarks.duel import Side, duel
from benchmarks.plan import Plan
from benchmarks.row import Row, Target

TARGET = Target(1.5)


def rows(plan: Plan) -> Iterator[Row]:
    """Ten times as many maps beside the fewer, all processes together."""
    few, many = plan.amount(500, 4), plan.amount(5000, 8)
    sides = [
        Side(
            str(maps),
            (*plan.cjm, "lint", str(plan.workspace(maps))),
            plan.environment,
            before=plan.forget,
            watch_memory=True,
        )
        for maps in (few, many)
    ]
    found = duel(sides, 1)
    ours, theirs = found[str(many)].memory, found[str(few)].memory
    why = "" if ours and theirs else "memory can be watched on Linux only"
    yield Row(f"memory of lint, {many:,} maps", "MiB", f"{few:,} maps", TARGET, ours or None, theirs or None, why)
