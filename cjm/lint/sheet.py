"""One document as a rule sees it."""

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from msgspec import Struct, field

from cjm.analysis.claims import Claim, claims
from cjm.analysis.curve import Curve, curves
from cjm.analysis.figures import Figures, figures
from cjm.analysis.moments import critical_moment
from cjm.analysis.priority import Ranked, opportunities
from cjm.analysis.steps import Step, steps
from cjm.analysis.vitals import Vital, vitals
from cjm.document import Document
from cjm.lint.data import DataFiles, Measured
from cjm.lint.hidden import hidden_fields
from cjm.lint.rule import MATURITIES, Found
from cjm.model.journey import Journey
from cjm.model.library import Library
from cjm.model.metric import Metric
from cjm.model.opportunity import Opportunity
from cjm.model.pain import Pain
from cjm.model.part import Part
from cjm.model.series import Series
from cjm.model.stage import Stage
from cjm.model.touchpoint import Touchpoint
from cjm.reading.walk import Mention, placed_mentions, walk
from cjm.workspace import Workspace

# What shares the one namespace of a map.
SHARED: dict[type[Part], str] = {Stage: "stage", Touchpoint: "touchpoint", Pain: "pain", Opportunity: "opportunity"}


class Surroundings(Struct, frozen=True):
    """What is known around a document.

    `limits` are the options set in `cjm.yaml`, by rule and name. `unsure` says that a library could not be read, so that
    nobody knows all that it holds. `known` are files that were read already, by path. `maturity` is
    that of the most mature map. `measured` is what was read of data files for the documents before.
    """

    workspace: Workspace
    limits: Mapping[str, Mapping[str, float]]
    today: date
    unsure: bool = False
    known: Mapping[str, Document] = field(default_factory=dict)
    maturity: int = 0
    measured: dict[str, list[tuple[Metric, Measured]]] = field(default_factory=dict)


class Sheet(Struct, frozen=True, dict=True):
    """A document with its libraries' parts merged in, and what rules ask of it again and again.

    `content` is the journey, the library, the responses or the settings that it holds.
    """

    document: Document
    content: Part
    around: Surroundings

    @property
    def journey(self) -> Journey:
        """The journey; a rule that asks for it says in its `kinds` that it looks at journeys only."""
        assert isinstance(self.content, Journey)  # noqa: S101
        return self.content

    @cached_property
    def today(self) -> date:
        """The day on which the map is looked at; once asked for, what was found is kept for that day only."""
        return self.around.today

    @property
    def asked_the_day(self) -> bool:
        """Whether a rule has asked which day it is."""
        return "today" in vars(self)

    @cached_property
    def data(self) -> DataFiles:
        """The data files of the metrics, read when they are asked for."""
        return DataFiles(self.around.workspace, self.document.path, self.around.measured)

    @cached_property
    def parts(self) -> tuple[tuple[Part, str], ...]:
        """Every part of the document with its path of ids, top down."""
        return tuple(walk(self.content))

    @cached_property
    def mentions(self) -> tuple[tuple[Mention, str], ...]:
        """Every id that refers to something, with the path of ids of the part that it stands in."""
        return tuple(placed_mentions(self.parts))

    @cached_property
    def ids(self) -> tuple[tuple[str, str], ...]:
        """Kind and id of every stage, touchpoint, pain and opportunity, top down."""
        named = (part for part, _ in self.parts if type(part) in SHARED)
        return tuple((SHARED[type(part)], part.id) for part in named if part.id)  # type: ignore[attr-defined]

    @cached_property
    def nodes(self) -> dict[int, str]:
        """By identity of a part, its path of ids."""
        return {id(part): node for part, node in self.parts}

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every touchpoint in order with its stage, and the stages without any."""
        return steps(self.journey)

    @cached_property
    def touchpoints(self) -> tuple[Touchpoint, ...]:
        """Every touchpoint in order."""
        return tuple(step.touchpoint for step in self.steps if step.touchpoint)

    @cached_property
    def by_stages(self) -> bool:
        """Whether the map is known by stages: none has touchpoints, and some say themselves what happens in them."""
        stages = self.journey.stages
        told = any(stage.emotion or stage.action or stage.thought or stage.quote or stage.channel for stage in stages)
        return told and not self.touchpoints

    @cached_property
    def maturity(self) -> int:
        """0 sketch, 1 researched, 2 validated; as much is asked of a library as of the most mature map that may rest on it."""
        if isinstance(self.content, Journey):
            return MATURITIES.index(self.content.maturity)
        return self.around.maturity if isinstance(self.content, Library) else 0

    @cached_property
    def emotions(self) -> Figures:
        """The measured emotions; a metric whose data cannot be read has none."""
        return figures(self._felt)

    @cached_property
    def _felt(self) -> tuple[Series, ...]:
        measuring = [metric for metric in self.journey.metrics if metric.measures == "emotion"]
        return tuple(series for metric in measuring for series in self.data.series(metric))

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """The values of all metrics, in the order of the metrics; a metric whose data cannot be read has none."""
        return tuple(series for metric in self.journey.metrics for series in self.data.series(metric))

    @cached_property
    def figures(self) -> Figures:
        """The values of all metrics, ready to be asked for a place and a persona."""
        return figures(self.series)

    @cached_property
    def curves(self) -> tuple[Curve, ...]:
        """The curve of each persona, over all steps."""
        return curves(self.journey, self._felt)

    @cached_property
    def vitals(self) -> tuple[Vital, ...]:
        """Where each metric stands, in the order written."""
        return vitals(self.journey, self.series)

    @cached_property
    def claims(self) -> tuple[Claim, ...]:
        """Every claim of the map, researched or assumed."""
        return claims(self.journey)

    @cached_property
    def critical(self) -> Step | None:
        """The step of the critical moment; None where several are marked: nobody has decided yet which one it is."""
        marked = sum(touchpoint.moment == "critical" for touchpoint in self.touchpoints)
        return critical_moment(self.steps) if marked == 1 else None

    @cached_property
    def ranked(self) -> tuple[Ranked, ...]:
        """The opportunities in the order written, each with what it addresses."""
        return opportunities(self.journey)

    def limit(self, rule: str, option: str, default: float) -> float:
        """A limit of a rule: what the settings say, else its default."""
        return self.around.limits.get(rule, {}).get(option, default)

    @cached_property
    def hidden(self) -> frozenset[tuple[int, str]]:
        """The fields that faults hide, each by the identity of its part and its key."""
        return hidden_fields(self.document, self.parts)

    @cached_property
    def hidden_keys(self) -> frozenset[str]:
        """The keys of all fields that faults hide anywhere in the document."""
        return frozenset(key for _, key in self.hidden)

    def nameless(self, part: Part) -> bool:
        """Whether a fault hides what a part is called, and so the id by which others refer to it."""
        return bool(self.hidden) and any((id(part), key) in self.hidden for key in ("id", "use", "name"))

    def silenced(self, found: Found, reads: tuple[str, ...]) -> bool:
        """Whether a fault hides what a finding speaks of: its field, or one that its rule `reads` in its part."""
        if not self.hidden:
            return False
        keys = {found.key, *reads}
        return any((id(part), key) in self.hidden for part, _ in walk(found.part) for key in keys)
