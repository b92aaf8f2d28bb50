"""Whether a change makes things better or worse."""

from cjm.analysis.direction import better_way
from cjm.diff.change import Change, Effect
from cjm.diff.rulings import Rulings
from cjm.diff.thing import part_at
from cjm.diff.worth import Worth, higher, lower, neutral
from cjm.model.metric import Metric
from cjm.model.part import Part


def effect(change: Change, rulings: Rulings, contents: tuple[Part, Part]) -> Effect:
    """The effect of a change between two contents, the old and the new one; the reverse change has the reverse effect."""
    if change.follows or change.kind in {"renamed", "moved", "reordered"}:
        return "neutral"
    if change.kind == "changed":
        return _between(_way(change, rulings, contents), change.old, change.new)
    worth = rulings.worth(f"{change.part}.added")
    part = change.new if change.kind == "added" else change.old
    value = worth(part)
    return _sign((value or 0.0) * (1 if change.kind == "added" else -1))


def _way(change: Change, rulings: Rulings, contents: tuple[Part, Part]) -> Worth:
    key = f"{change.part}.{change.field.rpartition('.')[2]}"
    if key == "reading.value" and not rulings.ruled(key):
        return _of_metric(change, rulings, contents)
    return rulings.worth(key)


def _of_metric(change: Change, rulings: Rulings, contents: tuple[Part, Part]) -> Worth:
    """The way that the metric of a reading is better, where both versions agree on it."""
    if change.old_at is None or change.at is None:
        return neutral
    metrics = (part_at(contents[0], change.old_at[:2]), part_at(contents[1], change.at[:2]))
    ways = {better_way(one) for one in metrics if isinstance(one, Metric)}
    return {"higher": higher, "lower": lower}.get(ways.pop() or "", neutral) if len(ways) == 1 else neutral


def _between(worth: Worth, old: object, new: object) -> Effect:
    """The effect of one value in the place of another; of a list that lost some and gained others nobody can tell it."""
    if isinstance(old, tuple) and isinstance(new, tuple) and set(old) - set(new) and set(new) - set(old):
        return "neutral"
    if old is not None and new is not None and isinstance(old, str) != isinstance(new, str):
        return "neutral"
    before, after = worth(old), worth(new)
    return "neutral" if before is None or after is None else _sign(after - before)


def _sign(value: float) -> Effect:
    return "better" if value > 0 else "worse" if value < 0 else "neutral"
