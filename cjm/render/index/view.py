"""The index of several maps: journeys side by side, the table of all, and what no single map shows."""

from collections.abc import Sequence

from msgspec import Struct

from cjm.analysis.actions import actions
from cjm.analysis.freshness import Freshness, freshness
from cjm.analysis.vitals import vitals
from cjm.render.curve.drawing import height_of
from cjm.render.index.cards import NARROW, MapCard, card, columns, rows_of
from cjm.render.index.handoffs import Handoffs, handoffs, passings
from cjm.render.index.patterns import Low, lows
from cjm.render.index.strip import index_strip
from cjm.render.language import Language
from cjm.render.numerals import number as figure
from cjm.render.subject import Subject
from cjm.render.view.frame import Frame, frame
from cjm.render.view.head import FreshnessView, freshness_view, kind
from cjm.render.view.outcomes import amount
from cjm.render.view.pains import Fact
from cjm.render.view.strip import Statement


class MapRow(Struct, frozen=True):
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


class IndexView(Struct, frozen=True):
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
    narrow: str
    top: str
    bottom: str
    ticks: tuple[str, ...]
    zero: str
    rows: tuple[MapRow, ...]
    lows: tuple[Low, ...]
    handoffs: Handoffs | None
    theme: str
    foot: tuple[str, ...]


def index_view(subjects: Sequence[tuple[str, Subject]], title: str, words: Language) -> IndexView:
    """The index of maps, each with the address of its page, in the order given."""
    known = [(href, frame(subject)) for href, subject in subjects]
    drawn = [(href, one) for href, one in known if one.steps]
    # A journey as it shall be hurts nobody yet, and of the employees' side the customer's map tells already.
    today = [(href, one) for href, one in known if _is_customers(one)]
    deepest, crossings = lows(today), passings([one for _, one in today])
    day = words.day(subjects[0][1].today)
    return IndexView(
        words=words,
        title=title,
        kick=_kick(len(known), len(today), words),
        headline=words.say("index.headline", name=deepest[0].name) if deepest else title or words.say("index.all-maps"),
        scope=_scope(known, words),
        today=day,
        strip=index_strip(known, deepest, crossings, words),
        cards=tuple(card(href, one) for href, one in drawn),
        columns=columns([one for _, one in drawn]),
        narrow=rows_of(len(drawn), NARROW),
        top=figure(height_of(2)),
        bottom=figure(height_of(-2)),
        ticks=tuple(figure(height_of(value)) for value in (2, 1, -1, -2)),
        zero=figure(height_of(0)),
        rows=tuple(_row(href, one) for href, one in known),
        lows=deepest,
        handoffs=handoffs(crossings, words),
        theme=subjects[0][1].theme,
        foot=(*([title] if title else []), words.say("page.day", day=day), words.say("page.made")),
    )


def _is_customers(known: Frame) -> bool:
    """Whether a map is a customer journey as it is today."""
    return known.journey.state == "as-is" and known.journey.perspective == "customer"


def _kick(maps: int, journeys: int, words: Language) -> str:
    """How many customer journeys there are; and how many maps, where some are of another kind."""
    said = words.count("index.kick", journeys) if journeys else ""
    if said and maps > journeys:
        return words.count("index.kick.among", maps, journeys=said)
    return said or words.count("index.kick.maps", maps)


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
