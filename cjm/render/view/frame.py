"""What every part of the page needs to know: the journey's columns, curves and people, and the words."""

from collections.abc import Iterable
from functools import cached_property, lru_cache

from msgspec import Struct

from cjm.analysis.belief import Blindspot, blindspots
from cjm.analysis.claims import evidence_by_id, researched
from cjm.analysis.curve import Curve, curves
from cjm.analysis.flow import Edge, flow
from cjm.analysis.moments import critical_moment
from cjm.analysis.priority import Ranked, opportunities
from cjm.analysis.steps import Step, passes, steps
from cjm.analysis.stretch import Stretch, longest_below
from cjm.analysis.vitals import Vital, vitals
from cjm.model.evidence import Citation, Evidence
from cjm.model.journey import Journey
from cjm.model.quantity import Duration
from cjm.model.series import Series
from cjm.model.stage import Stage
from cjm.model.touchpoint import Touchpoint
from cjm.render.curve.drawing import Trace, trace
from cjm.render.language import Language, language
from cjm.render.rich import Run
from cjm.render.subject import Subject
from cjm.render.view.channels import ChannelView, step_channels

SHAPES = 4
TOGETHER = 4


class Person(Struct, frozen=True):
    """A persona as the page draws it: `index` gives its classes, `shape` its line and marker (0 … 3)."""

    index: int
    id: str
    name: str
    role: str

    @property
    def shape(self) -> int:
        """The line and marker: circle, square, triangle, cross, and again."""
        return self.index % SHAPES


class Frame(Struct, frozen=True, dict=True):
    """The subject of a page with its columns, curves and opportunities computed once."""

    subject: Subject
    words: Language

    @property
    def journey(self) -> Journey:
        """The journey that is shown."""
        return self.subject.journey

    @cached_property
    def series(self) -> tuple[Series, ...]:
        """Every series that is known."""
        return self.subject.series

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """The columns of the page."""
        return steps(self.journey)

    @cached_property
    def channels(self) -> tuple[tuple[ChannelView, ...], ...]:
        """The channels of each of `steps`."""
        return tuple(step_channels(self.subject, self.words, step) for step in self.steps)

    @cached_property
    def curves(self) -> tuple[Curve, ...]:
        """A curve for each of `people`, in the same order."""
        return curves(self.journey, self.series)

    @cached_property
    def scored(self) -> bool:
        """Whether anything is known of what anyone feels."""
        return any(feeling for curve in self.curves for feeling in curve.feelings)

    @cached_property
    def people(self) -> tuple[Person, ...]:
        """The personas in the order written; one nameless customer where the map has none."""
        known = self.journey.personas
        if not known:
            return (Person(0, "", self.words.say("persona.everyone"), ""),)
        return tuple(Person(at, one.id, one.name or one.id, one.role or "") for at, one in enumerate(known))

    @cached_property
    def traces(self) -> tuple[Trace, ...]:
        """The line of each of `people`, interrupted where they do not pass."""
        return tuple(
            trace(curve.points, {step.column for step in self.steps if not passes(step, curve.persona)})
            for curve in self.curves
        )

    @cached_property
    def stretches(self) -> tuple[Stretch | None, ...]:
        """The longest stretch below neutral of each of `people`."""
        return tuple(longest_below(curve, self.steps) for curve in self.curves)

    @cached_property
    def together(self) -> bool:
        """Whether the personas are few enough for all their lines in one picture."""
        return len(self.people) <= TOGETHER

    @cached_property
    def critical(self) -> Step | None:
        """The step of the critical moment."""
        return critical_moment(self.steps)

    @cached_property
    def vitals(self) -> tuple[Vital, ...]:
        """Where each metric stands."""
        return vitals(self.journey, self.series)

    @cached_property
    def blindspots(self) -> tuple[Blindspot, ...]:
        """What the team believes of each stage, and what is felt."""
        return blindspots(self.journey, self.curves, self.series)

    @cached_property
    def edges(self) -> tuple[Edge, ...]:
        """The ways from step to step."""
        return flow(self.steps).edges

    @cached_property
    def written(self) -> dict[int, list[Edge]]:
        """The ways on that are written, by the column that they lead on from."""
        found: dict[int, list[Edge]] = {}
        for edge in self.edges:
            if edge.target:
                found.setdefault(edge.source, []).append(edge)
        return found

    @cached_property
    def ranked(self) -> tuple[Ranked, ...]:
        """The opportunities with their letters."""
        return opportunities(self.journey)

    @cached_property
    def evidence(self) -> dict[str, Evidence]:
        """The sources by id."""
        return evidence_by_id(self.journey)

    def person(self, named: str) -> Person | None:
        """The person of an id; None where the map has none of it."""
        return self._by_id.get(named)

    @cached_property
    def _by_id(self) -> dict[str, Person]:
        return {one.id: one for one in reversed(self.people)}

    def named(self, ids: Iterable[str]) -> str:
        """The names of personas, one after the other."""
        return self.words.list(person.name if (person := self.person(one)) else one for one in ids)

    def map_link(self, id_: str) -> Run:
        """Another map: its title, leading to its page, where it is drawn together with this one, else its id, which is called one."""
        title = self.subject.names.get(("map", id_)) or self.words.say("map.other", id=id_.join(self.words.quotes[:2]))
        return Run(title, own=True, href=self.subject.pages.get(id_, ""))

    def touchpoint_link(self, named: str) -> Run:
        """A touchpoint of another map, given as `map-id/id`: its name, leading to it, where both maps are drawn together."""
        id_, _, own = named.partition("/")
        name, page = self.subject.names.get(("touchpoint", named), named), self.subject.pages.get(id_)
        return Run(name, own=True, href=f"{page}#{address('tp', own)}" if page else "")

    def department(self, word: str) -> str:
        """What a department is called; `nobody` in the page's words."""
        if word == "nobody":
            return self.words.say("nobody")
        return self.subject.names.get(("department", word), word)

    def system(self, word: str) -> str:
        """What a system is called."""
        return self.subject.names.get(("system", word), word)

    def duration(self, value: Duration) -> str:
        """A length in words: 6.2 days, 3–5 days."""
        return _duration(self.words, value.low, value.high, value.unit)

    def days(self, value: float) -> str:
        """A number of days in words, in the unit that suits it."""
        if value >= 1:
            return self.words.count("duration.day", round(value) if value >= 10 else round(value, 1))
        unit, per_day = ("h", 24) if value * 24 >= 1 else ("min", 1440)
        return self.words.count(f"duration.{unit}", max(1, round(value * per_day)))

    def researched(self, citations: Iterable[Citation]) -> bool:
        """Whether research bears a claim out."""
        return researched(citations, self.evidence, self.journey.perspective)

    def cited(self, citations: Iterable[Citation]) -> str:
        """What a claim rests on: the detail that it gives, else the source's name."""
        known = tuple(citations)
        said = (self._cited(citation) for citation in known)
        return self.words.semicolon.join(said) if any(one.detail for one in known) else self.words.list(said)

    def _cited(self, citation: Citation) -> str:
        source = self.evidence.get(citation.source)
        name = (source.name if source else "") or citation.source
        return self.words.say("cited", name=name, detail=citation.detail) if citation.detail else name


def places(stage: Stage) -> tuple[Stage | Touchpoint, ...]:
    """A stage and its touchpoints: wherever pains, ideas and strengths may stand."""
    return (stage, *stage.touchpoints)


# Few lengths stand on a page, and each in several places.
@lru_cache(1024)
def _duration(words: Language, low: float, high: float, unit: str) -> str:
    amount = words.number(low)
    if high != low:
        amount = words.say("range", low=amount, high=words.number(high))
    return words.count(f"duration.{unit}", high, n=amount)


# A page and its card on the index are of the same subject.
@lru_cache(2)
def frame(subject: Subject) -> Frame:
    """The frame of a subject, in the language that it asks for and in the words of its side."""
    words = language(subject.lang)
    return Frame(subject, words.of_employees() if subject.journey.perspective == "employee" else words)


def address(kind: str, named: str) -> str:
    """Where a thing stands on the page: `tp-receives-the-loaner`; its link is this behind a `#`."""
    return f"{kind}-{named}"
