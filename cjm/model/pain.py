"""Where it hurts, why, and what stands in the way."""

from typing import Annotated, ClassVar

from pydantic import Field

from cjm.model.evidence import Citation
from cjm.model.field import Choice, Day, Id, Line, Often, PersonaRef, Prose, Whole
from cjm.model.part import Part


class Idea(Part):
    """A thought of what could be done; it becomes an opportunity when it is chosen."""

    noun: ClassVar[str] = "idea"
    shorthand: ClassVar[str] = "name"

    name: Line = Field(description="the idea, in a few words", examples=["Ship the loaner with the label"])
    note: Prose | None = Field(None, description="what else there is to say", examples=["Asked for by two branches"])


class Strength(Part):
    """What already works, and is to be kept."""

    noun: ClassVar[str] = "strength"
    shorthand: ClassVar[str] = "text"

    text: Prose = Field(description="what works", examples=["A person answers within two minutes"])
    evidence: tuple[Citation, ...] = Field((), description="what it rests on", examples=["chat-log"])


class Barrier(Part):
    """What stands in the way of an improvement, and whether it has been removed (Gershowitz)."""

    noun: ClassVar[str] = "barrier"
    shorthand: ClassVar[str] = "text"

    text: Prose = Field(description="what stands in the way", examples=["Loaner pool has no owner or budget"])
    status: Annotated[str, Choice(("open", "doing", "removed", "accepted"))] = Field(
        "open", description="whether it still stands; `accepted`: it will stay", examples=["open"]
    )
    since: Annotated[str, Day()] | None = Field(
        None, description="day since when it is in this status", examples=["2026-04-24"]
    )


class Pain(Part):
    """What goes wrong for the customer, with its root causes rather than its symptoms."""

    noun: ClassVar[str] = "pain"
    shorthand: ClassVar[str] = "text"
    names: ClassVar[str] = "text"

    id: Id = Field("", description="permanent id; derived from the text where it is left out", examples=["no-loaner"])
    text: Line = Field(description="what goes wrong, in a few words", examples=["No loaner for six days"])
    note: Prose | None = Field(None, description="what else there is to say", examples=["Worse in the north"])
    severity: Annotated[int, Whole(1, 3)] | None = Field(None, description="1 minor, 2 serious, 3 severe", examples=[3])
    frequency: Annotated[str | float, Often()] | None = Field(
        None, description="how often it happens", examples=["often", "38 %"]
    )
    causes: tuple[Prose, ...] = Field(
        (), description="root causes, not symptoms", examples=["Loaners are demo stock of Sales"]
    )
    barriers: tuple[Barrier, ...] = Field(
        (), description="what stands in the way of mending it", examples=["Nobody owns the pool"]
    )
    test: Prose | None = Field(
        None, description="how an assumption will be tested", examples=["Ask ten callers in June"]
    )
    ideas: tuple[Idea, ...] = Field(
        (), description="what could be done about it", examples=["Ship the loaner with the label"]
    )
    personas: tuple[PersonaRef, ...] = Field((), description="whom it hurts, when not all", examples=["maya"])
    evidence: tuple[Citation, ...] = Field((), description="what it rests on", examples=[{"interviews": "9 of 14"}])
