"""The stages of the page with all their lanes, and which lanes there are."""

from collections.abc import Sequence

from msgspec import Struct

from cjm.analysis.gaps import gaps
from cjm.analysis.steps import Step
from cjm.model.stage import Stage
from cjm.render.curve.drawing import heat_class
from cjm.render.view.deeds import Span
from cjm.render.view.frame import Frame, Person, address, places
from cjm.render.view.ideas import IdeaView, stage_ideas, stage_thoughts
from cjm.render.view.metrics import MiniMetric, stage_metrics
from cjm.render.view.outcomes import OutcomeView, Sight, outcome_view, sight
from cjm.render.view.pains import PainView, stage_pains
from cjm.render.view.service import HandoffView, Owner, Service, SystemBar
from cjm.render.view.touchpoint import TouchpointView, touchpoint_view
from cjm.render.view.voice import Quote, key_quotes
from cjm.render.view.ways import Way, stage_ways

LANES = (
    "tp",
    "does",
    "ways",
    "say",
    "front",
    "back",
    "sys",
    "own",
    "want",
    "gap",
    "view",
    "pain",
    "good",
    "meas",
    "opp",
)
BEHIND = ("back", "sys")
DIAGNOSIS = LANES[LANES.index("want") :]


class StrengthView(Struct, frozen=True):
    """What works; `assumed`: no research bears it out."""

    text: str
    assumed: bool


class StageView(Struct, frozen=True):
    """A stage: `column` is its first, from 0, `width` how many it has; each lane is there whether shown or not.

    `critical`: the critical moment is in it; `felt`: what is felt was measured, which stands beside what the team believes.
    """

    number: int
    address: str
    name: str
    phase: str
    column: int
    width: int
    critical: bool
    heat: tuple[tuple[str, ...], ...]
    touchpoints: tuple[TouchpointView, ...]
    ways: tuple[Way, ...]
    quotes: tuple[Quote, ...]
    front: tuple[Span, ...]
    back: tuple[Span, ...]
    systems: tuple[SystemBar, ...]
    owners: tuple[Owner, ...]
    handoffs: tuple[HandoffView, ...]
    goal: str
    success: str
    outcomes: tuple[OutcomeView, ...]
    sight: Sight
    pains: tuple[PainView, ...]
    strengths: tuple[StrengthView, ...]
    felt: bool
    metrics: tuple[MiniMetric, ...]
    ideas: tuple[IdeaView, ...]
    thoughts: tuple[str, ...]


def stage_views(frame: Frame, service: Service, weighed: Sequence[IdeaView]) -> tuple[StageView, ...]:
    """Every stage, in order; `weighed` are the journey's opportunities, in theirs."""
    expected = gaps(frame.journey, frame.series)
    spots, metrics = frame.blindspots, stage_metrics(frame)
    found = []
    for number, stage in enumerate(frame.journey.stages, 1):
        steps = [step for step in frame.steps if step.stage_number == number]
        found.append(
            StageView(
                number,
                address("stage", stage.id),
                stage.name,
                _phase(frame, stage),
                steps[0].column,
                len(steps),
                frame.critical in steps,
                tuple(_heat(frame, person, steps) for person in frame.people) if frame.scored else (),
                tuple(touchpoint_view(frame, step) for step in steps if step.touchpoint),
                stage_ways(frame, steps),
                key_quotes(frame, steps),
                service.spans(number, service.front),
                service.spans(number, service.back),
                service.bars(number),
                service.owners(number),
                service.handoffs(number),
                stage.goal or "",
                stage.success or "",
                tuple(outcome_view(frame, gap) for gap in expected if gap.stage_number == number),
                sight(frame, spots[number - 1]),
                stage_pains(frame, steps),
                tuple(
                    StrengthView(one.text, not frame.researched(one.evidence))
                    for place in places(stage)
                    for one in place.strengths
                ),
                spots[number - 1].measured,
                metrics[number - 1],
                stage_ideas(frame, weighed, number),
                stage_thoughts(stage),
            )
        )
    return tuple(found)


def lanes(frame: Frame, service: Service, stages: tuple[StageView, ...]) -> tuple[str, ...]:
    """The lanes that have something to show in at least one stage."""
    touchpoints = [one for stage in stages for one in stage.touchpoints]
    believed = any(one.believed is not None for one in frame.blindspots)
    shown = {
        "tp": bool(touchpoints),
        "does": any(one.action for one in touchpoints),
        "ways": any(stage.ways for stage in stages),
        "say": any(stage.quotes for stage in stages),
        "front": bool(service.front),
        "back": bool(service.back),
        "sys": bool(service.systems),
        "own": service.owned,
        "want": any(stage.goal or stage.success for stage in stages),
        "gap": any(stage.outcomes for stage in stages),
        "view": believed,
        "pain": any(stage.pains for stage in stages),
        "good": any(stage.strengths for stage in stages),
        "meas": any(stage.metrics for stage in stages),
        "opp": any(stage.ideas or stage.thoughts for stage in stages),
    }
    return tuple(lane for lane in LANES if shown[lane])


def _phase(frame: Frame, stage: Stage) -> str:
    """When the stage is, and how long it takes: before the dealings, 6 days."""
    when = [frame.words.say(f"when.{stage.when}")] if stage.when in {"before", "after"} else []
    if stage.duration is None:
        return frame.words.list(when)
    lasting = [frame.duration(stage.duration.everyone)] if stage.duration.everyone else []
    for named, length in stage.duration.each:
        person = frame.person(named)
        lasting.append(frame.words.say("score.of", name=person.name if person else named, value=frame.duration(length)))
    return frame.words.list([*when, *lasting])


def _heat(frame: Frame, person: Person, steps: list[Step]) -> tuple[str, ...]:
    points = frame.curves[person.index].points
    return tuple(heat_class(points[step.column]) for step in steps)
