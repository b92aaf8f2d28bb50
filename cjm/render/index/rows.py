"""A map in the table of all: what it is, where it hurts most, how it stands with metric, actions, findings and age."""

from msgspec import Struct

from cjm.analysis.actions import actions
from cjm.analysis.aims import aim
from cjm.analysis.freshness import Freshness
from cjm.analysis.vitals import Vital
from cjm.render.numerals import number as figure
from cjm.render.view.frame import Frame
from cjm.render.view.head import kind
from cjm.render.view.outcomes import amount


class MapRow(Struct, frozen=True):
    """A map in the table; numbers that a table is sorted by stand beside their words.

    `lead_now` says of a plan that its lead measure's value is planned, and what it is today, or that it is today's.
    """

    href: str
    title: str
    kind: str
    personas: str
    lowest: str
    lowest_sort: str
    below: bool
    lead: str
    lead_value: str
    lead_now: str
    lead_target: str
    open: int
    late: int
    errors: int
    findings: str
    findings_sort: int
    age: str
    stale: bool
    age_sort: int
    age_width: str


def row(href: str, known: Frame, fresh: Freshness) -> MapRow:
    """The row of a map, and the address of its page."""
    words, journey = known.words, known.journey
    values = [value for curve in known.curves for value in curve.points if value is not None]
    progress = actions(known.ranked, known.subject.today)
    errors, findings, weight = _findings(known)
    lead, lead_value, lead_now, lead_target = _lead(known)
    width = 0 if fresh.age is None else min(fresh.age, fresh.limit * 2) / (fresh.limit * 2 or 1) * 100
    return MapRow(
        href,
        journey.title,
        kind(known),
        words.list(person.name for person in known.people if person.id),
        words.signed(min(values)) if values else words.say("score.none"),
        figure(min(values)) if values else "9",
        bool(values) and min(values) < 0,
        lead,
        lead_value,
        lead_now,
        lead_target,
        sum(one.open for one in progress),
        sum(one.late for one in progress),
        errors,
        findings,
        weight,
        words.say("index.validated.never") if fresh.age is None else words.count("index.validated", fresh.age),
        fresh.stale,
        -1 if fresh.age is None else fresh.age,
        figure(width),
    )


def _findings(known: Frame) -> tuple[int, str, int]:
    """Errors, all findings in words, and a number to sort them by."""
    words, findings = known.words, known.subject.findings
    if findings is None:
        return 0, words.say("index.unchecked"), -1
    counts = {name: sum(one.severity == name for one in findings) for name in ("error", "warning", "info")}
    said = [words.count(f"count.{name}", count) for name, count in counts.items() if count]
    weight = counts["error"] * 10000 + counts["warning"] * 100 + counts["info"]
    return counts["error"], words.list(said) or words.say("index.none"), weight


def _lead(known: Frame) -> tuple[str, str, str, str]:
    """The metric by which the journey is judged: its name, its value, of which day that is in a plan, its target."""
    vital = next((one for one in known.vitals if one.metric.id == known.journey.lead), None)
    if vital is None:
        return "", "", "", ""
    metric = vital.metric
    target = "" if metric.target is None else amount(known, metric.target, metric.unit)
    return metric.name or metric.id, *_value(known, vital), target


def _value(known: Frame, vital: Vital) -> tuple[str, str]:
    """The last value; of a plan what its ideas expect, beside what it is today."""
    words, metric = known.words, vital.metric
    value = amount(known, vital.last.value, metric.unit) if vital.last else words.say("none.meas")
    if known.journey.state != "to-be":
        return value, ""
    found = aim(known.journey, metric)
    if found is None:
        return value, words.say("index.lead.today") if vital.last else ""
    key = "index.lead.planned" if vital.last else "index.lead.planned.unmeasured"
    return amount(known, found.to, metric.unit), words.say(key, value=value)
