"""A whole journey map."""

from typing import Annotated, ClassVar

from pydantic import Field

from cjm.model.evidence import Evidence
from cjm.model.field import (
    JOURNEY_TYPES,
    Choice,
    Day,
    Department,
    Id,
    Line,
    MapRef,
    MetricRef,
    Prose,
    Time,
    Whole,
    Word,
    YesNo,
)
from cjm.model.metric import Metric
from cjm.model.opportunity import Opportunity
from cjm.model.part import Part
from cjm.model.persona import Persona
from cjm.model.quantity import Duration
from cjm.model.stage import Stage

FORMAT = 1
ROLES = ("front-line", "customer-service", "leadership", "sales-marketing", "policy", "operations", "product")


class Scope(Part):
    """Where the journey starts and ends, and what it leaves out."""

    noun: ClassVar[str] = "scope"

    starts: Line | None = Field(None, description="trigger, in the customer's words", examples=["A control run fails"])
    ends: Line | None = Field(
        None, description="last event, in the customer's words", examples=["The instrument is back in routine use"]
    )
    processes: tuple[Line, ...] = Field((), description="processes covered", examples=["Return order"])
    departments: tuple[Department, ...] = Field((), description="departments covered", examples=["support"])
    excludes: tuple[Line, ...] = Field((), description="what it leaves out", examples=["Field repairs"])


class Facilitator(Part):
    """Who led the mapping; an independent one keeps it from slipping into the organisation's view (Insight6)."""

    noun: ClassVar[str] = "facilitator"
    shorthand: ClassVar[str] = "name"

    name: Line = Field(description="name", examples=["Lena Ortiz"])
    independent: YesNo | None = Field(
        None, description="whether they stand outside the departments mapped", examples=["yes"]
    )


class Member(Part):
    """Someone on the mapping team."""

    noun: ClassVar[str] = "team member"
    shorthand: ClassVar[str] = "name"

    name: Line = Field(description="name", examples=["Amira Haddad"])
    role: Annotated[str, Word(ROLES)] | None = Field(
        None, description="what they stand for on the team", examples=["front-line"]
    )
    department: Department | None = Field(None, description="their department", examples=["support"])


class Stakeholder(Part):
    """Someone whom the journey concerns inside the organisation (Gershowitz)."""

    noun: ClassVar[str] = "stakeholder"
    shorthand: ClassVar[str] = "role"

    role: Line = Field(description="who they are", examples=["Head of logistics"])
    department: Department | None = Field(None, description="their department", examples=["logistics"])
    stake: Prose | None = Field(None, description="what is at stake for them", examples=["Pays for the loaner pool"])
    involved: YesNo | None = Field(None, description="whether they were involved", examples=["yes"])


class Strip(Part):
    """The author's own words for the ten-second strip; computed where left out."""

    noun: ClassVar[str] = "strip"

    critical: Line | None = Field(None, description="on the critical moment", examples=["The contract buys the loaner"])
    low: Line | None = Field(
        None, description="on the deepest low", examples=["Only the workshop sees the status, so everyone calls"]
    )
    gap: Line | None = Field(None, description="on the biggest gap", examples=["1 day expected, 6.2 taken"])
    action: Line | None = Field(None, description="on the top action", examples=["The pilot has run 22 of 60 cases"])


class Journey(Part):
    """A customer journey map: what a customer lives through, stage by stage, and what is being done about it."""

    noun: ClassVar[str] = "map"
    names: ClassVar[str] = ""

    cjm: Annotated[int, Whole(1)] = Field(FORMAT, description="version of the map format", examples=[1])
    kind: Annotated[str, Choice(("journey",))] = Field(
        "journey", description="what this document is", examples=["journey"]
    )
    id: Id = Field("", description="permanent id; the file's name where it is left out", examples=["instrument-repair"])
    title: Line = Field(description="what the map is called", examples=["Instrument repair and return"])
    headline: Line | None = Field(
        None,
        description="the finding in one sentence; computed where it is left out",
        examples=["The lab stands still, because nobody owns the loaner"],
    )
    summary: Prose | None = Field(
        None, description="a paragraph on the map", examples=["How customers live through a repair"]
    )
    tags: tuple[Line, ...] = Field((), description="words to find it by", examples=["after-sales"])
    lang: Line | None = Field(
        None,
        description="language of the map, BCP 47; pages are in English, German, French, Spanish or Japanese, the nearest of them",
        examples=["en"],
    )
    type: Annotated[str, Word(JOURNEY_TYPES)] | None = Field(
        None, description="kind of journey; the workspace may add its own", examples=["support"]
    )
    perspective: Annotated[str, Choice(("customer", "employee"))] = Field(
        "customer", description="whose journey it is", examples=["customer"]
    )
    mirrors: tuple[MapRef, ...] = Field(
        (),
        description="in an employee map: the customer maps that it is the other side of",
        examples=["instrument-repair"],
    )
    state: Annotated[str, Choice(("as-is", "to-be"))] = Field(
        "as-is", description="as it is, or as it shall be", examples=["as-is"]
    )
    of: MapRef | None = Field(None, description="in a `to-be` map: the as-is map", examples=["instrument-repair"])
    maturity: Annotated[str, Choice(("sketch", "researched", "validated"))] = Field(
        "sketch",
        description="how far the work has come; the more mature, the more lint demands",
        examples=["researched"],
    )
    purpose: Prose | None = Field(
        None,
        description="the question that the map shall answer",
        examples=["Why do first-time customers not come back?"],
    )
    scope: Scope | None = Field(
        None,
        description="where it starts and ends, and what it leaves out",
        examples=[{"starts": "A control run fails"}],
    )
    owner: Line | None = Field(None, description="who answers for the map", examples=["Service design, After-sales"])
    facilitator: Facilitator | None = Field(None, description="who led the mapping", examples=["Lena Ortiz"])
    team: tuple[Member, ...] = Field((), description="who made it", examples=["Amira Haddad"])
    stakeholders: tuple[Stakeholder, ...] = Field(
        (), description="whom it concerns inside the organisation", examples=["Head of logistics"]
    )
    reviewed: Annotated[str, Day()] | None = Field(
        None, description="last review by the owner", examples=["2026-10-02"]
    )
    review_every: Annotated[Duration, Time()] | None = Field(
        None, description="how often a review is due", examples=["6 months"]
    )
    validated: Annotated[str, Day()] | None = Field(
        None, description="last validation with customers", examples=["2026-04-24"]
    )
    part_of: MapRef | None = Field(None, description="map that this one is a part of", examples=["ownership"])
    related: tuple[MapRef, ...] = Field((), description="maps that it has to do with", examples=["order-spare-parts"])
    lead: MetricRef | None = Field(None, description="the metric by which the journey is judged", examples=["nps"])
    strip: Strip | None = Field(
        None, description="the author's words for the ten-second strip", examples=[{"gap": "1 day expected, 6.2 taken"}]
    )
    personas: tuple[Persona, ...] = Field((), description="whose journey it is", examples=["maya"])
    evidence: tuple[Evidence, ...] = Field((), description="what the map rests on", examples=["interviews"])
    metrics: tuple[Metric, ...] = Field((), description="what is measured", examples=["nps"])
    stages: tuple[Stage, ...] = Field((), description="the journey, in order", examples=["Decide"])
    opportunities: tuple[Opportunity, ...] = Field(
        (), description="what is being done about it", examples=["Ship the loaner with the label"]
    )
