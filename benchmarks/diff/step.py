"""What a tool for structured text tells, in one form for all of them."""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count, takewhile
from typing import Literal

from benchmarks.diff.case import Case, Fact, fact
from benchmarks.diff.ours import NOBODY
from cjm.diff.change import Address
from cjm.diff.plan import naming, plan_of
from cjm.diff.thing import part_at
from cjm.model.journey import Journey


@dataclass(frozen=True)
class Step:
    """A difference at a path of the old data, of the new data, or of both."""

    kind: Literal["added", "removed", "changed", "moved"]
    old: Address | None
    new: Address | None


def aligned(old: int, new: int, gone: Collection[int], come: Collection[int]) -> Iterator[tuple[int, int]]:
    """The places of what stayed in a list, in the old and in the new one, in order."""
    yield from zip(
        (place for place in range(old) if place not in gone),
        (place for place in range(new) if place not in come),
        strict=False,
    )


def facts_of(case: Case, steps: Iterable[Step]) -> Counter[Fact]:
    """The steps as facts about parts: a value added, removed or changed is a changed field, told once."""
    found: Counter[Fact] = Counter()
    fields: set[Fact] = set()
    for step in (inner for one in steps for inner in _items(case, one)):
        sides = ((case.old, case.old_parts, step.old), (case.new, case.new_parts, step.new))
        placed = [_placed(*side) for side in sides]
        parts = [one[0] for one in placed if one is not None]
        rest = next((one[1] for one in reversed(placed) if one is not None), ())
        who = parts[0] if len(set(parts)) == 1 else NOBODY
        if not rest:
            found[fact(_kind_of_part(step), who)] += 1
        else:
            fields.add(_field(case, who, placed, rest))
    return found + Counter(fields)


def _items(case: Case, step: Step) -> Iterator[Step]:
    """A whole list of parts that comes or goes is each of them coming or going."""
    path, parts = (step.new, case.new_parts) if step.kind == "added" else (step.old, case.old_parts)
    if path is None or step.kind not in {"added", "removed"} or (*path, 0) not in parts:
        yield step
        return
    for place in takewhile(lambda place: (*path, place) in parts, count()):
        at = (*path, place)
        yield Step(step.kind, None if step.kind == "added" else at, at if step.kind == "added" else None)


def _kind_of_part(step: Step) -> str:
    if step.kind != "moved" or step.old is None or step.new is None:
        return step.kind
    return "reordered" if step.old[:-1] == step.new[:-1] else "moved"


Placed = tuple[int, Address, type]


def _placed(whole: Journey, parts: Mapping[Address, int], path: Address | None) -> Placed | None:
    """The part that a path leads to or into, by number, what is left of the path, and the part's class."""
    if path is None:
        return None
    length = next(length for length in range(len(path), -1, -1) if path[:length] in parts)
    return parts[path[:length]], path[length:], type(part_at(whole, path[:length]))


def _field(case: Case, who: int, placed: list[Placed | None], rest: Address) -> Fact:
    kind = next(one[2] for one in placed if one is not None)
    key = str(rest[0])
    if key == "id":
        return fact("renamed", who)
    if key == naming(kind):
        return fact("reworded", who, key)
    personal = {one.name for one in plan_of(kind).personal}
    person = str(rest[1]) if key in personal and len(rest) > 1 and isinstance(rest[1], str) else ""
    return fact("changed", who, key, person)
