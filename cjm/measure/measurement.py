"""A metric's values as series: from its data file, or from the readings typed into the map."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from cjm.measure.columns import columns
from cjm.measure.gather import gathered
from cjm.measure.note import Note
from cjm.measure.point import point
from cjm.measure.row import Row, first_day, row
from cjm.measure.scale import as_emotion, scale_of
from cjm.measure.silence import hidden, unsaid
from cjm.measure.table import Table, table
from cjm.model.metric import Metric
from cjm.model.series import Point, Series


class Measurement(Struct, frozen=True):
    """The series of a metric, everyone and everything first, and what is to be said of its data, by line."""

    series: tuple[Series, ...] = ()
    notes: tuple[Note, ...] = ()


def series_of(metric: Metric, data: bytes | None, path: str) -> tuple[Series, ...]:
    """The series of `measurement`, without its notes."""
    return measurement(metric, data, path).series


def measurement(metric: Metric, data: bytes | None, path: str) -> Measurement:
    """The values of a metric: over everything, by stage, touchpoint and persona where its data say so.

    `data` is the content of its CSV file, `path` the file's name in messages; None for a metric without one, whose
    typed readings are taken. Values: NPS -100 … 100; CSAT and shares in percent; emotion -2 … +2, converted from the
    declared scale; means, sums, durations and counts in the metric's unit. A metric that does not say what it
    `measures` is a mean. Figures of fewer than five people are left out, with a note. Rows that cannot be used are
    left out, with a note; raises CjmError where the file as a whole cannot be.
    """
    if data is None:
        return Measurement(_typed(metric))
    rows, notes = _read(table(data, path), metric, path)
    series: list[Series] = []
    for key, figures in gathered(rows, metric).items():
        notes += unsaid(metric, key, figures)
        shown = {when: figure for when, figure in figures.items() if figure and not hidden(metric, figure)}
        points = tuple(point(metric, when, figure) for when, figure in shown.items())
        series.append(Series(metric.id, points, key.stage, key.touchpoint, key.persona))
    return Measurement(tuple(series), tuple(sorted(notes, key=lambda note: note.line)))


def _read(content: Table, metric: Metric, path: str) -> tuple[list[Row], list[Note]]:
    """The rows that can be used, and notes on the others."""
    named, remarks = columns(content.columns, metric, path)
    read = [row(record, metric, named) for record in content.records]
    rows, doubles = _once([one for one in read if isinstance(one, Row)], metric)
    notes = [*content.notes, *remarks, *doubles, *(one for one in read if isinstance(one, Note))]
    return rows, notes if content.records or notes else [Note("remark", 0, "the file has no rows yet")]


def _typed(metric: Metric) -> tuple[Series, ...]:
    """The readings, oldest first; n and interval are not known. Empty where there are none."""
    scale = scale_of(metric) if metric.measures == "emotion" else None
    values = [as_emotion(scale, one.value) if scale else one.value for one in metric.readings]
    points = [Point(first_day(one.when), value) for one, value in zip(metric.readings, values, strict=True)]
    return (Series(metric.id, tuple(sorted(points, key=lambda point: point.when))),) if points else ()


def _once(rows: Sequence[Row], metric: Metric) -> tuple[list[Row], list[Note]]:
    """Aggregate rows without those that say a figure a second time; answers may well repeat."""
    if metric.values == "raw":
        return list(rows), []
    first: dict[tuple[date, str, str, str], Row] = {}
    notes: list[Note] = []
    for one in rows:
        if first.setdefault(one.place, one) is not one:
            message = f"line {first[one.place].line} already has a value for this date and place; the row is left out"
            hint = "" if metric.values else " (where each row is one answer, write `values: raw`)"
            notes.append(Note("fault", one.line, message + hint))
    return list(first.values()), notes
