"""The hinge: everything that the page of a journey shows, computed once; renderers only draw it."""

from msgspec import Struct

from cjm.render.language import Language
from cjm.render.subject import Link, Subject
from cjm.render.view.bar import Bar, bar
from cjm.render.view.channels import icons_of
from cjm.render.view.curve import CurveView, curve_view
from cjm.render.view.division import Division, division
from cjm.render.view.facts import FactLine, decisive_lines
from cjm.render.view.frame import frame
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
from cjm.render.view.legend import Legend, legend, signs
from cjm.render.view.metrics import MetricsView, metrics_view
from cjm.render.view.personas import PersonasView, personas_view
from cjm.render.view.service import Service
from cjm.render.view.sheet import Sheet, Words, first_sheet
from cjm.render.view.stages import BEHIND, DIAGNOSIS, StageView, lanes, stage_views
from cjm.render.view.statement import Statement
from cjm.render.view.strip import strip
from cjm.render.view.table import Table, table
from cjm.render.view.trust import Trust, trust

# The lanes that tell where a journey falls short, and why.
SHORT = ("gap", "view", "pain")
# A persona whose name is longer has no room beside a touchpoint on a phone.
LONG_NAME = 30


class View(Struct, frozen=True):
    """The page of a journey.

    `width` is its number of columns, `seam` the critical one, `lanes` those shown, `diagnosis` the first of those that are
    as wide as a stage, empty where there is none; `short`: any of those tells where it falls short. `folded`: a phone shows
    what lies behind the line of visibility only when asked. `success`: some stage says what it is. `wordy`: a persona's name
    has no room beside a touchpoint.
    """

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
    sheet: Sheet
    division: Division
    wordy: bool
    lanes: tuple[str, ...]
    diagnosis: str
    short: bool
    handoffs: bool
    success: bool
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
    systems = service.systems if "sys" in shown else ()
    explained = legend(known, stages, shown)
    called = [one.name for one in known.people] if known.scored and len(known.people) > 1 else []
    top = Words(
        headline(known),
        facts,
        strip(known),
        called,
        tuple(signs(known, explained)),
    )
    believed = any(one.believed is not None for one in known.blindspots)
    return View(
        title=known.journey.title,
        lang=known.journey.lang or "",
        words=known.words,
        theme=subject.theme,
        index=subject.index,
        kind=kind(known),
        headline=top.headline,
        scope=facts,
        far=is_far(facts),
        revision=revision(known),
        freshness=freshness_view(known),
        strip=top.strip,
        bar=bar(known, service, shown, believed and known.scored) if stages else None,
        layout=shape,
        width=max(1, len(known.steps)),
        seam=known.critical.column if known.critical else None,
        curve=curve_view(known, shape),
        sheet=first_sheet(top, stages, shown, systems, shape),
        division=division(stages, shape),
        wordy=any(len(one.name) > LONG_NAME for one in known.people),
        lanes=shown,
        diagnosis=next((lane for lane in shown if lane in DIAGNOSIS), ""),
        short=any(lane in SHORT for lane in shown),
        handoffs=bool(service.handovers),
        success=any(stage.success for stage in stages),
        folded=any(lane in BEHIND for lane in shown),
        systems=systems,
        stages=stages,
        decisive=decisive_lines(known),
        legend=explained,
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
