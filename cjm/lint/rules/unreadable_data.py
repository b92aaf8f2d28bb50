"""A metric's data file can be read.

The values of a metric come from a CSV file beside the map, inside the workspace. Where the file is missing, lies outside, or
holds rows that nobody can make sense of, the page would show no figure, or a wrong one, without a word.
"""

from collections.abc import Iterator

from cjm.errors import CjmError
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.model.journey import Journey
from cjm.model.library import Library
from cjm.model.metric import Metric
from cjm.reading.fault import shown

MAP = """\
cjm: 1
title: Renew the contract
metrics:
  - name: Renewal rate
    measures: share
    data: data/renewals.csv
stages: [Decide]
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    content = sheet.content
    for metric in content.metrics if isinstance(content, Journey | Library) else ():
        # Data that a library's metric names are the library's own fault, not that of every map that uses it.
        if metric.data and sheet.document.given(metric, "data"):
            message = _wrong(sheet, metric)
            if message:
                yield Found(message, metric, "data")


def _wrong(sheet: Sheet, metric: Metric) -> str:
    """What is wrong with a metric's data; empty where nothing is."""
    file = shown(metric.data or "")
    try:
        faults = [note for note in sheet.data.measurement(metric).notes if note.kind == "fault"]
    except CjmError as error:
        return f"{file}{f', line {error.at.line}' if error.at else ''}: {error.message}"
    more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
    return f"{file}, line {faults[0].line}: {faults[0].message}{more}" if faults else ""


rule = Rule(
    "CJM701",
    "unreadable-data",
    "error",
    check=_check,
    kinds=("journey", "library"),
    good=(Good(MAP, files=(("data/renewals.csv", "date,value\n2026-07,84\n2026-10,83\n"),)),),
    bad=(
        Bad(MAP, at="6:11"),
        Bad(MAP, at="6:11", files=(("data/renewals.csv", "date,value\n2026-07,84\n2026-10,83 of 100\n"),)),
    ),
)
