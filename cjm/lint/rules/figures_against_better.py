"""The figures of a metric agree on which way is better.

Baseline, target and alert say where it was, where it shall be, and where someone must act. Where they do not lie in that order,
the page draws a good value as bad, an alert calls for help where all is well, or a plan makes worse what it wants to mend. It
is mostly a slip: two figures changed places, or `better` says the opposite of what was meant.

The rule speaks where the alert is better than the target; where the baseline was already better than the target; and where an
opportunity that is an idea, chosen or being done expects a metric to get worse than both its baseline and its newest value.
Which way is better follows from `better`, else from what is measured, else from
where the target lies; where nothing tells, the rule is silent, as it is where two figures are equal. Of a library's metric it
speaks where one of the figures stands. What opportunities expect is judged as soon as the metric's own figures agree.

Answer it by correcting the figure that is wrong, or `better`. Where a level is to be held and may get somewhat worse, write the
limit as `alert`, and no `target`.

Source: "What is customer journey mapping", a customer-success blueprint in four steps.
"""

from collections.abc import Iterator

from cjm.analysis.direction import better_way, is_worse
from cjm.lint.content.against_better import alert_on_good_side, baseline_beyond_target
from cjm.lint.content.measured import in_unit, metrics_of
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.model.journey import Journey
from cjm.model.metric import Metric
from cjm.model.opportunity import Expectation
from cjm.reading.fault import shown

OPEN = ("idea", "chosen", "doing")
MAP = """\
cjm: 1
title: Renew the contract
metrics:
  - name: Weeks to sign
    better: lower
    unit: weeks
    baseline: 14
    target: 8
    alert: 12
stages: [Decide]
opportunities:
  - title: Send the draft early
    expects:
      - {metric: weeks-to-sign, to: 9}
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    for metric in metrics_of(sheet):
        if metric.target is not None:
            yield from _crossed(sheet, metric)
    if isinstance(sheet.content, Journey):
        for opportunity in sheet.journey.opportunities:
            for effect in opportunity.expects if opportunity.status in OPEN else ():
                yield from _for_worse(sheet, effect)


def _crossed(sheet: Sheet, metric: Metric) -> Iterator[Found]:
    """The alert or the baseline that lies on the wrong side of the target, at the figure that is written here."""
    assert metric.target is not None  # noqa: S101
    key = "alert" if alert_on_good_side(metric) else "baseline" if baseline_beyond_target(metric) else ""
    here = next((one for one in (key, "target", "better") if one and sheet.document.given(metric, one)), "")
    if not key or not here:
        return
    figure = in_unit(metric, metric.alert if key == "alert" else metric.baseline)  # type: ignore[arg-type]
    what = f"the {key} of {shown(metric.name)}, {figure}, is better than its target, {in_unit(metric, metric.target)}"
    how = f"correct `{key}`, `target` or `better`, whichever is wrong"
    yield Found(f"{what}, since {better_way(metric)} is better; {how}", metric, here)


def _for_worse(sheet: Sheet, effect: Expectation) -> Iterator[Found]:
    """An expectation that is worse than where the metric stands."""
    metric = next((one for one in sheet.journey.metrics if one.id == effect.metric), None)
    if metric is None or better_way(metric) is None or alert_on_good_side(metric) or baseline_beyond_target(metric):
        return
    series = sheet.figures.at(metric.id)
    last = series.last.value if series and series.last else None
    before = [one for one in (metric.baseline, last) if one is not None]
    # Worse than one of the two may be the figure of a day, or an aim that was reached before its time.
    if before and all(is_worse(metric, effect.to, one) for one in before):
        stood = in_unit(metric, before[-1])
        what = f"{shown(metric.name)} is expected to go to {in_unit(metric, effect.to)}, which is worse than {stood}"
        where = "where it stands" if before[-1] == last else "where it stood before"
        how = "correct `to`, or `better` of the metric"
        yield Found(f"{what}, {where}, since {better_way(metric)} is better; {how}", effect, "to")


rule = Rule(
    "CJM717",
    "figures-against-better",
    "warning",
    check=_check,
    kinds=("journey", "library"),
    reads=("better", "target", "alert", "baseline", "measures", "data", "readings", "metric", "status"),
    good=(Good(MAP),),
    bad=(
        Bad(MAP.replace("alert: 12", "alert: 5"), at="9:12"),
        Bad(MAP.replace("baseline: 14", "baseline: 5"), at="7:15"),
        Bad(MAP.replace("to: 9", "to: 16"), at="14:37"),
    ),
)
