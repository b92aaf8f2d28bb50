"""What is measured, from which data, against which target."""

from typing import Annotated, ClassVar

from pydantic import Field

from cjm.model.field import Bounds, Choice, File, Id, Line, Number, Period, Prose, Reference
from cjm.model.part import Part


class Reading(Part):
    """One value of a metric, typed into the map."""

    noun: ClassVar[str] = "reading"
    pairs: ClassVar[tuple[str, str] | None] = ("when", "value")

    when: Annotated[str, Period()] = Field(description="day, month or year of the value", examples=["2026-10"])
    value: Annotated[float, Number()] = Field(description="the value, in the metric's unit", examples=[6.2])


class Metric(Part):
    """A metric: an operation's figure or an experience's, with its values in a data file or typed here."""

    noun: ClassVar[str] = "metric"
    shorthand: ClassVar[str] = "use"
    names: ClassVar[str] = "name"
    one_of: ClassVar[tuple[str, ...]] = ("name", "use")
    beside_use: ClassVar[tuple[str, ...]] = ("target", "baseline", "alert", "data", "column")

    use: Annotated[str, Reference(("library-metric",))] | None = Field(
        None, description="id of a library's metric that this map takes over", examples=["nps"]
    )
    id: Id = Field("", description="permanent id; derived from the name where it is left out", examples=["loaner-wait"])
    name: Line = Field("", description="what it is called", examples=["Loaner wait"])
    kind: Annotated[str, Choice(("experience", "operation"))] | None = Field(
        None,
        description="what customers say (`experience`) or what the organisation counts (`operation`)",
        examples=["operation"],
    )
    measures: (
        Annotated[str, Choice(("nps", "csat", "ces", "emotion", "share", "mean", "sum", "duration", "count"))] | None
    ) = Field(None, description="how its value is computed from answers or counts", examples=["mean"])
    scale: Annotated[str, Bounds()] | None = Field(
        None, description="lowest and highest possible answer", examples=["1-5"]
    )
    unit: Line | None = Field(None, description="unit of its values, as printed", examples=["days"])
    better: Annotated[str, Choice(("higher", "lower"))] | None = Field(
        None, description="which way is better", examples=["lower"]
    )
    baseline: Annotated[float, Number()] | None = Field(
        None, description="where it stood before anything was done", examples=[7.5]
    )
    target: Annotated[float, Number()] | None = Field(None, description="where it shall be", examples=[1])
    alert: Annotated[float, Number()] | None = Field(
        None, description="the value beyond which someone must act", examples=[7]
    )
    data: Annotated[str, File()] | None = Field(
        None, description="CSV file beside the map with its values", examples=["data/loaner-wait.csv"]
    )
    column: Line | None = Field(None, description="column of the file that holds the value", examples=["value"])
    values: Annotated[str, Choice(("raw", "aggregate"))] | None = Field(
        None,
        description="whether a row of the file is one answer (`raw`) or already a figure (`aggregate`)",
        examples=["aggregate"],
    )
    readings: tuple[Reading, ...] = Field(
        (), description="values typed here, by day, month or year; never beside `data`", examples=[{"2026-10": -2}]
    )
    note: Prose | None = Field(
        None, description="how to read it", examples=["From the day the return number is issued"]
    )
