"""The hinge: everything that the page of a journey shows, computed once; renderers only draw it."""

from msgspec import Struct

from cjm.render.language import Language
from cjm.render.subject import Link, Subject
from cjm.render.view.bar import Bar, bar
from cjm.render.view.channels import ChannelView, icons_of
from cjm.render.view.curve import CurveView, curve_view
from cjm.render.view.facts import FactLine, decisive_lines
from cjm.render.view.frame import Frame, frame
from cjm.render.view.head import (
    FreshnessView,
    Headline,
    Line,
    foot,
    freshness_view,
    headline,
    is_far,
    kind,
    revision,
    scope,
)
from cjm.render.view.ideas import IdeasView, idea_views, ideas_view
from cjm.render.view.layout import Layout, layout
from cjm.render.view.metrics import MetricsView, metrics_view
from cjm.render.view.personas import PersonasView, personas_view
from cjm.render.view.service import Service
from cjm.render.view.sheet import curve_on_paper
from cjm.render.view.stages import BEHIND, DIAGNOSIS, StageView, lanes, stage_views
from cjm.render.view.statement import Statement
from cjm.render.view.strip import strip
from cjm.render.view.table import Table, table
from cjm.render.view.trust import Trust, trust

# What the sign of a way in, on and out is called.
STATES = ("works", "broken", "unknown")
WAYS = {"in": "panel.draws", "on": "legend.ways.on", "out": "leaves.some"}


class Legend(Struct, frozen=True):
    """Which signs the page uses and has to explain.

    `mark`: that of the critical moment on the curve; `ways`: the classes of those at touchpoints and what they say;
    `handoffs`: the states that are met; `strips`: whose colour strips lie below each other, with what stands between
    them; `hatched`: in them, that nothing is known; `hollow`: marks of what is expected or believed, beside solid ones;
    `loose`: of ideas that nobody has weighed.
    """

    critical: bool
    mark: bool
    truth: bool
    research: bool
    assumed: bool
    severity: bool
    handoffs: tuple[str, ...]
    change: bool
    ways: tuple[tuple[str, str], ...]
    strips: tuple[str, ...]
    comma: str
    hatched: bool
    team: bool
    hollow: bool
    loose: bool
    channels: tuple[ChannelView, ...]


class View(Struct, frozen=True):
    """The page of a journey. `width` is its number of columns, `seam` the critical one, `lanes` those shown,
    `diagnosis` the first of those that are as wide as a stage, empty where there is none. `folded`: a phone
    shows the lanes behind the line of visibility only when asked."""

    title: str
    lang: str
    words: Language
    theme: str
    index: Link | None
    kind: str
    headline: Headline
    scope: tuple[Line, ...]
    far: bool
    revision: tuple[str, ...]
    freshness: FreshnessView
    strip: tuple[Statement, ...]
    bar: Bar | None
    layout: Layout
    width: int
    seam: int | None
    curve: CurveView | None
    curve_on_paper: float
    lanes: tuple[str, ...]
    diagnosis: str
    handoffs: bool
    folded: bool
    systems: tuple[str, ...]
    stages: tuple[StageView, ...]
    decisive: tuple[FactLine, ...]
    legend: Legend
    icons: tuple[str, ...]
    severities: tuple[int, ...]
    personas: PersonasView
    metrics: MetricsView
    ideas: IdeasView
    trust: Trust
    table: Table
    foot: tuple[str, ...]


def view(subject: Subject) -> View:
    """The page of a subject, all numbers and words ready."""
    known = frame(subject)
    service = Service(known)
    weighed = idea_views(known)
    stages = stage_views(known, service, weighed)
    shape = layout(known, [stage.phase for stage in stages])
    shown = lanes(known, service, stages)
    facts = scope(known)
    believed = any(one.believed is not None for one in known.blindspots)
    return View(
        title=known.journey.title,
        lang=known.journey.lang or "",
        words=known.words,
        theme=subject.theme,
        index=subject.index,
        kind=kind(known),
        headline=headline(known),
        scope=facts,
        far=is_far(facts),
        revision=revision(known),
        freshness=freshness_view(known),
        strip=strip(known),
        bar=bar(known, service, shown, believed and known.scored) if stages else None,
        layout=shape,
        width=max(1, len(known.steps)),
        seam=known.critical.column if known.critical else None,
        curve=curve_view(known, shape),
        curve_on_paper=curve_on_paper(stages, shown, service.systems if "sys" in shown else (), shape),
        lanes=shown,
        diagnosis=next((lane for lane in shown if lane in DIAGNOSIS), ""),
        handoffs=bool(service.handovers),
        folded=any(lane in BEHIND for lane in shown),
        systems=service.systems if "sys" in shown else (),
        stages=stages,
        decisive=decisive_lines(known),
        legend=_legend(known, stages, shown),
        icons=icons_of(channel for channels in known.channels for channel in channels),
        severities=_severities(stages),
        personas=personas_view(known),
        metrics=metrics_view(known),
        ideas=ideas_view(known, weighed),
        trust=trust(known),
        table=table(known),
        foot=foot(known),
    )


def _severities(stages: tuple[StageView, ...]) -> tuple[int, ...]:
    """The severities that the page draws: those of its pains, and the severest for the legend."""
    found = {pain.severity for stage in stages for pain in stage.pains if pain.severity}
    return tuple(sorted(found | {3})) if found else ()


def _legend(known: Frame, stages: tuple[StageView, ...], lanes: tuple[str, ...]) -> Legend:
    moments = {one.moment for stage in stages for one in stage.touchpoints}
    pains = [pain for stage in stages for pain in stage.pains]
    ways = {way.cls for stage in stages for way in stage.ways}
    names = tuple(person.name for person in known.people)
    states = {owner.mark for stage in stages for owner in stage.owners}
    states |= {one.state for stage in stages for one in stage.handoffs}
    strips = {cell for stage in stages for heat in stage.heat[: None if known.together else 1] for cell in heat}
    words = dict.fromkeys(channel for step in known.steps if step.touchpoint for channel in known.channels[step.column])
    return Legend(
        "critical" in moments,
        known.critical is not None and known.curves[0].points[known.critical.column] is not None,
        "truth" in moments,
        any(not pain.assumed for pain in pains),
        any(pain.assumed for pain in pains),
        any(pain.severity for pain in pains),
        tuple(state for state in STATES if state in states),
        any(one.changed for stage in stages for one in stage.touchpoints),
        tuple((cls, known.words.say(key)) for cls, key in WAYS.items() if cls in ways),
        names if strips and known.together and len(known.people) > 1 else (),
        known.words.semicolon if any(known.words.comma in name for name in names) else known.words.comma,
        "hx" in strips,
        "view" in lanes,
        any(stage.outcomes or stage.sight.team for stage in stages),
        any(stage.thoughts for stage in stages),
        tuple(words),
    )
