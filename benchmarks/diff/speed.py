"""Comparing two large maps against reading both."""

import gc
import time
from collections.abc import Callable, Iterator

from benchmarks.diff.bases import chance, without_ids
from benchmarks.diff.editor import Editor
from benchmarks.diff.edits import EDITS
from benchmarks.generate.maps import Size, map_text
from benchmarks.row import Row, Target
from cjm.diff.compare import compare
from cjm.document import read
from cjm.reading.dump import dump

TARGET = Target(1.5)
LARGE = Size(20, 300)


def rows(rounds: int) -> Iterator[Row]:
    """Two maps of 300 touchpoints, with and without ids, after a few edits and after a great many."""
    whole = read(map_text(0, size=LARGE).encode(), "map.yaml").journey
    assert whole is not None
    for written in (True, False):
        for edits in (10, 150):
            editor = Editor(chance("speed", edits), whole if written else without_ids(whole), written, sparse=False)
            for _ in range(edits):
                editor.rng.choice(EDITS)(editor)
            case = editor.case("large")
            texts = [dump(side).encode() for side in (case.old, case.new)]
            documents = [read(text, "map.yaml") for text in texts]
            reading, comparing = _fastest(
                lambda texts=texts: [read(text, "map.yaml") for text in texts],  # type: ignore[misc]
                lambda documents=documents: compare(*documents),  # type: ignore[misc]
                rounds=rounds,
            )
            what = f"compare 300 touchpoints, {'with' if written else 'no'} ids, {edits} edits"
            yield Row(what, "s CPU", "reading both", TARGET, comparing, reading)


def _fastest(*works: Callable[[], object], rounds: int) -> list[float]:
    """The least CPU seconds that each work took, done in turns."""
    taken: list[list[float]] = [[] for _ in works]
    for _ in range(rounds):
        for number, work in enumerate(works):
            gc.collect()
            start = time.process_time()
            work()
            taken[number].append(time.process_time() - start)
    return [min(one) for one in taken]
