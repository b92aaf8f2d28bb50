"""What follows from changes for the numbers that nobody writes."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from cjm.analysis.belief import blindspots
from cjm.analysis.claims import assumptions, claims
from cjm.analysis.curve import Curve, curves, values_at
from cjm.analysis.direction import is_worse
from cjm.analysis.moments import critical_moment, deepest_low
from cjm.analysis.steps import Step, steps
from cjm.analysis.vitals import vitals
from cjm.diff.change import Consequence, Effect, Pair
from cjm.diff.words import consequence_message
from cjm.model.journey import Journey
from cjm.model.series import Series

# Numbers are compared as they are printed.
DIGITS = 1


class Outlook(Struct, frozen=True, dict=True):
    """A version of a map with its libraries merged in, and the values of its metrics."""

    journey: Journey
    series: tuple[Series, ...] = ()

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Its columns."""
        return steps(self.journey)

    @cached_property
    def curves(self) -> tuple[Curve, ...]:
        """Its emotions, persona by persona."""
        return curves(self.journey, self.series)


def consequences(old: Outlook, new: Outlook, pairs: Sequence[Pair]) -> tuple[Consequence, ...]:
    """What is another number now, or stands at another place, in the order: emotions, moments, claims, beliefs, measures."""
    now = {pair.old_node: pair.node for pair in pairs}
    return (
        *_stage_means(old, new, now),
        *_moment("critical-moment", critical_moment(old.steps), critical_moment(new.steps), now),
        *_moment("deepest-low", _low(old), _low(new), now),
        *_assumptions(old, new),
        *_blindspots(old, new, now),
        *_measures(old, new, now),
    )


def _stage_means(old: Outlook, new: Outlook, now: Mapping[str, str]) -> Iterator[Consequence]:
    before = {now.get(f"stages/{id_}"): value for id_, value in _means(old).items()}
    names = {stage.id: stage.name for stage in new.journey.stages}
    for id_, value in _means(new).items():
        node = f"stages/{id_}"
        if node in before and before[node] != value:
            yield _number("stage-mean", node, names[id_], (before[node], value), 1)


def _means(outlook: Outlook) -> dict[str, float | None]:
    """By stage, the mean emotion over its steps and all personas; None where nobody says."""
    found: dict[str, list[float]] = {stage.id: [] for stage in outlook.journey.stages}
    for step in outlook.steps:
        found[step.stage.id] += [value for _, value in values_at(outlook.curves, step.column)]
    return {id_: round(sum(values) / len(values), DIGITS) + 0.0 if values else None for id_, values in found.items()}


def _moment(name: str, old: Step | None, new: Step | None, now: Mapping[str, str]) -> Iterator[Consequence]:
    """A moment that is another thing now; one that only has another number has not moved."""
    before = now.get(_node(old)) if old else None
    after = _node(new) if new else None
    if (old or new) and (before is None or before != after):
        numbers = (old.number if old else None, new.number if new else None)
        yield Consequence(name, after or "", *numbers, "neutral", consequence_message(name, "", *numbers))


def _low(outlook: Outlook) -> Step | None:
    low = deepest_low(outlook.curves, outlook.steps)
    return low.step if low else None


def _node(step: Step) -> str:
    return "/".join(("stages", step.stage.id, *((step.touchpoint.id,) if step.touchpoint else ())))


def _assumptions(old: Outlook, new: Outlook) -> Iterator[Consequence]:
    before, after = (sum(one.assumed for one in assumptions(claims(side.journey))) for side in (old, new))
    if before != after:
        yield _number("assumptions", "", "", (before, after), -1)


def _blindspots(old: Outlook, new: Outlook, now: Mapping[str, str]) -> Iterator[Consequence]:
    """Stages where the distance between what the team believes and what customers feel is another one."""
    before = {now.get(f"stages/{id_}"): gap for id_, gap in _gaps(old).items()}
    names = {stage.id: stage.name for stage in new.journey.stages}
    for id_, gap in _gaps(new).items():
        node = f"stages/{id_}"
        if node in before and before[node] != gap:
            yield _number("blind-spot", node, names[id_], (before[node], gap), -1)


def _gaps(outlook: Outlook) -> dict[str, float | None]:
    found = blindspots(outlook.journey, outlook.curves, outlook.series)
    stages = outlook.journey.stages
    return {stages[one.stage_number - 1].id: None if one.gap is None else round(abs(one.gap), DIGITS) for one in found}


def _measures(old: Outlook, new: Outlook, now: Mapping[str, str]) -> Iterator[Consequence]:
    """Metrics whose newest value is another one."""
    before = {now.get(f"metrics/{one.metric.id}"): one for one in vitals(old.journey, old.series)}
    for one in vitals(new.journey, new.series):
        node = f"metrics/{one.metric.id}"
        was = before.get(node)
        values = (was.last.value if was and was.last else None, one.last.value if one.last else None)
        if was and values[0] != values[1]:
            better = None if None in values else is_worse(one.metric, values[0] or 0.0, values[1] or 0.0)
            worse = None if None in values else is_worse(one.metric, values[1] or 0.0, values[0] or 0.0)
            effect: Effect = "better" if better else "worse" if worse else "neutral"
            message = consequence_message("measure", one.metric.name, *values)
            yield Consequence("measure", node, *values, effect, message)


def _number(name: str, node: str, about: str, values: tuple[float | None, float | None], better: int) -> Consequence:
    """A number that is another one; `better` is 1 where more is better, -1 where less is."""
    old, new = values
    gain = 0.0 if old is None or new is None else (new - old) * better
    effect: Effect = "better" if gain > 0 else "worse" if gain < 0 else "neutral"
    return Consequence(name, node, old, new, effect, consequence_message(name, about, old, new))
