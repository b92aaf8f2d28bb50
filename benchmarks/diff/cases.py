"""Cases: known edit scripts on realistic maps."""

from collections.abc import Iterator

from benchmarks.diff.bases import base, chance, without_ids
from benchmarks.diff.case import Case
from benchmarks.diff.editor import Editor
from benchmarks.diff.edits import EDITS

BASES = ("rich", "sparse", "written")
# From a small correction to a thorough revision of the map.
SIZES = (1, 3, 6, 12)


def cases(written: bool, count: int, first: int = 0) -> Iterator[Case]:
    """So many pairs of versions, with or without written ids; a number gives the same pair every time."""
    for number in range(first, first + count):
        kind = BASES[number % len(BASES)]
        edits = SIZES[number // len(BASES) % len(SIZES)]
        whole = base(kind, number)
        rng = chance("edits", written, number)
        editor = Editor(rng, whole if written else without_ids(whole), written, kind == "sparse")
        done = 0
        for _ in range(edits * 10):
            done += done < edits and rng.choice(EDITS)(editor)
        yield editor.case(f"{kind} {number}")
