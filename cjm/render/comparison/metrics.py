"""The measures before and after: where each stood, where it stands or shall stand, and what that means for its target."""

from collections.abc import Iterator

from msgspec import Struct

from cjm.analysis.aims import aim
from cjm.analysis.direction import is_worse
from cjm.analysis.vitals import Vital, vitals
from cjm.render.comparison.frame import Both
from cjm.render.numerals import number as figure
from cjm.render.view.outcomes import amount

WIDE, EDGE = 208, 6


class Drawing(Struct, frozen=True):
    """Places on a line: before, after and target, of which the last may be empty."""

    old: str
    new: str
    target: str


class Measure(Struct, frozen=True):
    """A metric whose value is known in both versions; `tone` says whether it is better (pos) or worse (neg).

    `said` is the new value with its unit, `by` the ideas of a plan that are expected to bring it.
    """

    name: str
    unit: str
    drawing: Drawing
    old: str
    new: str
    target: str
    verdict: str
    tone: str
    said: str
    by: str = ""


def measures(known: Both) -> tuple[Measure, ...]:
    """Every metric that both versions have a value of, in the order of the new one."""
    return tuple(_measure(known, old, new, new.last.value) for old, new in _pairs(known) if new.last)


def aims(known: Both) -> tuple[Measure, ...]:
    """Every metric whose last value is known and that the ideas of a plan say to move: from there to what they expect."""
    return tuple(_measure(known, now, now, to, by) for now, to, by in _expected(known))


def _expected(known: Both) -> Iterator[tuple[Vital, float, str]]:
    """The metrics of a plan, each with the furthest of what its ideas expect, and the names of these ideas."""
    if not known.new:
        return
    journey = known.new.journey
    for one in vitals(journey, known.new.series):
        found = aim(journey, one.metric)
        if one.last and found:
            yield one, found.to, known.words.list(found.ideas)


def _pairs(known: Both) -> Iterator[tuple[Vital, Vital]]:
    if not known.old or not known.new:
        return
    was = {pair.node: pair.old_node for pair in known.difference.diff.pairs if pair.part == "metric"}
    before = {f"metrics/{one.metric.id}": one for one in vitals(known.old.journey, known.old.series)}
    for one in vitals(known.new.journey, known.new.series):
        earlier = before.get(was.get(f"metrics/{one.metric.id}", ""))
        if earlier and earlier.last and one.last:
            yield earlier, one


def _measure(known: Both, old: Vital, new: Vital, after: float, by: str = "") -> Measure:
    metric, words = new.metric, known.words
    before = old.last.value if old.last else 0.0
    verdict, tone = _verdict(new, before, after)
    return Measure(
        metric.name or metric.id,
        metric.unit or "",
        _drawing(before, after, metric.target),
        words.number(before),
        words.number(after),
        "" if metric.target is None else words.number(metric.target),
        words.say(f"diff.verdict.{verdict}"),
        tone,
        amount(known.new, after, metric.unit) if known.new else "",
        by,
    )


def _verdict(new: Vital, before: float, after: float) -> tuple[str, str]:
    """Nearer to the target, further away or there; of a metric without target better or worse, where that can be told."""
    metric, target = new.metric, new.metric.target
    worse, better = is_worse(metric, after, before), is_worse(metric, before, after)
    tone = "pos" if better else "neg" if worse else ""
    if not tone:
        return "same" if before == after else "other", ""
    if target is None:
        return "better" if better else "worse", tone
    if not is_worse(metric, after, target):
        return "reached", tone
    return "nearer" if better else "further", tone


def _drawing(before: float, after: float, target: float | None) -> Drawing:
    values = [before, after, *([] if target is None else [target])]
    low, span = min(values), max(values) - min(values) or 1.0
    places = [figure(EDGE + (value - low) / span * WIDE) for value in values]
    return Drawing(places[0], places[1], places[2] if target is not None else "")
