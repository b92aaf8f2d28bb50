"""The index of several maps: journeys side by side, the table of all, and what no single map shows."""

from collections.abc import Sequence
from dataclasses import dataclass

from cjm.analysis.actions import actions
from cjm.analysis.freshness import Freshness, freshness
from cjm.analysis.vitals import vitals
from cjm.render.curve_drawing import HEIGHT, height_of, sign_class, trace
from cjm.render.language import Language
from cjm.render.numerals import number as figure
from cjm.render.subject import Subject
from cjm.render.view_frame import Frame, frame
from cjm.render.view_head import FreshnessView, freshness_view, kind
from cjm.render.view_index_patterns import Low, Passing, lows, passings
from cjm.render.view_index_strip import index_strip
from cjm.render.view_outcomes import amount
from cjm.render.view_pains import Fact
from cjm.render.view_strip import Statement

MANY = 8
DENSE = 60


@dataclass(frozen=True, slots=True)
class Ring:
    """The ringed point of a small curve, in percent."""

    left: str
    top: str
    sign: str


@dataclass(frozen=True, slots=True)
class MapCard:
    """A journey among the others: its curve, and the moment that is named below it; `dense` where a thin line serves better."""

    href: str
    title: str
    kind: str
    width: int
    dense: bool
    line: str
    area: str
    ring: Ring | None
    words: str
    moment: str
    value: str
    below: bool


@dataclass(frozen=True, slots=True)
class MapRow:
    """A map in the table; numbers that a table is sorted by stand beside their words."""

    href: str
    title: str
    kind: str
    personas: str
    lowest: str
    lowest_sort: str
    deep: bool
    lead: str
    lead_value: str
    lead_target: str
    open: int
    late: int
    errors: int
    findings: str
    findings_sort: int
    age: FreshnessView
    age_sort: int
    age_width: str


@dataclass(frozen=True)
class IndexView:
    """The page of all maps."""

    words: Language
    title: str
    kick: str
    headline: str
    scope: tuple[Fact, ...]
    today: str
    strip: tuple[Statement, ...]
    cards: tuple[MapCard, ...]
    columns: str
    top: str
    bottom: str
    ticks: tuple[str, ...]
    zero: str
    rows: tuple[MapRow, ...]
    lows: tuple[Low, ...]
    departments: tuple[str, ...]
    passings: tuple[Passing, ...]
    theme: str
    foot: tuple[str, ...]


def index_view(subjects: Sequence[tuple[str, Subject]], title: str, words: Language) -> IndexView:
    """The index of maps, each with the address of its page, in the order given."""
    known = [(href, frame(subject)) for href, subject in subjects]
    # A journey as it shall be hurts nobody yet.
    today = [(href, one) for href, one in known if one.journey.state == "as-is"]
    deepest, crossings = lows(today), passings([one for _, one in today])
    day = words.day(subjects[0][1].today)
    return IndexView(
        words=words,
        title=title,
        kick=words.count("index.kick", len(known)),
        headline=words.say("index.headline", name=deepest[0].name) if deepest else title or words.say("index.all-maps"),
        scope=_scope(known, words),
        today=day,
        strip=index_strip(known, deepest, crossings, words),
        cards=tuple(_card(href, one) for href, one in known if one.steps),
        columns=_columns([one for _, one in known if one.steps]),
        top=figure(height_of(2)),
        bottom=figure(height_of(-2)),
        ticks=tuple(figure(height_of(value)) for value in (2, 1, -1, -2)),
        zero=figure(height_of(0)),
        rows=tuple(_row(href, one) for href, one in known),
        lows=deepest,
        departments=tuple(dict.fromkeys(name for one in crossings for name in (one.source, one.target))),
        passings=crossings,
        theme=subjects[0][1].theme,
        foot=(*([title] if title else []), words.say("page.day", day=day), words.say("page.made")),
    )


def _scope(known: Sequence[tuple[str, Frame]], words: Language) -> tuple[Fact, ...]:
    fresh = [_fresh(one) for _, one in known]
    current = sum(one.age is not None and not one.stale for one in fresh)
    people = list(dict.fromkeys(person.name for _, one in known for person in one.people if person.id))
    rows = [("index.maps", words.count("index.maps.fresh", current, total=words.number(len(known))))]
    if people:
        rest = len(people) - 3
        named = words.list(people[:3])
        rows.append(("index.personas", words.count("index.others", rest, names=named) if rest > 0 else named))
    rows.append(("index.scale", words.say("index.scale.words")))
    return tuple(Fact(words.say(key), text) for key, text in rows)


def _columns(known: Sequence[Frame]) -> str:
    """Widths by touchpoints, so that journeys keep their proportions; of many maps rows of equal ones."""
    if len(known) > MANY:
        return "repeat(auto-fill,minmax(11rem,1fr))"
    return " ".join(f"minmax(6.4rem,{min(40, max(len(one.steps), 8))}fr)" for one in known)


def _card(href: str, known: Frame) -> MapCard:
    words = known.words
    curve = next((one for one in known.curves if any(value is not None for value in one.points)), known.curves[0])
    drawn = trace(curve.points)
    scores = [(value, at) for at, value in enumerate(curve.points) if value is not None]
    at = known.critical.column if known.critical else min(scores)[1] if scores else None
    value = None if at is None else curve.points[at]
    moment = known.steps[at].name if at is not None else words.say("strip.critical.missing")
    shown = "" if value is None else words.signed(value)
    ring = None
    if at is not None and value is not None:
        top = figure(height_of(value) / HEIGHT * 100)
        ring = Ring(figure((at + 0.5) / len(known.steps) * 100), top, sign_class(value))
    lowest = words.signed(min(scores)[0]) if scores else words.say("score.none")
    spoken = words.count("index.curve", len(known.steps), lowest=lowest, name=moment, value=shown)
    below = value is not None and value < 0
    return MapCard(
        href,
        known.journey.title,
        kind(known),
        len(known.steps),
        len(known.steps) > DENSE,
        drawn.path,
        drawn.area,
        ring,
        spoken,
        moment,
        shown,
        below,
    )


def _row(href: str, known: Frame) -> MapRow:
    words, journey = known.words, known.journey
    values = [value for curve in known.curves for value in curve.points if value is not None]
    progress = actions(known.ranked, known.subject.today)
    fresh = _fresh(known)
    errors, findings, weight = _findings(known)
    lead, lead_value, lead_target = _lead(known)
    width = 0 if fresh.age is None else min(fresh.age, fresh.limit * 2) / (fresh.limit * 2 or 1) * 100
    return MapRow(
        href,
        journey.title,
        kind(known),
        words.list(person.name for person in known.people if person.id),
        words.signed(min(values)) if values else words.say("score.none"),
        figure(min(values)) if values else "9",
        bool(values) and min(values) <= -1.5,
        lead,
        lead_value,
        lead_target,
        sum(one.open for one in progress),
        sum(one.late for one in progress),
        errors,
        findings,
        weight,
        freshness_view(known),
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


def _lead(known: Frame) -> tuple[str, str, str]:
    """The metric by which the journey is judged: its name, last value and target."""
    vital = next((one for one in vitals(known.journey, known.series) if one.metric.id == known.journey.lead), None)
    if vital is None:
        return "", "", ""
    value = amount(known, vital.last.value, vital.metric.unit) if vital.last else known.words.say("none.meas")
    target = "" if vital.metric.target is None else known.words.number(vital.metric.target)
    return vital.metric.name or vital.metric.id, value, target


def _fresh(known: Frame) -> Freshness:
    return freshness(known.journey, known.subject.today, known.subject.fresh_days)
