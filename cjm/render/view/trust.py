"""How far to trust the map: findings, freshness, assumptions, sources, and who made it."""

import re
from collections.abc import Iterator

from msgspec import Struct

from cjm.analysis.claims import Claim, claims
from cjm.analysis.freshness import Freshness, freshness
from cjm.analysis.sources import Source, sources
from cjm.lint.finding import Finding
from cjm.render.rich import Run
from cjm.render.sentence import closed
from cjm.render.untrusted import safe_href
from cjm.render.view.frame import Frame, address, places
from cjm.render.view.head import Line, maps_named
from cjm.render.view.metrics import metric_place

SEVERITIES = ("error", "warning", "info")
KINDS = ("persona", "stage", "outcome", "touchpoint", "pain", "strength", "say-do")
# The lists of a map that a path of ids may begin with, and what the addresses of their things begin with.
LISTS = {"personas": "persona", "evidence": "evidence", "opportunities": "opp"}
# A key in brackets, as messages give it beside what it is called.
ASIDE = re.compile(r" \(`[^`()]+`\)")


class FindingView(Struct, frozen=True):
    """A finding; `href` leads to its place on the page, empty where it has none.

    `pieces` are its words in turn with what is meant literally, such as the name of a field; `advice` says in the same
    way what whoever edits the file writes instead, empty where the message does not.
    """

    sign: str
    severity: str
    name: str
    pieces: tuple[str, ...]
    advice: tuple[str, ...]
    href: str


class AssumptionView(Struct, frozen=True):
    """A pain that no research bears out, and how it will be tested."""

    kind: str
    address: str
    text: str
    test: str


class SourceView(Struct, frozen=True):
    """A source; `href` is empty where its link may not be followed."""

    address: str
    name: str
    href: str
    note: str
    kind: str
    who: str
    n: str
    when: str
    cited: str


class Trust(Struct, frozen=True):
    """The whole part; `stale` says that it was validated too long ago, empty where it was not."""

    stale: str
    summary: str
    findings: tuple[FindingView, ...]
    assumptions: tuple[AssumptionView, ...]
    sources: tuple[SourceView, ...]
    people: tuple[Line, ...]


def trust(frame: Frame) -> Trust:
    """Findings by severity, assumed pains with their tests, sources in the order written."""
    findings = sorted(frame.subject.findings or (), key=lambda one: SEVERITIES.index(one.severity))
    fresh = freshness(frame.journey, frame.subject.today, frame.subject.fresh_days)
    return Trust(
        _stale(frame, fresh),
        frame.words.sentences(_summary(frame, fresh)),
        tuple(_finding(frame, one) for one in findings),
        tuple(_assumed(frame)),
        tuple(_source(frame, one) for one in sources(frame.journey)),
        tuple(_people(frame)),
    )


def _stale(frame: Frame, fresh: Freshness) -> str:
    if not fresh.stale or not fresh.validated:
        return ""
    words = frame.words
    return words.say("trust.stale", day=words.day(fresh.validated), limit=frame.days(fresh.limit))


def _summary(frame: Frame, fresh: Freshness) -> Iterator[str]:
    words, findings = frame.words, frame.subject.findings
    today = words.day(frame.subject.today)
    if findings is None:
        yield words.say("trust.unchecked")
    else:
        counts = {severity: sum(one.severity == severity for one in findings) for severity in SEVERITIES}
        # Whoever has silenced the rule still reads that the map is stale; "no findings" beside it would belie that.
        clean = "trust.clean.else" if fresh.stale else "trust.clean"
        said = [words.count(f"count.{severity}", count) for severity, count in counts.items() if count]
        yield words.say("trust.checked", day=today, counts=words.list(said) or words.say(clean))
    if fresh.validated and not fresh.stale:
        yield words.say("trust.validated", day=words.day(fresh.validated))
    elif not fresh.validated:
        yield words.say("sentence", text=words.say("fresh.never"))
    if fresh.overdue and fresh.review_due:
        yield words.count("trust.overdue", fresh.overdue)
    if not frame.journey.stages:
        yield words.say("sentence", text=words.say("flow.empty"))
    if frame.steps and not frame.scored:
        yield words.say("trust.unfelt")
    yield from _claims(frame, claims(frame.journey))


def _claims(frame: Frame, known: tuple[Claim, ...]) -> Iterator[str]:
    """How much of what is said of customers is assumed: of the pains, where there are any, and of claims of every kind.

    Where nothing is assumed, one sentence is enough.
    """
    words, assumed = frame.words, sum(not one.researched for one in known)
    pains = [one for one in known if one.kind == "pain"]
    # A sketch rests on nothing yet, and says so in a word.
    counted = len(known) > len(pains) and (frame.journey.maturity != "sketch" or assumed < len(known))
    if pains and (assumed or not counted):
        yield words.part("trust.pains", sum(not one.researched for one in pains), len(pains))
    if counted:
        made = {one.kind for one in known}
        kinds = words.list(words.say(f"claim.{kind}") for kind in KINDS if kind in made)
        yield words.part("trust.claims", assumed, len(known), kinds=kinds)


def _finding(frame: Frame, one: Finding) -> FindingView:
    sign = {"error": "x neg", "warning": "on"}.get(one.severity, "")
    wrong, advice = _advised(one.message)
    return FindingView(
        sign,
        frame.words.say(f"severity.{one.severity}"),
        one.name,
        _pieces(_sentence(wrong)),
        _pieces(_sentence(advice)) if advice else (),
        _place(frame, one.node),
    )


def _advised(message: str) -> tuple[str, str]:
    """What is wrong and what to write instead: apart at the last semicolon that does not stand inside quotes."""
    wrong, between, advice = message.rpartition("; ")
    return (wrong, advice) if between and wrong.count('"') % 2 == 0 else (message, "")


def _sentence(text: str) -> str:
    return closed(text[:1].upper() + text[1:], ".")


def _pieces(message: str) -> tuple[str, ...]:
    """Divided at the backticks, unless one of them stands alone: then it belongs to what the map says.

    A key that only stands in brackets beside what it is called is for those who edit the file.
    """
    pieces = tuple(ASIDE.sub("", message).split("`"))
    return pieces if len(pieces) % 2 else (message,)


def _place(frame: Frame, node: str) -> str:
    """The place of a node, a path of ids, on the page: that of the last of its ids that has one."""
    kind, *ids = node.split("/")
    if kind == "metrics" and ids:
        return f"#{metric_place(frame, ids[0])}"
    if kind in LISTS:
        return f"#{address(LISTS[kind], ids[0])}" if ids else ""
    known = _places(frame)
    return next((f"#{known[one]}" for one in reversed(ids) if one in known), "")


def _places(frame: Frame) -> dict[str, str]:
    """Where stages, touchpoints and pains stand on the page, by id; they share a namespace."""
    found: dict[str, str] = {}
    for stage in frame.journey.stages:
        found[stage.id] = address("stage", stage.id)
        found |= {one.id: address("tp", one.id) for one in stage.touchpoints}
        found |= {pain.id: address("pain", pain.id) for place in places(stage) for pain in place.pains}
    return found


def _assumed(frame: Frame) -> Iterator[AssumptionView]:
    for stage in frame.journey.stages:
        for place in places(stage):
            for pain in place.pains:
                if pain.test and not frame.researched(pain.evidence):
                    yield AssumptionView(frame.words.say("trust.pain"), address("pain", pain.id), pain.text, pain.test)


def _source(frame: Frame, source: Source) -> SourceView:
    words, one = frame.words, source.evidence
    name = one.name or one.id
    href = safe_href(one.link) if one.link else ""
    name = words.list([name, one.link]) if one.link and not href else name
    kind = [words.say(f"source.kind.{one.kind}")] if one.kind else []
    kind += [words.say("source.anecdote")] if one.strength else []
    return SourceView(
        address("evidence", one.id),
        name,
        href,
        one.note or "",
        words.list(kind),
        words.say(f"source.who.{one.who}") if one.who else "",
        words.number(one.n) if one.n is not None else "",
        _when(frame, one.from_, one.to),
        words.number(source.cited),
    )


def _when(frame: Frame, first: str | None, last: str | None) -> str:
    if first and last and first != last:
        return frame.words.say("period", first=frame.words.period(first), last=frame.words.period(last))
    return frame.words.period(first or last or "")


def _people(frame: Frame) -> Iterator[Line]:
    words, journey = frame.words, frame.journey
    if journey.summary:
        yield _said(words.say("people.about"), journey.summary)
    if journey.purpose:
        yield _said(words.say("scope.purpose"), journey.purpose)
    if journey.scope and journey.scope.processes:
        yield _said(words.say("panel.processes"), words.list(journey.scope.processes))
    if journey.scope and journey.scope.departments:
        yield _said(words.say("scope.departments"), words.list(map(frame.department, journey.scope.departments)))
    if journey.part_of:
        yield Line(words.say("people.part-of"), (frame.map_link(journey.part_of),))
    if journey.related:
        yield Line(words.say("people.related"), maps_named(frame, journey.related))
    if journey.team:
        names = (
            words.list([one.name, frame.department(one.department)]) if one.department else one.name
            for one in journey.team
        )
        yield _said(words.say("people.team"), words.semicolon.join(names))
    if journey.facilitator:
        one = journey.facilitator
        stands = [words.say(f"people.independent.{one.independent}")] if one.independent in {"yes", "no"} else []
        yield _said(words.say("people.facilitator"), words.list([one.name, *stands]))
    missed = [one.role for one in journey.stakeholders if one.involved == "no"]
    if missed:
        yield _said(words.say("people.not-involved"), words.list(missed))


def _said(label: str, text: str) -> Line:
    return Line(label, (Run(text, own=True),))
