"""Sources and figures are fresh enough to speak of today's customers.

Expectations move, prices change, a channel is closed, a competitor sets a new standard. What customers said years ago may
still be true, but nobody knows; and a map is never finished, it is refined with new data.

The age of a source is counted from the last day of its `to`, or of its `from` where it has none: `2024` ends with December. It
is stale when that is more than 730 days ago; the option `days` sets another limit. A source without dates is not judged. A
library's source is the library's to renew, and is found there.

A figure that nobody has taken for long is one as well: the rule speaks of a metric whose newest value is more than 540 days
old (the option `metric_days`), where its values stand. In a to-be map it says nothing of metrics.

Answer it by asking again, and citing the new source where it bears out the same; what it no longer bears out is an assumption.
Measure again, or take a metric out that nobody follows any more.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021); Abdelmounim Benharouga,
"Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from cjm.lint.content.citing import own_sources
from cjm.lint.content.measured import measured_here, values_field
from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.model.journey import Journey
from cjm.reading.fault import shown

DAYS = Option(730, "the age of a source in days from which it is stale")
METRIC_DAYS = Option(540, "the age of a metric's newest value in days from which it is stale")
MAP = """\
cjm: 1
title: Renew the contract
maturity: researched
evidence:
  - id: talks
    name: Talks with customers
    from: 2026-03
    to: 2026-04
stages:
  - name: Decide
    evidence: talks
"""
METRIC = """\
cjm: 1
title: Renew the contract
maturity: researched
metrics:
  - name: Weeks to sign
    readings: {2026-01: 13, 2026-06: 14}
stages: [Decide]
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    yield from _stale_sources(sheet)
    if not isinstance(sheet.content, Journey) or sheet.content.state != "to-be":
        yield from _stale_figures(sheet)


def _stale_sources(sheet: Sheet) -> Iterator[Found]:
    limit = sheet.limit("stale-evidence", "days", DAYS.default)
    for source in own_sources(sheet):
        period = source.to or source.from_
        if period and (sheet.today - _last_day(period)).days > limit:
            field = "to" if source.to else "from"
            message = (
                f"{shown(source.name)} {'ended' if source.to else 'is of'} {period}, more than {limit:g} days ago; customers "
                "may think otherwise today: ask again, and cite the new source"
            )
            yield Found(message, source, field)


def _stale_figures(sheet: Sheet) -> Iterator[Found]:
    limit = sheet.limit("stale-evidence", "metric_days", METRIC_DAYS.default)
    for metric in measured_here(sheet):
        newest = max((one.last.when for one in sheet.data.series(metric) if one.last), default=None)
        if newest and (sheet.today - _end(newest)).days > limit:
            message = (
                f"the newest value of {shown(metric.name)} is of {newest:%Y-%m}, more than {limit:g} days ago; nobody knows "
                "where it stands today: measure it again, or take the metric out"
            )
            yield Found(message, metric, values_field(metric))


def _end(when: date) -> date:
    """The last day that a value may speak of: one of the first of January may be that of the whole year."""
    return when.replace(month=12, day=31) if (when.month, when.day) == (1, 1) else when


def _last_day(period: str) -> date:
    """The last day of a day, a month or a year in ISO form."""
    numbers = [int(part) for part in period.split("-")]
    year, month = numbers[0], numbers[1] if len(numbers) > 1 else 12
    return date(year, month, numbers[2] if len(numbers) > 2 else monthrange(year, month)[1])


rule = Rule(
    "CJM704",
    "stale-evidence",
    "warning",
    "researched",
    check=_check,
    kinds=("journey", "library"),
    reads=("from", "to", "data", "readings"),
    options={"days": DAYS, "metric_days": METRIC_DAYS},
    dated=True,
    good=(Good(MAP), Good(METRIC)),
    bad=(Bad(MAP.replace("2026-0", "2023-0"), at="8:9"), Bad(METRIC.replace("2026-0", "2024-0"), at="6:5")),
)
