"""Dates at which there is data and yet no figure is shown."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from cjm.measure.figure import ADDED_UP, Figure
from cjm.measure.gather import Key
from cjm.measure.note import Note
from cjm.model.metric import Metric

FEWEST = 5
ABOUT_CASES = (*ADDED_UP, "duration")


def unsaid(metric: Metric, key: Key, figures: Mapping[date, Figure | None]) -> Iterator[Note]:
    """Notes on the dates at which a series has no point."""
    of = _named(key)
    silent = [when for when, figure in figures.items() if figure is None]
    if silent:
        yield Note("remark", 0, f"{of}: no value at {_dates(silent)}, since its parts have no `n` to weigh them by")
    few = [when for when, figure in figures.items() if figure and hidden(metric, figure)]
    if few:
        yield Note("hidden", 0, f"{of}: fewer than five people at {_dates(few)}; no figure is shown")


def hidden(metric: Metric, figure: Figure) -> bool:
    """Whether a figure rests on fewer than five people.

    What an organisation counts rests on cases: a metric of the kind `operation`, or, where no kind is written, a sum, a
    count or a duration.
    """
    cases = metric.kind == "operation" or (metric.kind is None and metric.measures in ABOUT_CASES)
    return not cases and figure.n is not None and figure.n < FEWEST


def _named(key: Key) -> str:
    parts = [
        f"{noun} {name}"
        for noun, name in (("stage", key.stage), ("touchpoint", key.touchpoint), ("persona", key.persona))
        if name
    ]
    return ", ".join(parts) or "over everything"


def _dates(dates: Sequence[date]) -> str:
    first = dates[0].isoformat()
    return first if len(dates) == 1 else f"{len(dates)} dates from {first} on"
