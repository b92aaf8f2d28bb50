"""jsondiff (Python), which aligns lists so that the likeness of their items is greatest."""

from collections.abc import Iterator
from typing import Any

from benchmarks.diff.step import Step, aligned
from cjm.diff.change import Address


class JsonDiffPythonPeer:
    """jsondiff in its symmetric syntax."""

    def steps(self, old: Any, new: Any) -> Iterator[Step]:  # noqa: ANN401
        """What it tells."""
        import jsondiff

        self._delete, self._insert = jsondiff.symbols.delete, jsondiff.symbols.insert
        yield from self._below(jsondiff.diff(old, new, syntax="symmetric"), old, new, (), ())

    def _below(self, delta: Any, old: Any, new: Any, at: Address, to: Address) -> Iterator[Step]:  # noqa: ANN401
        if not isinstance(delta, dict):
            if delta != []:
                yield Step("changed", at, to)
            return
        gone, come = delta.get(self._delete, {}), delta.get(self._insert, {})
        if isinstance(old, list):
            yield from self._list(delta, gone, come, (old, new), (at, to))
            return
        yield from (Step("removed", (*at, key), None) for key in gone)
        yield from (Step("added", None, (*to, key)) for key in come)
        for key in [key for key in delta if isinstance(key, str)]:
            yield from self._below(delta[key], old[key], new[key], (*at, key), (*to, key))

    def _list(
        self,
        delta: dict[Any, Any],
        gone: list[tuple[int, Any]],
        come: list[tuple[int, Any]],
        lists: tuple[list[Any], list[Any]],
        ways: tuple[Address, Address],
    ) -> Iterator[Step]:
        left, right = {place for place, _ in gone}, {place for place, _ in come}
        yield from (Step("removed", (*ways[0], place), None) for place in sorted(left))
        yield from (Step("added", None, (*ways[1], place)) for place in sorted(right))
        for before, after in aligned(len(lists[0]), len(lists[1]), left, right):
            if after in delta:
                inner = (lists[0][before], lists[1][after])
                yield from self._below(delta[after], *inner, (*ways[0], before), (*ways[1], after))
