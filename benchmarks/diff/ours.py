"""What cjm tells of a case."""

from collections import Counter

from benchmarks.diff.case import Case, Fact, fact
from cjm.diff.change import Change
from cjm.diff.content import compared
from cjm.diff.plan import naming
from cjm.diff.thing import part_at

NOBODY = -1


def told(case: Case) -> Counter[Fact]:
    """The changes of a case as facts; what is told of two parts that are not one is told of nobody."""
    return Counter(_fact(case, change) for change in compared(case.old, case.new).changes if not change.follows)


def _fact(case: Case, change: Change) -> Fact:
    old = None if change.old_at is None else case.old_parts.get(change.old_at, NOBODY)
    new = None if change.at is None else case.new_parts.get(change.at, NOBODY)
    who = NOBODY if None not in (old, new) and old != new else new if old is None else old
    if change.kind != "changed":
        return fact(change.kind, NOBODY if who is None else who)
    key = change.field.rpartition(".")[2]
    kind = "reworded" if _is_name(case, change, key) else "changed"
    return fact(kind, NOBODY if who is None else who, key, change.persona)


def _is_name(case: Case, change: Change, key: str) -> bool:
    return change.at is not None and naming(type(part_at(case.new, change.at))) == key
