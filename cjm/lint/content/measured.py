"""Metrics whose values stand in a document itself, so that it is the one to be told about them."""

from collections.abc import Iterable

from cjm.analysis.vitals import Vital, vitals
from cjm.lint.sheet import Sheet
from cjm.model.journey import Journey
from cjm.model.library import Library
from cjm.model.metric import Metric
from cjm.reading.scalar import number_text


def metrics_of(sheet: Sheet) -> tuple[Metric, ...]:
    """All metrics of a map or a library; those that a map takes over are filled in."""
    return sheet.content.metrics if isinstance(sheet.content, (Journey, Library)) else ()


def measured_here(sheet: Sheet) -> tuple[Metric, ...]:
    """The metrics whose data file is named, or whose readings are typed, in this very document.

    A library's values are the library's to mend, not that of every map that takes the metric over.
    """
    return tuple(metric for metric in metrics_of(sheet) if values_stand_here(sheet, metric))


def values_stand_here(sheet: Sheet, metric: Metric) -> bool:
    """Whether this document, and not a library, says what a metric's values are."""
    if metric.data:
        return sheet.document.given(metric, "data")
    return bool(metric.readings) and sheet.document.given(metric, "readings")


def values_field(metric: Metric) -> str:
    """The field that holds a metric's values."""
    return "data" if metric.data else "readings"


def vitals_of(sheet: Sheet, metrics: Iterable[Metric]) -> tuple[Vital, ...]:
    """Where some metrics stand, by the same reckoning as on the page; the files of others are not read."""
    chosen = tuple(metrics)
    series = [one for metric in chosen for one in sheet.data.series(metric)]
    return vitals(Journey.made({"title": "", "metrics": chosen}), series) if series else ()


def in_unit(metric: Metric, value: float) -> str:
    """A value as a sentence says it: `6.2 days`, `41 %`."""
    # A Net Promoter Score to the decimal claims more than any number of answers bears out.
    digits = 0 if metric.measures == "nps" else 2
    return f"{number_text(round(value, digits))}{f' {metric.unit}' if metric.unit else ''}"
