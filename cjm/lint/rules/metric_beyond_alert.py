"""No metric stands beyond its alert.

The alert is the value at which someone must act, written down while heads were cool. Incoming figures are watched against it,
so that one acts before the customer complains. Where the newest value is worse than it, this is the moment.

The newest value is that over all stages, touchpoints and personas; which way is worse follows from `better`, else from what is
measured, else from where the target lies. The rule speaks where the values or the alert stand: in a library for what the
library measures, in a map for its own values, and for an alert of its own on a library's. Equal to the alert is not yet beyond
it.

It is silent where someone acts already: where an opportunity of the map that is `chosen` or `doing` expects (`expects`) this
metric to change, and has an action that is open and not late. Of a library's metric whose values stand in the library it speaks
there, whatever maps do about it. An alert on the good side of the target is left to `figures-against-better`.

Answer it by acting: an opportunity that expects the metric to change, with an action that has an owner and a date. Where the
alert was set in error, correct it.

Source: "What is customer journey mapping", a customer-success blueprint in four steps.
"""

from collections.abc import Iterator

from cjm.analysis.actions import actions
from cjm.lint.content.against_better import alert_on_good_side
from cjm.lint.content.measured import in_unit, metrics_of, values_stand_here, vitals_of
from cjm.lint.content.under_way import decided
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.model.journey import Journey
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
ACTED_ON = """\
opportunities:
  - title: Call before the letter goes out
    status: doing
    expects: [{metric: renewal-rate, to: 88}]
    actions: [{what: Call ten customers, owner: Amira Haddad, due: 2099-01-15}]
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    watched = (metric for metric in metrics_of(sheet) if _watched(metric) and _stands_here(sheet, metric))
    for vital in vitals_of(sheet, watched):
        metric = vital.metric
        if vital.alert and vital.last and metric.alert is not None and not _acted_on(sheet, metric):
            message = (
                f"{shown(metric.name)} stood at {in_unit(metric, vital.last.value)} in {vital.last.when:%Y-%m}, worse than its "
                f"alert of {in_unit(metric, metric.alert)}; someone must act before customers complain"
            )
            yield Found(message, metric, "alert")


def _watched(metric: Metric) -> bool:
    return metric.alert is not None and not alert_on_good_side(metric)


def _acted_on(sheet: Sheet, metric: Metric) -> bool:
    """Whether an action that is not late belongs to an opportunity, decided on, that expects the metric to change."""
    if not isinstance(sheet.content, Journey):
        return False
    expecting = [one for one in decided(sheet) if any(effect.metric == metric.id for effect in one.expects)]
    if not expecting:
        return False
    steps = actions(sheet.ranked, sheet.today)
    return any(step.open and not step.late and step.ranked.opportunity in expecting for step in steps)


def _stands_here(sheet: Sheet, metric: Metric) -> bool:
    return values_stand_here(sheet, metric) or sheet.document.given(metric, "alert")


rule = Rule(
    "CJM710",
    "metric-beyond-alert",
    "warning",
    check=_check,
    kinds=("journey", "library"),
    reads=("data", "readings", "measures", "scale", "values", "column", "better", "target"),
    dated=True,
    good=(Good(MAP), Good(MAP.replace("82", "79") + ACTED_ON)),
    bad=(Bad(MAP.replace("82", "79"), at="8:12"),),
)
