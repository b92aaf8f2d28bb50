"""One meeting of customer and organisation, seen from its four sides."""

from typing import Annotated, ClassVar

from pydantic import Field

from cjm.model.evidence import Citation
from cjm.model.field import (
    Channel,
    Choice,
    Department,
    Emotion,
    Id,
    Line,
    MetricRef,
    PersonaRef,
    Prose,
    Rating,
    Reference,
    Share,
    System,
    Time,
)
from cjm.model.pain import Idea, Pain, Strength
from cjm.model.part import Part
from cjm.model.quantity import Duration, PerPersona

Length = Annotated[Duration, Time()]


class Deed(Part):
    """Something that the organisation does at a touchpoint, on stage or behind the scenes."""

    noun: ClassVar[str] = "deed"
    shorthand: ClassVar[str] = "what"

    what: Line = Field(
        description="what is done, or who is met; `nobody` where there is none", examples=["Returns coordinator"]
    )
    department: Department | None = Field(None, description="department that does it", examples=["returns"])
    until: Annotated[str, Reference(("touchpoint",))] | None = Field(
        None, description="last touchpoint that it spans, where it spans several", examples=["gets-the-return-number"]
    )


class Belief(Part):
    """What the team believes that the customer feels here, and what the team itself does here (Insight6)."""

    noun: ClassVar[str] = "belief"
    shorthand: ClassVar[str] = "emotion"

    emotion: Emotion | None = Field(
        None, description="what the team believes that the customer feels, -2 … +2", examples=[1]
    )
    do: Prose | None = Field(
        None, description="what the team does here", examples=["We call the customer back the same day"]
    )


class SayDo(Part):
    """What customers say they do, against what they are seen to do."""

    noun: ClassVar[str] = "say and do"

    says: Prose | None = Field(None, description="what they say", examples=["I always read the manual first"])
    does: Prose | None = Field(None, description="what they do", examples=["8 in 10 call at once"])
    evidence: tuple[Citation, ...] = Field((), description="what that rests on", examples=["observation"])


class Leaving(Part):
    """Why and how many leave the journey here."""

    noun: ClassVar[str] = "reason to leave"
    shorthand: ClassVar[str] = "why"

    why: Line = Field(description="why they leave", examples=["Buys a second-hand instrument instead"])
    share: Share | None = Field(None, description="share of those who come here that leaves", examples=["4 %"])
    personas: tuple[PersonaRef, ...] = Field((), description="who leaves, when not all", examples=["maya"])
    evidence: tuple[Citation, ...] = Field((), description="what that rests on", examples=["interviews"])


class Next(Part):
    """Where the journey goes from here, when not simply to the touchpoint that follows."""

    noun: ClassVar[str] = "next touchpoint"
    shorthand: ClassVar[str] = "to"

    to: Annotated[str, Reference(("touchpoint",), ("end",), across=True)] = Field(
        description="id of the touchpoint, or `end`", examples=["calls-the-returns-desk"]
    )
    when: Line | None = Field(None, description="in which case", examples=["no answer in the chat"])
    share: Share | None = Field(None, description="share of those who come here that goes this way", examples=["38 %"])


class Handoff(Part):
    """The case passes from one department to the one that receives it here (Tincher)."""

    noun: ClassVar[str] = "hand-off"
    shorthand: ClassVar[str] = "state"

    from_: Department | None = Field(
        None,
        alias="from",
        description="department that hands over; the previous one where it is left out",
        examples=["support"],
    )
    state: Annotated[str, Choice(("works", "broken", "unknown"))] = Field(
        "unknown", description="whether it works", examples=["broken"]
    )
    note: Line | None = Field(
        None, description="how it works, or where it breaks", examples=["request sits in a shared mailbox"]
    )


class Touchpoint(Part):
    """What happens at one touchpoint: the customer, the front stage, behind the scenes (Benharouga, part 2; Nielsen Norman Group)."""

    noun: ClassVar[str] = "touchpoint"
    shorthand: ClassVar[str] = "name"
    names: ClassVar[str] = "name"

    id: Id = Field(
        "", description="permanent id; derived from the name where it is left out", examples=["receives-the-loaner"]
    )
    name: Line = Field(description="what happens, as the customer would say it", examples=["Receives the loaner"])
    channel: PerPersona[tuple[Channel, ...]] | None = Field(
        None, description="by which channel or channels", examples=["phone"]
    )
    personas: tuple[PersonaRef, ...] = Field((), description="who passes here, when not all", examples=["maya"])
    action: PerPersona[Prose] | None = Field(
        None, description="what the customer does and wants", examples=["Waits, calls twice, sends samples out"]
    )
    thought: PerPersona[Prose] | None = Field(
        None, description="what goes through their head", examples=["Is it my fault?"]
    )
    quote: PerPersona[Prose] | None = Field(
        None, description="what they say, in their own words", examples=["A real person, in two minutes."]
    )
    mood: PerPersona[Line] | None = Field(None, description="their mood in a word or two", examples=["abandoned"])
    emotion: PerPersona[Emotion] | None = Field(
        None,
        description="-2 very negative … +2 very positive, fractions allowed",
        examples=[-1, {"maya": -2, "viktor": 2}],
    )
    frontstage: tuple[Deed, ...] = Field((), description="who or what they deal with", examples=["Returns coordinator"])
    backstage: tuple[Deed, ...] = Field(
        (), description="what must happen unseen", examples=["Open return order, check warranty"]
    )
    department: Department | None = Field(
        None, description="who has the case here; `nobody` where it is nobody's", examples=["returns"]
    )
    systems: tuple[System, ...] = Field((), description="systems at work here", examples=["erp"])
    processes: tuple[Line, ...] = Field((), description="processes that run here", examples=["Return order"])
    importance: PerPersona[Rating] | None = Field(
        None, description="how much it matters to the customer, 1 … 5", examples=[5]
    )
    investment: Rating | None = Field(None, description="how much the organisation puts in here, 1 … 5", examples=[2])
    duration: PerPersona[Length] | None = Field(None, description="how long it takes", examples=["30 min"])
    wait: PerPersona[Length] | None = Field(
        None, description="how long the customer waits for it", examples=["6.2 days"]
    )
    moment: Annotated[str, Choice(("truth", "critical"))] | None = Field(
        None,
        description="`truth`: counts out of proportion, for better or worse; `critical`: the one that decides the journey",
        examples=["critical"],
    )
    why: Prose | None = Field(
        None, description="why it is a moment of truth, or the critical one", examples=["The contract buys the loaner"]
    )
    belief: PerPersona[Belief] | None = Field(
        None,
        description="what the team believes that the customer feels, and what it does here",
        examples=[{"emotion": 1}],
    )
    say_do: SayDo | None = Field(
        None,
        description="what customers say they do, and what they are seen to do",
        examples=[{"says": "I read the manual", "does": "calls at once"}],
    )
    draws: tuple[Prose, ...] = Field((), description="what attracts people here", examples=["A colleague's word"])
    leaves: tuple[Leaving, ...] = Field(
        (), description="who leaves the journey here, and why", examples=["Buys elsewhere"]
    )
    next: tuple[Next, ...] = Field(
        (),
        description="where it goes from here; the touchpoint that follows where it is left out",
        examples=["calls-the-returns-desk"],
    )
    handoff: tuple[Handoff, ...] = Field(
        (),
        description="how the case arrives from another department; stands on the touchpoint that receives it",
        examples=[{"from": "support", "state": "broken"}],
    )
    contact_reasons: tuple[Line, ...] = Field(
        (), description="why customers get in touch here", examples=["Where is my instrument?"]
    )
    metrics: tuple[MetricRef, ...] = Field(
        (), description="ids of the metrics that measure it", examples=["loaner-wait"]
    )
    pains: tuple[Pain, ...] = Field((), description="what goes wrong here", examples=["No loaner for six days"])
    ideas: tuple[Idea, ...] = Field((), description="what could be done", examples=["Ship the loaner with the label"])
    strengths: tuple[Strength, ...] = Field(
        (), description="what already works here", examples=["A person answers at once"]
    )
    evidence: tuple[Citation, ...] = Field(
        (), description="what this touchpoint's account rests on", examples=["interviews"]
    )
    note: Prose | None = Field(None, description="what else there is to say", examples=["Not for field repairs"])
    mirrors: tuple[Annotated[str, Reference(("touchpoint",), ("nothing",), across=True)], ...] = Field(
        (),
        description="in an employee map: touchpoints of the customer's side (`map-id/id`), or `nothing`",
        examples=["instrument-repair/receives-the-loaner"],
    )
