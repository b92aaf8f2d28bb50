"""graphtage (Python), which looks for the cheapest edits of the whole tree; pairs that take it too long are left out."""

import os
import signal
from collections.abc import Iterator
from types import FrameType
from typing import Any

from benchmarks.diff.step import Step
from cjm.diff.change import Address

SECONDS = 20


class TooLongError(Exception):
    """A pair took longer than it may."""


class GraphtagePeer:
    """graphtage on JSON trees."""

    def steps(self, old: Any, new: Any) -> list[Step]:  # noqa: ANN401
        """What it tells; TooLongError where it is not done in time."""
        signal.signal(signal.SIGALRM, _stop)
        signal.alarm(SECONDS)
        try:
            return list(_steps(old, new))
        finally:
            signal.alarm(0)


def _stop(number: int, frame: FrameType | None) -> None:
    raise TooLongError


def _steps(old: Any, new: Any) -> Iterator[Step]:  # noqa: ANN401
    # It draws bars of progress wherever it is called.
    os.environ.setdefault("TQDM_DISABLE", "1")
    from graphtage import Insert, Remove
    from graphtage import json as trees

    before, after = trees.build_tree(old), trees.build_tree(new)
    for edit in before.get_all_edits(after):
        if isinstance(edit, Insert):
            yield Step("added", None, _path(edit.from_node))
        elif isinstance(edit, Remove):
            yield Step("removed", _path(edit.from_node), None)
        elif edit.bounds().upper_bound > 0:
            yield Step("changed", _path(edit.from_node), _path(edit.to_node))


def _path(node: Any) -> Address:  # noqa: ANN401
    """The keys and places that lead to a node."""
    found: list[str | int] = []
    while node is not None:
        above = node.parent
        if hasattr(node, "key") and hasattr(node, "value"):
            found.append(str(node.key.object))
        elif above is not None and type(above).__name__ == "ListNode":
            found.append(next(place for place, one in enumerate(above.children()) if one is node))
        node = above
    return tuple(reversed(found))
