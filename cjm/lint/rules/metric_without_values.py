"""A metric has values.

A metric that is only named is an intention. Operational figures and what customers say belong beside each other at the
touchpoints that decide the journey; where the values are missing, the page shows an empty line there, and no drop can warn.

The rule speaks where a metric of a map has neither `data` nor `readings`, also not from the library that it is taken from, and
where its file holds the names of the columns and no value. A file that cannot be read, and figures that too few people gave to
be shown, are found by other rules. A `to-be` map may name what will be measured one day. A library may define a metric to
which each map brings its own values.

Answer it by typing the values that are known, with `readings`, or by naming a file with `data`; and where nobody measures it,
take the metric out.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.errors import CjmError
from cjm.lint.content.measured import metrics_of, values_stand_here
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.model.journey import Journey
from cjm.model.metric import Metric
from cjm.reading.fault import shown

MAP = """\
cjm: 1
title: Renew the contract
maturity: researched
metrics:
  - name: Renewal rate
    measures: share
"""
STAGES = "stages: [Decide]\n"
FILE = f"{MAP}    data: data/renewals.csv\n{STAGES}"


def _check(sheet: Sheet) -> Iterator[Found]:
    journey = sheet.content if isinstance(sheet.content, Journey) else None
    if journey and journey.state == "to-be":
        return
    for metric in metrics_of(sheet):
        if metric.data and values_stand_here(sheet, metric) and _is_bare(sheet, metric):
            message = f"{shown(metric.data)} holds no value of the metric {shown(metric.name)} yet; fill in a date and a value"
            yield Found(message, metric, "data")
        elif journey and not metric.data and not metric.readings and not _lost(sheet, metric):
            yield Found(_missing(metric), metric, "readings" if sheet.document.given(metric, "readings") else "data")


def _missing(metric: Metric) -> str:
    if metric.use:
        return f"the metric {shown(metric.name)} has no values, neither here nor in its library; name a file of them with `data`"
    return f"the metric {shown(metric.name)} has no values; type them (`readings: {{2026-10: …}}`), or name a file with `data`"


def _is_bare(sheet: Sheet, metric: Metric) -> bool:
    """Whether a metric's file can be read and holds nothing, not even figures that may not be shown."""
    try:
        found = sheet.data.measurement(metric)
    except CjmError:
        return False
    told = any(note.kind in ("fault", "hidden") for note in found.notes)
    return not told and not any(series.points for series in found.series)


def _lost(sheet: Sheet, metric: Metric) -> bool:
    """Whether no library could be found for a metric, of which another rule speaks."""
    return bool(metric.use) and metric.use not in sheet.around.workspace.shared.metrics


rule = Rule(
    "CJM709",
    "metric-without-values",
    "warning",
    "researched",
    check=_check,
    kinds=("journey", "library"),
    reads=("data", "readings", "use"),
    good=(
        Good(f"{MAP}    readings: {{2026-07: 84}}\n{STAGES}"),
        Good(FILE, files=(("data/renewals.csv", "date,value\n2026-07,84\n"),)),
    ),
    bad=(
        Bad(f"{MAP}{STAGES}", at="5:11"),
        Bad(FILE, at="7:11", files=(("data/renewals.csv", "date,value\n"),)),
    ),
)
