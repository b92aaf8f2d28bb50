"""A metric says where it stood before anything was done.

A figure of today says little: only against a baseline can anybody see whether an improvement had an effect, or whether what was
won has been lost again. Later it can hardly be found out, since by then everybody has begun to act.

The rule speaks of every metric that has values, at the place where these are given: in a library for what the library
measures, in a map for what the map types or reads from its own file. A measured emotion, which is drawn on the curve, needs no
baseline; nor does a metric of a `to-be` map, which has no past.

Answer it with `baseline`, in the metric's unit.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.lint.content.measured import measured_here
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.model.journey import Journey
from cjm.reading.fault import shown

MAP = """\
cjm: 1
title: Renew the contract
maturity: researched
metrics:
  - name: Renewal rate
    measures: share
    better: higher
    target: 90
    readings: {2026-04: 85, 2026-07: 84}
stages: [Decide]
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    if isinstance(sheet.content, Journey) and sheet.content.state == "to-be":
        return
    for metric in measured_here(sheet):
        if metric.baseline is None and metric.measures != "emotion":
            message = (
                f"the metric {shown(metric.name)} has no `baseline`; write where it stood before anything was done"
            )
            yield Found(message, metric, "baseline")


rule = Rule(
    "CJM707",
    "metric-without-baseline",
    "info",
    "researched",
    check=_check,
    kinds=("journey", "library"),
    reads=("baseline", "measures"),
    good=(Good(MAP.replace("target", "baseline: 86\n    target")),),
    bad=(Bad(MAP, at="5:11"),),
)
