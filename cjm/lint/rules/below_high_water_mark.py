"""What a metric had won is not lost again.

The best value that a metric has reached is its high-water mark: it proves what the organisation can do. New figures are watched
against it. Where they fall back, something that worked has stopped, long before an alert is reached: a pilot has ended, a
colleague has left, a change was taken back.

What had been won is the way from the baseline (else the first value) to the best value. The rule speaks where the newest value
has lost more than half of that; the option `share` sets another part. A win of less than a tenth of the way to the target
(without a target: of the baseline) counts for chance; the option `won` sets another part. At least three values are needed,
and where the intervals of the best and the newest value are known and overlap, the drop may be chance. You find it
where the values are given.

Answer it by asking what was different when it was best.

Source: "What is customer journey mapping", a customer-success blueprint in four steps.
"""

from collections.abc import Iterator

from cjm.analysis.direction import is_worse
from cjm.analysis.vitals import Vital
from cjm.lint.content.measured import in_unit, measured_here, values_field, vitals_of
from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.model.series import Point
from cjm.reading.fault import shown

NAME = "below-high-water-mark"
SHARE = Option(0.5, "the part of what had been won, 0 to 1, of which more must be lost")
WON = Option(0.1, "the part of the way to the target, 0 to 1, that must have been won")
FEWEST = 3
MAP = """\
cjm: 1
title: Wait for the repair
maturity: researched
metrics:
  - name: Turnaround
    measures: duration
    unit: days
    baseline: 24
    target: 10
    readings: {2026-01: 24, 2026-04: 20, 2026-07: 16, 2026-10: 17}
stages: [Wait]
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    share, won = sheet.limit(NAME, "share", SHARE.default), sheet.limit(NAME, "won", WON.default)
    for vital in vitals_of(sheet, measured_here(sheet)):
        best, last, metric = vital.best, vital.last, vital.metric
        if best and last and len(vital.points) >= FEWEST and _lost(vital, best, last, won) > share:
            message = (
                f"{shown(metric.name)} stood at {in_unit(metric, last.value)} in {last.when:%Y-%m} and has lost more than "
                f"{100 * share:.0f} % of what had been won: it was {in_unit(metric, best.value)} in {best.when:%Y-%m}; ask what "
                "was different then"
            )
            yield Found(message, metric, values_field(metric))


def _lost(vital: Vital, best: Point, last: Point, least: float) -> float:
    """The part of what had been won that is lost, from 0; 0 where too little was won, or chance explains the drop."""
    metric = vital.metric
    start = vital.points[0].value if metric.baseline is None else metric.baseline
    won = abs(best.value - start)
    way = abs(start if metric.target is None else metric.target - start)
    if not is_worse(metric, start, best.value) or won < least * way or _overlap(best, last):
        return 0
    return abs(best.value - last.value) / won


def _overlap(one: Point, other: Point) -> bool:
    if one.low is None or one.high is None or other.low is None or other.high is None:
        return False
    return one.low <= other.high and other.low <= one.high


rule = Rule(
    "CJM711",
    NAME,
    "info",
    "researched",
    check=_check,
    kinds=("journey", "library"),
    reads=("data", "readings", "measures", "scale", "values", "column", "better", "baseline", "target"),
    options={"share": SHARE, "won": WON},
    good=(Good(MAP),),
    bad=(Bad(MAP.replace("17", "21"), at="10:5"),),
)
