"""A metric says where it shall be.

Without a target nobody can say whether a figure is good, how far there is to go, and when to stop. A strategic, justified step
has an aim; measuring without one ends in a row of charts.

The rule speaks of every metric that has values, at the place where these are given: in a library for what the library
measures, in a map for what the map types or reads from its own file. In a `to-be` map, which says where things shall be, it
speaks of every metric of its own. A measured emotion, which is drawn on the curve, needs no target.

Answer it with `target`, in the metric's unit.

Source: "What is customer journey mapping", a customer-success blueprint in four steps.
"""

from collections.abc import Iterator

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
    better: higher
    baseline: 86
    readings: {2026-04: 85, 2026-07: 84}
stages: [Decide]
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    for metric in metrics_of(sheet):
        if metric.target is None and metric.measures != "emotion" and _answers_for(sheet, metric):
            yield Found(f"the metric {shown(metric.name)} has no `target`; write where it shall be", metric, "target")


def _answers_for(sheet: Sheet, metric: Metric) -> bool:
    to_be = isinstance(sheet.content, Journey) and sheet.content.state == "to-be"
    return values_stand_here(sheet, metric) or (to_be and not metric.use)


rule = Rule(
    "CJM708",
    "metric-without-target",
    "info",
    "researched",
    check=_check,
    kinds=("journey", "library"),
    reads=("target", "measures"),
    good=(Good(MAP.replace("baseline", "target: 90\n    baseline")),),
    bad=(Bad(MAP, at="5:11"),),
)
