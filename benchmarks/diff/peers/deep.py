"""DeepDiff (Python), which pairs the items of lists by how near they are to each other."""

from collections.abc import Iterator
from typing import Any

from benchmarks.diff.step import Step

KINDS = {
    "dictionary_item_added": "added",
    "iterable_item_added": "added",
    "dictionary_item_removed": "removed",
    "iterable_item_removed": "removed",
    "values_changed": "changed",
    "type_changes": "changed",
}


class DeepDiffPeer:
    """DeepDiff with or without heed to the order of lists."""

    def __init__(self, ordered: bool) -> None:
        self._ordered = ordered

    def steps(self, old: Any, new: Any) -> Iterator[Step]:  # noqa: ANN401
        """What it tells."""
        from deepdiff import DeepDiff

        found = DeepDiff(old, new, view="tree", ignore_order=not self._ordered)
        for name, levels in found.items():
            kind = KINDS[name]
            for level in levels:
                before = None if kind == "added" else tuple(level.path(output_format="list"))
                after = None if kind == "removed" else tuple(level.path(output_format="list", use_t2=True))
                yield Step(kind, before, after)  # type: ignore[arg-type]
