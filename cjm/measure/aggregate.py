"""A row that already is a figure over many answers or cases."""

from cjm.measure.columns import Columns
from cjm.measure.figure import Figure, Votes, of_votes
from cjm.measure.scale import Scale, as_emotion, scale_of
from cjm.measure.table import Record
from cjm.model.metric import Metric
from cjm.reading.kinds import Unfit, read_number, refusal
from cjm.reading.scalar import number_text

PERCENT = ("csat", "share")
RANGES = {"nps": Scale(-100, 100), **dict.fromkeys(PERCENT, Scale(0, 100))}


def aggregate(record: Record, metric: Metric, columns: Columns) -> Figure | None:
    """What one row of `aggregate` values says; None where it says nothing.

    NPS from -100 to 100, or its promoters, passives and detractors; CSAT and shares in percent, 0 … 100; CES, emotion
    and means on their scale (an emotion becomes -2 … +2). Raises Unfit with what is wrong.
    """
    if columns.votes and any(record.cells.get(column) for column in columns.votes):
        return of_votes(_votes(record, columns))
    if columns.value not in record.cells:
        return None
    value = _value(record, metric, columns)
    n = _whole(record, columns.n, 1)
    sd = _number(record, columns.sd)
    if sd is not None and sd < 0:
        raise Unfit(refusal(columns.sd, record.cells[columns.sd], "a number from 0"))
    scale = scale_of(metric)
    if scale and metric.measures == "emotion":
        width = 4 / (scale.high - scale.low)
        return Figure(as_emotion(scale, value), n, None if sd is None else sd * width)
    return Figure(value, n, sd)


def _votes(record: Record, columns: Columns) -> Votes:
    votes = Votes(*(_whole(record, column, 0) or 0 for column in columns.votes))
    if not votes.n:
        raise Unfit("nobody answered: promoters, passives and detractors are all 0")
    n = _whole(record, columns.n, 0)
    if n is not None and n != votes.n:
        raise Unfit(f"`{columns.n}` is {n}, but promoters, passives and detractors add up to {votes.n}")
    return votes


def _value(record: Record, metric: Metric, columns: Columns) -> float:
    text = record.cells[columns.value]
    if metric.measures in PERCENT:
        text = text.removesuffix("%")
    value = _read(columns.value, text)
    allowed = RANGES.get(metric.measures or "") or scale_of(metric)
    if allowed and not allowed.holds(value):
        limits = f"a number from {number_text(allowed.low)} to {number_text(allowed.high)}"
        raise Unfit(refusal(columns.value, record.cells[columns.value], limits))
    return value


def _whole(record: Record, column: str, low: int) -> int | None:
    value = _number(record, column)
    if value is not None and (value != int(value) or value < low):
        raise Unfit(refusal(column, record.cells[column], f"a whole number from {low}"))
    return None if value is None else int(value)


def _number(record: Record, column: str) -> float | None:
    return _read(column, record.cells[column]) if column in record.cells else None


def _read(column: str, text: str) -> float:
    try:
        return read_number(text)
    except Unfit as unfit:
        raise Unfit(refusal(column, text, str(unfit))) from None
