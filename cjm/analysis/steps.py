"""The journey as columns: one step for every touchpoint, or for a stage that is known without touchpoints."""

from msgspec import Struct

from cjm.model.journey import Journey
from cjm.model.stage import Stage
from cjm.model.touchpoint import Touchpoint


class Step(Struct, frozen=True):
    """One column of the journey.

    `column` counts from 0 over the whole journey, `stage_number` from 1. `number` is what the reader calls it: "4.2",
    or "4" for a stage without touchpoints, whose `touchpoint` is None.
    """

    column: int
    number: str
    stage_number: int
    stage: Stage
    touchpoint: Touchpoint | None

    @property
    def id(self) -> str:
        """The id of the touchpoint, or of the stage that stands for itself."""
        return self.touchpoint.id if self.touchpoint else self.stage.id

    @property
    def name(self) -> str:
        """The name of the touchpoint, or of the stage that stands for itself."""
        return self.touchpoint.name if self.touchpoint else self.stage.name


def steps(journey: Journey) -> tuple[Step, ...]:
    """Every column of the journey, in order; empty where it has no stages."""
    found: list[Step] = []
    for number, stage in enumerate(journey.stages, 1):
        for place, touchpoint in enumerate(stage.touchpoints, 1):
            found.append(Step(len(found), f"{number}.{place}", number, stage, touchpoint))
        if not stage.touchpoints:
            found.append(Step(len(found), str(number), number, stage, None))
    return tuple(found)


def passes(step: Step, persona: str) -> bool:
    """Whether a persona comes by here: everyone does where the touchpoint names nobody; "" is everyone."""
    named = step.touchpoint.personas if step.touchpoint else ()
    return not named or not persona or persona in named


def persona_ids(journey: Journey) -> tuple[str, ...]:
    """The ids of the map's personas in the order written; ("",) where it has none and speaks of everyone."""
    return tuple(persona.id for persona in journey.personas) or ("",)
