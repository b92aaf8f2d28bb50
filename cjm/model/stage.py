"""A stage of the journey: what the customer wants in it, and its touchpoints."""

from typing import Annotated, ClassVar

from pydantic import Field

from cjm.model.evidence import Citation
from cjm.model.field import Channel, Choice, Day, Emotion, Id, Line, MetricRef, Number, PersonaRef, Prose, Whole
from cjm.model.pain import Idea, Pain, Strength
from cjm.model.part import Part
from cjm.model.quantity import PerPersona
from cjm.model.touchpoint import Belief, Length, Touchpoint


class Outcome(Part):
    """What the customer expects of a stage, and what they get (Gershowitz)."""

    noun: ClassVar[str] = "outcome"
    shorthand: ClassVar[str] = "expected"

    expected: Prose = Field(description="what the customer expects", examples=["Loaner after 1 day"])
    metric: MetricRef | None = Field(
        None, description="metric that measures it; actual and gap are then computed", examples=["loaner-wait"]
    )
    value: Annotated[float, Number()] | None = Field(
        None, description="the metric's value that would meet the expectation", examples=[1]
    )
    actual: Prose | None = Field(
        None, description="what they get, where no metric says it", examples=["Loaner after 6.2 days"]
    )
    gap: Annotated[int, Whole(0, 3)] | None = Field(None, description="0 none, 1 small, 2 clear, 3 wide", examples=[3])
    personas: tuple[PersonaRef, ...] = Field((), description="who expects it, when not all", examples=["maya"])
    validated: Annotated[str, Day()] | None = Field(
        None, description="day when customers last confirmed it", examples=["2026-04-24"]
    )
    evidence: tuple[Citation, ...] = Field((), description="what it rests on", examples=["interviews"])


class Stage(Part):
    """A stage: its goal in the customer's words, and what success looks like to them."""

    noun: ClassVar[str] = "stage"
    shorthand: ClassVar[str] = "name"
    names: ClassVar[str] = "name"

    id: Id = Field(
        "", description="permanent id; derived from the name where it is left out", examples=["ship-and-wait"]
    )
    name: Line = Field(description="what the customer goes through", examples=["Ship and wait"])
    when: Annotated[str, Choice(("before", "during", "after"))] | None = Field(
        None, description="before, during or after the dealings with the organisation", examples=["before"]
    )
    goal: Prose | None = Field(
        None,
        description="what the customer wants in this stage",
        examples=["Keep the lab running without the instrument"],
    )
    success: Prose | None = Field(
        None, description="what success looks like to the customer", examples=["Loaner running before the next morning"]
    )
    outcomes: tuple[Outcome, ...] = Field(
        (), description="what they expect, and what they get", examples=["Loaner after 1 day"]
    )
    signals: tuple[MetricRef, ...] = Field((), description="ids of metrics that warn early", examples=["status-calls"])
    duration: PerPersona[Length] | None = Field(None, description="how long the stage takes", examples=["6 days"])
    emotion: PerPersona[Emotion] | None = Field(
        None, description="-2 … +2, where the stage is not known by touchpoints", examples=[-1]
    )
    mood: PerPersona[Line] | None = Field(None, description="their mood in a word or two", examples=["worried"])
    thought: PerPersona[Prose] | None = Field(
        None, description="what goes through their head", examples=["Will it be back by Monday?"]
    )
    quote: PerPersona[Prose] | None = Field(
        None,
        description="what they say, in their own words",
        examples=["Forty samples a day, and nothing to run them on."],
    )
    action: PerPersona[Prose] | None = Field(
        None, description="what the customer does", examples=["Packs it, hands it over, waits"]
    )
    channel: PerPersona[tuple[Channel, ...]] | None = Field(
        None, description="by which channel or channels", examples=["courier"]
    )
    belief: PerPersona[Belief] | None = Field(
        None, description="what the team believes that the customer feels in this stage", examples=[{"emotion": 1}]
    )
    metrics: tuple[MetricRef, ...] = Field(
        (), description="ids of the metrics that measure the stage", examples=["loaner-wait"]
    )
    touchpoints: tuple[Touchpoint, ...] = Field(
        (), description="what happens, in order", examples=["Hands it to the courier"]
    )
    pains: tuple[Pain, ...] = Field(
        (), description="what goes wrong in the stage as a whole", examples=["No loaner for six days"]
    )
    ideas: tuple[Idea, ...] = Field((), description="what could be done", examples=["Ship the loaner with the label"])
    strengths: tuple[Strength, ...] = Field((), description="what already works", examples=["Pick-up is on time"])
    evidence: tuple[Citation, ...] = Field(
        (), description="what this stage's account rests on", examples=["interviews"]
    )
    note: Prose | None = Field(None, description="what else there is to say", examples=["Not for field repairs"])
