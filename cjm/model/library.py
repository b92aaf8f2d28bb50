"""What many maps of a workspace share."""

from typing import Annotated, ClassVar

from pydantic import Field

from cjm.model.evidence import Evidence
from cjm.model.field import CHANNELS, Choice, Id, Line, Prose, Whole
from cjm.model.metric import Metric
from cjm.model.part import Part
from cjm.model.persona import Persona


class Entry(Part):
    """A department or a system, by id, with who answers for it."""

    noun: ClassVar[str] = "entry"
    shorthand: ClassVar[str] = "name"
    names: ClassVar[str] = "name"

    id: Id = Field("", description="permanent id; derived from the name where it is left out", examples=["logistics"])
    name: Line = Field(description="what it is called", examples=["Logistics"])
    owner: Line | None = Field(None, description="who answers for it", examples=["Ingrid Sol"])
    description: Prose | None = Field(None, description="what it does", examples=["Pick-up, loaners, packing"])


class ChannelEntry(Part):
    """A channel of the organisation's own, or a better name for a usual one."""

    noun: ClassVar[str] = "channel"
    shorthand: ClassVar[str] = "name"
    names: ClassVar[str] = "name"

    id: Id = Field(
        "", description="the word that maps use; derived from the name where it is left out", examples=["service-point"]
    )
    name: Line = Field(description="what it is called", examples=["Service point"])
    icon: Annotated[str, Choice(CHANNELS)] | None = Field(
        None, description="the usual channel whose icon it takes", examples=["store"]
    )
    owner: Line | None = Field(None, description="who answers for it", examples=["Paul Reyes"])
    description: Prose | None = Field(None, description="what it is", examples=["Counters in seven cities"])


class Library(Part):
    """Personas, channels, systems, departments, metrics and evidence that maps refer to by id."""

    noun: ClassVar[str] = "library"

    cjm: Annotated[int, Whole(1)] = Field(1, description="version of the map format", examples=[1])
    kind: Annotated[str, Choice(("library",))] = Field(
        "library", description="what this document is", examples=["library"]
    )
    title: Line | None = Field(None, description="what the library is called", examples=["Shared by all maps"])
    personas: tuple[Persona, ...] = Field((), description="personas of several maps", examples=[{"name": "Maya"}])
    channels: tuple[ChannelEntry, ...] = Field(
        (), description="channels", examples=[{"name": "Service point", "icon": "store"}]
    )
    systems: tuple[Entry, ...] = Field((), description="systems", examples=["ERP"])
    departments: tuple[Entry, ...] = Field((), description="departments", examples=["Logistics"])
    metrics: tuple[Metric, ...] = Field((), description="metrics of several maps", examples=[{"name": "NPS"}])
    evidence: tuple[Evidence, ...] = Field(
        (), description="sources that several maps rest on", examples=[{"name": "Interviews"}]
    )
