"""What one participant of a workshop filled in."""

from typing import Annotated, ClassVar

from pydantic import Field

from cjm.model.field import Choice, Day, Department, Emotion, Line, MapRef, Prose, TouchpointRef, Whole, Word
from cjm.model.journey import ROLES
from cjm.model.part import Part


class Answer(Part):
    """What the participant says of one touchpoint."""

    noun: ClassVar[str] = "answer"

    emotion: Emotion | None = Field(None, description="what they say the customer feels, -2 … +2", examples=[-1])
    do: Prose | None = Field(
        None, description="what they themselves do there", examples=["I look the case up in the ERP"]
    )
    vote: Annotated[int, Whole(0)] | None = Field(None, description="votes for the critical moment", examples=[2])
    note: Prose | None = Field(None, description="what else they say", examples=["Never seen by us"])


class Responses(Part):
    """One workshop participant's sheet."""

    noun: ClassVar[str] = "response sheet"

    cjm: Annotated[int, Whole(1)] = Field(1, description="version of the map format", examples=[1])
    kind: Annotated[str, Choice(("responses",))] = Field(
        "responses", description="what this document is", examples=["responses"]
    )
    map: MapRef = Field(description="id of the map", examples=["instrument-repair"])
    participant: Line | None = Field(None, description="name, or a code where the sheet is anonymous", examples=["P7"])
    role: Annotated[str, Word(ROLES)] | None = Field(None, description="what they stand for", examples=["front-line"])
    department: Department | None = Field(None, description="their department", examples=["support"])
    date: Annotated[str, Day()] | None = Field(None, description="day of the workshop", examples=["2026-03-12"])
    touchpoints: dict[TouchpointRef, Answer] = Field(
        default_factory=dict, description="by touchpoint id", examples=[{"receives-the-loaner": {"emotion": -2}}]
    )
