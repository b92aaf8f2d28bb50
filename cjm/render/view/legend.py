"""The legend: which signs the page uses, and what they say."""

from collections.abc import Iterator

from msgspec import Struct

from cjm.analysis.steps import passes
from cjm.render.view.channels import ChannelView
from cjm.render.view.chart import STATUSES
from cjm.render.view.frame import Frame
from cjm.render.view.metrics import Spark, spark_signs
from cjm.render.view.stages import StageView

STATES = ("works", "broken", "unknown")
# What the sign of a way in, on and out is called.
WAYS = {"in": "panel.draws", "on": "legend.ways.on", "out": "leaves.some"}


class Legend(Struct, frozen=True):
    """Which signs the page uses and has to explain.

    `mark`: that of the critical moment on the curve; `ways`: the classes of those at touchpoints and what they say;
    `handoffs`: the states that are met; `strips`: whose colour strips lie below each other, with what stands between
    them; `hatched`: what a hatched part of them says; `hollow`: marks of what is expected or believed, beside solid ones;
    `loose`: of ideas that nobody has weighed; `sparks` says what is drawn in lines of values over time; `gaps`: how wide those are whose
    letters stand out; `ideas`: the statuses that are met, and what they are called; `kept`: the icon of a channel that
    is that of the touchpoint before, empty where each goes by another.
    """

    critical: bool
    mark: bool
    truth: bool
    research: bool
    assumed: bool
    severity: bool
    handoffs: tuple[str, ...]
    kept: str
    ways: tuple[tuple[str, str], ...]
    strips: tuple[str, ...]
    comma: str
    hatched: str
    team: bool
    hollow: bool
    loose: bool
    sparks: str
    gaps: tuple[tuple[int, str], ...]
    ideas: tuple[tuple[str, str], ...]
    channels: tuple[ChannelView, ...]


def legend(known: Frame, stages: tuple[StageView, ...], lanes: tuple[str, ...]) -> Legend:
    """What a page with these stages and lanes has to explain."""
    moments = {one.moment for stage in stages for one in stage.touchpoints}
    pains = [pain for stage in stages for pain in stage.pains]
    ways = {way.cls for stage in stages for way in stage.ways}
    names = tuple(person.name for person in known.people)
    states = {owner.mark for stage in stages for owner in stage.owners}
    states |= {one.state for stage in stages for one in stage.handoffs}
    strips = {cell for stage in stages for heat in stage.heat[: None if known.together else 1] for cell in heat}
    words = dict.fromkeys(channel for step in known.steps if step.touchpoint for channel in known.channels[step.column])
    widths = {outcome.gap for stage in stages for outcome in stage.outcomes}
    met = {idea.status for stage in stages for idea in stage.ideas}
    assumed = {pain.assumed for pain in pains} | {one.assumed for stage in stages for one in stage.strengths}
    return Legend(
        "critical" in moments,
        known.critical is not None and known.curves[0].points[known.critical.column] is not None,
        "truth" in moments,
        False in assumed,
        True in assumed,
        any(pain.severity for pain in pains),
        tuple(state for state in STATES if state in states),
        next((one.kept[0].icon for stage in stages for one in stage.touchpoints if one.kept), ""),
        tuple((cls, known.words.say(key)) for cls, key in WAYS.items() if cls in ways),
        names if strips and known.together and len(known.people) > 1 else (),
        known.words.semicolon if any(known.words.comma in name for name in names) else known.words.comma,
        _hatched(known) if "hx" in strips else "",
        "view" in lanes,
        any(stage.outcomes or stage.sight.team for stage in stages),
        any(stage.thoughts for stage in stages),
        _sparks(known, [one.small for stage in stages for one in stage.metrics if one.small]),
        tuple((gap, known.words.say(f"diff.gap.{gap}")) for gap in (2, 3) if gap in widths),
        tuple((status, known.words.say(f"idea.{status}")) for status in STATUSES if status in met),
        tuple(words),
    )


def signs(known: Frame, shown: Legend) -> Iterator[str]:
    """The words of the signs above the diagnosis, as the legend there has them."""
    say = known.words.say
    yield from [say("moment.critical")] * shown.critical + [say("moment.truth")] * shown.truth
    yield from (label for _, label in shown.ways)
    if shown.strips:
        yield f"{say('legend.strips')} {shown.comma.join(shown.strips)}"
    if shown.hatched:
        yield shown.hatched
    yield from (say(f"handoff.{state}") for state in shown.handoffs)
    yield from (channel.name for channel in shown.channels)
    yield from [say("legend.kept")] * bool(shown.kept)


def _sparks(known: Frame, lines: list[Spark]) -> str:
    signs = spark_signs(known, lines)
    return known.words.say("aside", text=known.words.say("lane.meas"), aside=known.words.list(signs)) if signs else ""


def _hatched(known: Frame) -> str:
    """Why a part of a colour strip is hatched: nobody was asked, the persona is not there, or either."""
    missing = {
        passes(step, curve.persona)
        for curve in known.curves[: None if known.together else 1]
        for step in known.steps
        if curve.points[step.column] is None
    }
    said = known.words.say(
        "legend.absent" if len(missing) == 2 else "score.none" if True in missing else "score.absent"
    )
    return said[:1].upper() + said[1:]
