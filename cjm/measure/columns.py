"""Which column of a data file holds what."""

from msgspec import Struct

from cjm.errors import CjmError
from cjm.measure.note import Note
from cjm.measure.table import TOP
from cjm.model.metric import Metric
from cjm.reading.fault import shown
from cjm.reading.near import did_you_mean, near

VOTES = ("promoters", "passives", "detractors")
# So many columns of a file are named where one is missing.
NAMED = 20
OPTIONAL = ("n", "sd", "stage", "touchpoint", "persona", *VOTES)


class Columns(Struct, frozen=True):
    """The names of columns as the file writes them; "" for one that it has not.

    `votes` are those of promoters, passives and detractors, empty where the file has not all three.
    """

    date: str
    value: str = ""
    n: str = ""
    sd: str = ""
    stage: str = ""
    touchpoint: str = ""
    persona: str = ""
    votes: tuple[str, ...] = ()


def columns(names: tuple[str, ...], metric: Metric, path: str) -> tuple[Columns, tuple[Note, ...]]:
    """The columns that the metric needs, and a remark on each that looks like one misspelt.

    Names are found whatever their case; a column that nobody asks for is not read. Raises CjmError where the date or
    the value is missing.
    """
    written = {name.lower(): name for name in names}
    date = _needed("date", names, path)
    votes = tuple(written[name] for name in VOTES if name in written) if metric.measures == "nps" else ()
    votes = votes if len(votes) == len(VOTES) and metric.values != "raw" else ()
    value = written.get((metric.column or "value").lower(), "")
    if not value and not votes and not counts_rows(metric):
        value = _needed(metric.column or "value", names, path, _instead(metric))
    found = {name: written.get(name, "") for name in ("n", "sd", "stage", "touchpoint", "persona")}
    return Columns(date, value, votes=votes, **found), _misspelt(written)


def counts_rows(metric: Metric) -> bool:
    """Whether every row counts as one, whatever its value: a `count` of `raw` rows."""
    return metric.measures == "count" and metric.values == "raw"


def _needed(name: str, names: tuple[str, ...], path: str, instead: str = "") -> str:
    for written in names:
        if written.lower() == name.lower():
            return written
    given = [shown(one) for one in names if one]
    has = ", ".join(given[:NAMED]) + (f" and {len(given) - NAMED} more" if len(given) > NAMED else "")
    raise CjmError(f"no column {shown(name)} (the file has {has}){did_you_mean(name, names) or instead}", path, TOP)


def _instead(metric: Metric) -> str:
    """What else would do, where no column is nearly called so."""
    if metric.measures == "nps" and metric.values != "raw":
        return f"; it takes that, or all of {', '.join(VOTES)}"
    return "" if metric.column else "; say with `column` which one holds the value"


def _misspelt(written: dict[str, str]) -> tuple[Note, ...]:
    missing = [name for name in OPTIONAL if name not in written]
    strange = [name for name in written if name not in {"", "date", "value", *OPTIONAL}]
    return tuple(
        Note("remark", 1, f'column {shown(written[name])} is not read; did you mean "{meant}"?')
        for name in strange
        if (meant := near(name, missing))
    )
