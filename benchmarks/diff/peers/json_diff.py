"""json-diff (JavaScript), which aligns lists by how much alike their items are."""

from collections.abc import Iterator
from typing import Any

from benchmarks.diff.step import Step
from cjm.diff.change import Address

SCRIPT = """
const tool = require('json-diff');
console.log(JSON.stringify(pairs.map(([old, now]) => tool.diff(old, now) || null)));
"""


def steps(delta: Any, at: Address = (), to: Address = ()) -> Iterator[Step]:  # noqa: ANN401
    """What its delta of a pair tells."""
    if isinstance(delta, list):
        yield from _list(delta, at, to)
    elif isinstance(delta, dict) and "__old" in delta:
        yield Step("changed", at, to)
    elif isinstance(delta, dict):
        for key, inner in delta.items():
            if key.endswith("__added"):
                yield Step("added", None, (*to, key.removesuffix("__added")))
            elif key.endswith("__deleted"):
                yield Step("removed", (*at, key.removesuffix("__deleted")), None)
            else:
                yield from steps(inner, (*at, key), (*to, key))


def _list(delta: list[Any], at: Address, to: Address) -> Iterator[Step]:
    """The items of both lists in order: kept, changed inside, gone or come."""
    before = after = 0
    for sign, *inner in delta:
        if sign == "~":
            yield from steps(inner[0], (*at, before), (*to, after))
        elif sign == "-":
            yield Step("removed", (*at, before), None)
        elif sign == "+":
            yield Step("added", None, (*to, after))
        before += sign != "+"
        after += sign != "-"
