"""A customer made up to represent a segment."""

from typing import Annotated, ClassVar

from pydantic import Field

from cjm.model.evidence import Citation
from cjm.model.field import Id, Line, Prose, Rating, Reference, Share, Text, Word
from cjm.model.part import Part


class Persona(Part):
    """A persona: who the customer is, what they need, what pleases or disappoints them (Benharouga, part 2)."""

    noun: ClassVar[str] = "persona"
    shorthand: ClassVar[str] = "use"
    names: ClassVar[str] = "name"
    one_of: ClassVar[tuple[str, ...]] = ("name", "use")
    beside_use: ClassVar[tuple[str, ...]] = ("share", "share_of")

    use: Annotated[str, Reference(("library-persona",))] | None = Field(
        None, description="id of a library's persona that this map takes over", examples=["maya"]
    )
    id: Id = Field("", description="permanent id; derived from the name where it is left out", examples=["maya"])
    name: Line = Field("", description="first name, or what the segment is called", examples=["Maya"])
    role: Line | None = Field(None, description="a few words for legends", examples=["first-time customer"])
    relationship: Annotated[str, Word(("prospect", "new", "regular", "lapsed"))] | None = Field(
        None,
        description="how they stand to the organisation; new and regular customers do not expect the same",
        examples=["new"],
    )
    age: Annotated[str, Text()] | None = Field(None, description="age, or a range of ages", examples=["38", "35-45"])
    occupation: Line | None = Field(None, description="what they do for a living", examples=["Biomedical lab manager"])
    household: Line | None = Field(None, description="whom they live with", examples=["two children"])
    ambitions: tuple[Prose, ...] = Field(
        (), description="what they want to achieve in life or work", examples=["Head of department"]
    )
    interests: tuple[Prose, ...] = Field((), description="interests and hobbies", examples=["Amateur astronomy"])
    habits: tuple[Prose, ...] = Field((), description="how they buy and consume", examples=["Compares three offers"])
    tech: Rating | None = Field(
        None, description="ease with technology, 1 (avoids it) to 5 (at home in it)", examples=[4]
    )
    tech_note: Line | None = Field(
        None, description="a word on that", examples=["Confident with software; repairs nothing herself"]
    )
    needs: tuple[Prose, ...] = Field(
        (), description="why they deal with the organisation", examples=["A loaner before the morning run"]
    )
    goals: tuple[Prose, ...] = Field(
        (), description="what they want to reach", examples=["Keep the daily sample run going"]
    )
    delights: tuple[Prose, ...] = Field(
        (), description="what pleases them", examples=["A report that says what broke, and why"]
    )
    disappoints: tuple[Prose, ...] = Field(
        (), description="what lets them down", examples=["Having to call to learn anything"]
    )
    quote: Prose | None = Field(
        None,
        description="one sentence in their own words",
        examples=["Forty samples a day, and nothing to run them on."],
    )
    evidence: tuple[Citation, ...] = Field((), description="what the persona rests on", examples=["interviews"])
    share: Share | None = Field(None, description="how much of the whole they are", examples=["38 %"])
    share_of: Line | None = Field(None, description="of which whole", examples=["returns"])
