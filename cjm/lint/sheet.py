"""One map as a rule sees it."""

from dataclasses import dataclass
from functools import cached_property

from cjm.document import Document
from cjm.lint.rule import MATURITIES, Found
from cjm.model.journey import Journey
from cjm.model.part import Part
from cjm.model.stage import Stage
from cjm.model.touchpoint import Touchpoint
from cjm.reading.walk import walk
from cjm.workspace import Workspace


@dataclass(frozen=True)
class Sheet:
    """A journey with its libraries' parts merged in, and what rules ask of it again and again.

    `limits` are the options set in `cjm.yaml`, by rule and name.
    """

    document: Document
    journey: Journey
    workspace: Workspace
    limits: dict[str, dict[str, str]]

    @cached_property
    def parts(self) -> tuple[tuple[Part, str], ...]:
        """Every part of the map with its path of ids, top down."""
        return tuple(walk(self.journey))

    @cached_property
    def nodes(self) -> dict[int, str]:
        """By identity of a part, its path of ids."""
        return {id(part): node for part, node in self.parts}

    @cached_property
    def touchpoints(self) -> tuple[tuple[Stage, Touchpoint], ...]:
        """Every touchpoint in order, with its stage."""
        return tuple((stage, touchpoint) for stage in self.journey.stages for touchpoint in stage.touchpoints)

    @cached_property
    def by_stages(self) -> bool:
        """Whether the map is known by stages rather than touchpoints: none of its stages has any."""
        return bool(self.journey.stages) and not self.touchpoints

    @cached_property
    def maturity(self) -> int:
        """0 sketch, 1 researched, 2 validated."""
        return MATURITIES.index(self.journey.maturity)

    def personas_at(self, touchpoint: Touchpoint) -> tuple[str, ...]:
        """The ids of the personas that pass a touchpoint; one empty id where the map has no personas."""
        return touchpoint.personas or tuple(one.id for one in self.journey.personas) or ("",)

    def limit(self, rule: str, option: str, default: float) -> float:
        """A limit of a rule: what the settings say, else its default."""
        return float(self.limits.get(rule, {}).get(option, default))

    def silenced(self, found: Found) -> bool:
        """Whether a schema fault hides what the finding speaks of."""
        return self.document.faulty(found.part, found.key)
