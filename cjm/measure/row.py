"""One record of a data file as a figure at a date and a place."""

from datetime import date

from msgspec import Struct

from cjm.measure.aggregate import aggregate
from cjm.measure.answer import answer
from cjm.measure.columns import Columns, counts_rows
from cjm.measure.figure import Figure
from cjm.measure.note import Note
from cjm.measure.table import Record
from cjm.model.metric import Metric
from cjm.reading.kinds import Unfit, read_period, refusal


class Row(Struct, frozen=True):
    """A figure at a date (the first day of its month or year), of a stage, touchpoint or persona where named."""

    line: int
    when: date
    figure: Figure
    stage: str = ""
    touchpoint: str = ""
    persona: str = ""

    @property
    def place(self) -> tuple[date, str, str, str]:
        """What one figure alone can stand for: a date, a stage, a touchpoint, a persona."""
        return self.when, self.stage, self.touchpoint, self.persona


def row(record: Record, metric: Metric, columns: Columns) -> Row | Note:
    """The record as a row, or a note on why it is left out.

    Answers (`values: raw`) are dated by their month, so that enough of them gather to be shown.
    """
    raw = metric.values == "raw"
    try:
        when = _date(record, columns)
        figure = _answer(record, metric, columns) if raw else aggregate(record, metric, columns)
    except Unfit as unfit:
        return Note("fault", record.line, f"{unfit}; the row is left out")
    if figure is None:
        return Note("remark", record.line, "there is no value here; the row is left out")
    stage, touchpoint, persona = (
        record.cells.get(column, "") for column in (columns.stage, columns.touchpoint, columns.persona)
    )
    return Row(record.line, when.replace(day=1) if raw else when, figure, stage, touchpoint, persona)


def first_day(period: str) -> date:
    """The first day of a day, a month or a year in ISO form."""
    return date.fromisoformat(period + {4: "-01-01", 7: "-01"}.get(len(period), ""))


def _date(record: Record, columns: Columns) -> date:
    text = record.cells.get(columns.date, "")
    if not text:
        raise Unfit(f"`{columns.date}` is empty; it takes a day, a month or a year: 2026-11-22, 2026-11 or 2026")
    try:
        return first_day(read_period(text))
    except Unfit as unfit:
        raise Unfit(refusal(columns.date, text, str(unfit))) from None


def _answer(record: Record, metric: Metric, columns: Columns) -> Figure | None:
    if counts_rows(metric):
        return Figure(1.0, 1)
    text = record.cells.get(columns.value, "")
    if not text:
        return None
    try:
        return answer(text, metric)
    except Unfit as unfit:
        raise Unfit(refusal(columns.value, text, str(unfit))) from None
