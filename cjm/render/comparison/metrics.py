"""The measures before and after: where each stood, where it stands or shall stand, and what that means for its target."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from cjm.analysis.aims import aim
from cjm.analysis.direction import is_worse
from cjm.analysis.vitals import Vital, vitals
from cjm.render.comparison.frame import Both
from cjm.render.numerals import number as figure
from cjm.render.view.outcomes import amount

WIDE, EDGE = 208, 6


class Drawing(Struct, frozen=True):
    """Places on a line: before, after and target, of which the first and the last may be empty."""

    old: str
    new: str
    target: str


class Measure(Struct, frozen=True):
    """A metric with its values in both versions; `tone` says whether it is better (pos) or worse (neg).

    `said` is the new value with its unit, `by` the ideas of a plan that are expected to bring it. `only`: the map of
    today does not have it. `measured`: there is a value before, without which `old` says that there is none.
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
    only: bool = False
    measured: bool = True


def measures(known: Both) -> tuple[Measure, ...]:
    """Every metric that both versions have a value of, in the order of the new one."""
    return tuple(
        _measure(known, new, old.last.value, new.last.value) for old, new in _pairs(known) if old.last and new.last
    )


def aims(known: Both) -> tuple[Measure, ...]:
    """Every metric that the ideas of a plan say to move: from its last value, where there is one, to what they expect."""
    return tuple(_aims(known))


def _aims(known: Both) -> Iterator[Measure]:
    """The metrics of a plan, each with the furthest of what its ideas expect, and the names of these ideas."""
    if not known.new:
        return
    journey, both = known.new.journey, {new.metric.id for _, new in _pairs(known)}
    for one in vitals(journey, known.new.series):
        if found := aim(journey, one.metric):
            shown = _measure(known, one, one.last.value if one.last else None, found.to)
            yield replace(shown, by=known.words.list(found.ideas), only=one.metric.id not in both)


def _pairs(known: Both) -> Iterator[tuple[Vital, Vital]]:
    if not known.old or not known.new:
        return
    was = {pair.node: pair.old_node for pair in known.difference.diff.pairs if pair.part == "metric"}
    before = {f"metrics/{one.metric.id}": one for one in vitals(known.old.journey, known.old.series)}
    for one in vitals(known.new.journey, known.new.series):
        earlier = before.get(was.get(f"metrics/{one.metric.id}", ""))
        if earlier:
            yield earlier, one


def _measure(known: Both, new: Vital, before: float | None, after: float) -> Measure:
    metric, words = new.metric, known.words
    verdict, tone = _verdict(new, before, after)
    return Measure(
        metric.name or metric.id,
        metric.unit or "",
        _drawing(before, after, metric.target),
        words.say("none.meas") if before is None else words.number(before),
        words.number(after),
        "" if metric.target is None else words.number(metric.target),
        words.say(f"diff.verdict.{verdict}") if verdict else "–",
        tone,
        amount(known.new, after, metric.unit) if known.new else "",
        measured=before is not None,
    )


def _verdict(new: Vital, before: float | None, after: float) -> tuple[str, str]:
    """Nearer to the target, further away or there; of a metric without target better or worse, where that can be told."""
    metric, target = new.metric, new.metric.target
    if before is None:
        return ("reached", "pos") if target is not None and is_worse(metric, after, target) is False else ("", "")
    worse, better = is_worse(metric, after, before), is_worse(metric, before, after)
    tone = "pos" if better else "neg" if worse else ""
    if not tone:
        return "same" if before == after else "other", ""
    if target is None:
        return "better" if better else "worse", tone
    if not is_worse(metric, after, target):
        return "reached", tone
    return "nearer" if better else "further", tone


def _drawing(before: float | None, after: float, target: float | None) -> Drawing:
    values = [one for one in (before, after, target) if one is not None]
    low, span = min(values), max(values) - min(values) or 1.0
    places = ["" if one is None else figure(EDGE + (one - low) / span * WIDE) for one in (before, after, target)]
    return Drawing(*places)
