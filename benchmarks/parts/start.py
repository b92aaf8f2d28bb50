"""Start-up: how long it takes until something is on the screen."""

import sys
from collections.abc import Iterator

from benchmarks.duel import Side, duel
from benchmarks.plan import Plan
from benchmarks.row import Row, Target

PEER = "python -c pass"
TARGETS = {"--version": Target(1.5), "--help": Target(7)}


def rows(plan: Plan) -> Iterator[Row]:
    """`cjm --version` and `cjm --help` beside an empty Python."""
    sides = [Side(PEER, (sys.executable, "-c", "pass"), plan.environment)]
    sides += [Side(option, (*plan.cjm, option), plan.environment) for option in TARGETS]
    found = duel(sides, plan.amount(plan.rounds * 4, 1))
    for option, target in TARGETS.items():
        yield Row(f"cjm {option}", "s wall", PEER, target, found[option].wall, found[PEER].wall)
