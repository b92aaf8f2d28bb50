"""Sources are fresh enough to speak of today's customers.

Expectations move, prices change, a channel is closed, a competitor sets a new standard. What customers said years ago may
still be true, but nobody knows; and a map is never finished, it is refined with new data.

The age of a source is counted from the last day of its `to`, or of its `from` where it has none: `2024` ends with December. It
is stale when that is more than 730 days ago; the option `days` sets another limit. A source without dates is not judged. A
library's source is the library's to renew, and is found there.

Answer it by asking again, and citing the new source where it bears out the same; what it no longer bears out is an assumption.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021); Abdelmounim Benharouga,
"Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from cjm.lint.content.citing import own_sources
from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

DAYS = Option(730, "the age of a source in days from which it is stale")
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


def _check(sheet: Sheet) -> Iterator[Found]:
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
    reads=("from", "to"),
    options={"days": DAYS},
    dated=True,
    good=(Good(MAP),),
    bad=(Bad(MAP.replace("2026-0", "2023-0"), at="8:9"),),
)
