"""No metric stands beyond its alert.

The alert is the value at which someone must act, written down while heads were cool. Incoming figures are watched against it,
so that one acts before the customer complains. Where the newest value is worse than it, this is the moment.

The newest value is that over all stages, touchpoints and personas; which way is worse follows from `better`, else from what is
measured, else from where the target lies. The rule speaks where the values or the alert stand: in a library for what the
library measures, in a map for its own values, and for an alert of its own on a library's. Equal to the alert is not yet beyond
it.

Answer it by acting: an opportunity with an owner and a date. Where the alert was set in error, correct it.

Source: "What is customer journey mapping", a customer-success blueprint in four steps.
"""

from collections.abc import Iterator

from cjm.lint.content.measured import in_unit, metrics_of, values_stand_here, vitals_of
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.model.metric import Metric
from cjm.reading.fault import shown

MAP = """\
cjm: 1
title: Renew the contract
metrics:
  - name: Renewal rate
    measures: share
    unit: "%"
    better: higher
    alert: 80
    readings: {2026-04: 85, 2026-07: 82}
stages: [Decide]
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    watched = (metric for metric in metrics_of(sheet) if metric.alert is not None and _stands_here(sheet, metric))
    for vital in vitals_of(sheet, watched):
        metric = vital.metric
        if vital.alert and vital.last and metric.alert is not None:
            message = (
                f"{shown(metric.name)} stood at {in_unit(metric, vital.last.value)} in {vital.last.when:%Y-%m}, worse than its "
                f"alert of {in_unit(metric, metric.alert)}; someone must act before customers complain"
            )
            yield Found(message, metric, "alert")


def _stands_here(sheet: Sheet, metric: Metric) -> bool:
    return values_stand_here(sheet, metric) or sheet.document.given(metric, "alert")


rule = Rule(
    "CJM710",
    "metric-beyond-alert",
    "warning",
    check=_check,
    kinds=("journey", "library"),
    reads=("data", "readings", "measures", "scale", "values", "column", "better"),
    good=(Good(MAP),),
    bad=(Bad(MAP.replace("82", "79"), at="8:12"),),
)
