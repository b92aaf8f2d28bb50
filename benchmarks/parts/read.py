"""Reading: one map's text to nodes with places, and to typed parts, beside libyaml's bare scan of the same text."""

import gc
from collections.abc import Callable, Iterator, Mapping
from statistics import median
from time import process_time

from benchmarks.generate.maps import map_text
from benchmarks.plan import Plan
from benchmarks.row import Row, Target

PEER = "raw libyaml scan"
TARGET = Target(8)
ROUNDS = 10


def rows(plan: Plan) -> Iterator[Row]:
    """Both steps of reading, within this process."""
    from _ruamel_yaml import CParser

    from cjm.document import read
    from cjm.reading.parse import parse
    from cjm.source import Source

    text = map_text()
    source, data = Source(text), text.encode()
    steps: dict[str, Callable[[], object]] = {
        PEER: lambda: CParser(text).raw_parse(),
        "nodes": lambda: parse(source),
        "parts": lambda: read(data, "maps/journey-1.yaml"),
    }
    found = _medians(steps, plan.rounds * ROUNDS)
    yield Row("read a map to nodes with every place", "ms CPU", PEER, TARGET, found["nodes"], found[PEER])
    yield Row("read a map to typed parts and faults", "ms CPU", PEER, None, found["parts"], found[PEER])


def _medians(steps: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """Milliseconds of CPU of each step, the steps taken in turns after one unmeasured round."""
    taken: dict[str, list[float]] = {name: [] for name in steps}
    for number in range(rounds + 1):
        for name, step in steps.items():
            gc.collect()
            start = process_time()
            step()
            if number:
                taken[name].append((process_time() - start) * 1000)
    return {name: median(times) for name, times in taken.items()}
