"""Something is measured at the critical moment.

The critical moment decides the journey, so it is where an organisation must notice first that something changes: by
what customers say of it, joined with what is counted there (a wait, a share, a number of calls). Without a figure,
nobody knows whether an improvement has had an effect.

The rule speaks where the touchpoint with `moment: critical` lists nothing under `metrics`, and the data of no metric
name it. A metric of the whole stage does not count: it mixes the moment with what lies around it. List under
`metrics` what measures the moment.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
metrics:
  - name: Renewal rate
    measures: share
    readings: {2026-07: 84, 2026-10: 83}
stages:
  - name: Decide
    touchpoints:
      - name: Compares the offers
        moment: critical
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    critical = [touchpoint for touchpoint in sheet.touchpoints if touchpoint.moment == "critical"]
    # Where several are marked, nobody has decided yet which one it is.
    if len(critical) != 1 or critical[0].metrics:
        return
    touchpoint = critical[0]
    if any(series.touchpoint == touchpoint.id for series in sheet.series):
        return
    what = f"nothing is measured at the critical moment, {shown(touchpoint.name)}"
    known = sheet.journey.metrics
    how = f"list what measures it: `metrics: {known[0].id}`" if known else "add a metric, and list it under `metrics`"
    yield Found(f"{what}; {how}", touchpoint, "metrics")


rule = Rule(
    "CJM215",
    "critical-moment-without-metric",
    "warning",
    "researched",
    check=_check,
    reads=("metrics", "id"),
    good=(Good(f"{BAD}        metrics: renewal-rate\n"),),
    bad=(Bad(BAD, at="11:15"),),
)
