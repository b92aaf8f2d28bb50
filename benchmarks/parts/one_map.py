"""`cjm lint` of one map, all of the program's start included."""

from collections.abc import Iterator

from benchmarks.duel import Side, duel
from benchmarks.plan import STYLE, Plan, missing
from benchmarks.row import Row, Target

TARGET = Target(1)


def rows(plan: Plan) -> Iterator[Row]:
    """One map with an empty cache beside yamllint on the same file."""
    path = str(plan.workspace(1) / "maps" / "journey-1.yaml")
    peer = plan.peer("yamllint")
    ours = Side("ours", (*plan.cjm, "lint", path), plan.environment, before=plan.forget)
    theirs = Side("theirs", (peer, "-d", STYLE, path))
    found = duel([ours, theirs] if peer else [ours], plan.rounds)
    for unit, name in (("s CPU", "cpu"), ("s wall", "wall")):
        other = getattr(found["theirs"], name) if peer else None
        why = "" if peer else missing("yamllint", "pip install yamllint")
        yield Row("lint one map", unit, "yamllint", TARGET, getattr(found["ours"], name), other, why)
