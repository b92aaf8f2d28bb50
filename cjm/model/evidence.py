"""What claims rest on: sources, and citations of them."""

from typing import Annotated, ClassVar

from pydantic import Field

from cjm.model.field import Choice, EvidenceRef, Id, Line, Link, Period, Prose, Reference, Whole
from cjm.model.part import Part


class Citation(Part):
    """A claim's word for what it rests on: a source, and what exactly in it."""

    noun: ClassVar[str] = "citation"
    shorthand: ClassVar[str] = "source"
    pairs: ClassVar[tuple[str, str] | None] = ("source", "detail")

    source: EvidenceRef = Field(description="id of the evidence", examples=["interviews"])
    detail: Line | None = Field(None, description="what in it bears the claim out", examples=["9 of 14"])


class Evidence(Part):
    """A source: interviews, a survey, figures from a system, a workshop."""

    noun: ClassVar[str] = "piece of evidence"
    shorthand: ClassVar[str] = "use"
    names: ClassVar[str] = "name"
    one_of: ClassVar[tuple[str, ...]] = ("name", "use")

    use: Annotated[str, Reference(("library-evidence",))] | None = Field(
        None, description="id of a library's evidence that this map takes over", examples=["interviews-2026"]
    )
    id: Id = Field("", description="permanent id; derived from the name where it is left out", examples=["interviews"])
    name: Line = Field("", description="what it is called", examples=["Interviews with lab managers"])
    kind: Annotated[str, Choice(("interview", "survey", "analytics", "observation", "document", "workshop"))] | None = (
        Field(None, description="how it was collected", examples=["interview"])
    )
    who: Annotated[str, Choice(("clients", "non-clients", "employees"))] | None = Field(
        None,
        description="who was asked or observed; clients and non-clients tell different stories",
        examples=["clients"],
    )
    n: Annotated[int, Whole(0)] | None = Field(None, description="how many answers, people or cases", examples=[14])
    from_: Annotated[str, Period()] | None = Field(
        None, alias="from", description="first day, month or year of collection", examples=["2026-03"]
    )
    to: Annotated[str, Period()] | None = Field(
        None, description="last day, month or year of collection", examples=["2026-04-24"]
    )
    side: Annotated[str, Choice(("internal", "external"))] | None = Field(
        None, description="collected inside the organisation, or outside it", examples=["external"]
    )
    strength: Annotated[str, Choice(("anecdote",))] | None = Field(
        None, description="`anecdote` marks a single story or remark", examples=["anecdote"]
    )
    link: Annotated[str, Link()] | None = Field(
        None, description="where it can be read", examples=["https://example.org/study"]
    )
    note: Prose | None = Field(None, description="what else a reader should know", examples=["Two of them by phone"])
