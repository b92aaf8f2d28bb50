"""jsondiffpatch (JavaScript), told to know things by their id, else by their name, and to see moves within a list."""

from collections.abc import Iterator
from typing import Any

from benchmarks.diff.step import Step, aligned
from cjm.diff.change import Address

SCRIPT = """
import('jsondiffpatch').then(library => {
  const hash = one => one.id || one.name || one.title || one.text || one.what || one.source || JSON.stringify(one);
  const tool = library.create({objectHash: hash, arrays: {detectMove: true}});
  console.log(JSON.stringify(pairs.map(([old, now]) => tool.diff(old, now) || null)));
});
"""
MOVED = 3


def steps(delta: Any, old: Any, new: Any, at: Address = (), to: Address = ()) -> Iterator[Step]:  # noqa: ANN401
    """What its delta of a pair tells."""
    if delta is None:
        return
    if isinstance(delta, list):
        kind = ("added", "changed", "removed")[len(delta) - 1]
        yield Step(kind, None if kind == "added" else at, None if kind == "removed" else to)  # type: ignore[arg-type]
    elif delta.get("_t") == "a":
        yield from _list(delta, old, new, at, to)
    else:
        for key, inner in delta.items():
            yield from steps(inner, _of(old, key), _of(new, key), (*at, key), (*to, key))


def _list(delta: Any, old: list[Any], new: list[Any], at: Address, to: Address) -> Iterator[Step]:  # noqa: ANN401
    moved = {
        int(key[1:]): inner[1] for key, inner in delta.items() if key[0] == "_" and key != "_t" and inner[2] == MOVED
    }
    gone = {int(key[1:]) for key in delta if key[0] == "_" and key != "_t"}
    added = {int(key) for key, inner in delta.items() if key[0] != "_" and isinstance(inner, list)}
    yield from (Step("removed", (*at, place), None) for place in sorted(gone - moved.keys()))
    yield from (Step("added", None, (*to, place)) for place in sorted(added))
    yield from (Step("moved", (*at, before), (*to, after)) for before, after in sorted(moved.items()))
    stayed = [*aligned(len(old), len(new), gone, added | set(moved.values())), *moved.items()]
    for before, after in stayed:
        inner = delta.get(str(after))
        if isinstance(inner, dict):
            yield from steps(inner, old[before], new[after], (*at, before), (*to, after))


def _of(data: Any, key: str) -> Any:  # noqa: ANN401
    return data.get(key) if isinstance(data, dict) else None
