"""A map is reviewed when its review is due.

A journey map is never finished: channels open, departments move, what was mended no longer hurts. A map that nobody has gone
through for long is believed all the same, and decisions are taken from it. So its owner looks at it at intervals and writes
the day down (`reviewed`), even where nothing had to be changed.

The rule speaks where `reviewed` is longer ago than `review_every` says, and, where no rhythm is given, than the option `days`:
a year. A map that was never reviewed is asked for a review only from the maturity `validated` on. What
it finds depends on the day on which it is run.

Go through the map with those who know the journey, and set `reviewed`; the rhythm may be changed, too.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator
from datetime import date

from cjm.analysis.freshness import freshness
from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet

DAYS = Option(365, "the age of a review in days, beyond which it is due where the map says no `review_every`")
VALIDATED = 2
MAP = """\
cjm: 1
title: Renew the contract
reviewed: 2026-03-02
review_every: 6 months
stages: [Decide]
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    journey = sheet.journey
    if not journey.reviewed:
        if sheet.maturity >= VALIDATED:
            message = "the map is validated, and does not say when its owner last reviewed it; write `reviewed`, and `review_every`"
            yield Found(message, journey, "reviewed")
        return
    words = _overdue(sheet, journey.reviewed)
    if words:
        yield Found(f"{words}; go through the map, and set `reviewed`", journey, "reviewed")


def _overdue(sheet: Sheet, reviewed: str) -> str:
    """By how much a review is late; empty where it is not."""
    if sheet.journey.review_every:
        fresh = freshness(sheet.journey, sheet.today)
        due = fresh.review_due
        return f"the next review was due on {due}, {_days(fresh.overdue)} ago" if due and fresh.overdue else ""
    age = (sheet.today - date.fromisoformat(reviewed)).days
    if age > sheet.limit("stale-review", "days", DAYS.default):
        return f"the last review was {_days(age)} ago, and no `review_every` says that this is often enough"
    return ""


def _days(count: int) -> str:
    return f"{count} day{'s' * (count != 1)}"


rule = Rule(
    "CJM909",
    "stale-review",
    "warning",
    check=_check,
    reads=("review_every", "maturity"),
    options={"days": DAYS},
    dated=True,
    good=(Good(MAP.replace("2026-03-02", "2026-07-02")),),
    bad=(
        Bad(MAP, at="3:11"),
        Bad(MAP.replace("review_every: 6 months\n", "").replace("2026-03", "2025-03"), at="3:11"),
    ),
)
