"""What customers expect has been validated with them, and not too long ago.

Expectations are easily made up at a desk, and they move: what delighted two years ago is taken for granted today.
When they were last validated is the first question that a practice must be able to answer.

The rule speaks of each of the `outcomes` whose date (`validated`, its own or else that of the map) is missing or more
than 365 days old; where this is so for all of them, it speaks once. To-be maps are left alone.

Ask those who go through it, of whom a few are enough to learn what has changed, and write the day:
`validated: 2026-11-22`.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator
from datetime import date

from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.model.stage import Outcome
from cjm.reading.fault import shown

DAYS = Option(365, "the number of days for which a validation holds")
ASK = "those who go through it"
BAD = """\
cjm: 1
title: Send in for repair
maturity: researched
stages:
  - name: Ship and wait
    outcomes:
      - expected: A loaner after one day
        actual: A loaner after six days
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    journey = sheet.journey
    outcomes = [outcome for stage in journey.stages for outcome in stage.outcomes]
    if journey.state == "to-be" or not outcomes:
        return
    limit = sheet.limit("outcome-not-validated", "days", DAYS.default)
    wanting = [(one, age) for one in outcomes if (age := _age(sheet, one)) is None or age > limit]
    if len(wanting) == len(outcomes) > 1:
        yield Found(_of_all(len(outcomes), [age for _, age in wanting]), journey, "validated")
        return
    for outcome, age in wanting:
        own = outcome.validated or not journey.validated
        yield Found(_of_one(sheet, outcome, age), outcome if own else journey, "validated", about=outcome.expected)


def _age(sheet: Sheet, outcome: Outcome) -> int | None:
    """How many days ago an outcome was validated; None where it never was. The day is asked for only where there is a date."""
    day = outcome.validated or sheet.journey.validated
    return (sheet.today - date.fromisoformat(day)).days if day else None


def _of_all(count: int, ages: list[int | None]) -> str:
    known = [age for age in ages if age is not None]
    if len(known) < count:
        what = f"ask {ASK}, and write `validated: 2026-11-22` at the map or at each outcome"
        return f"none of the {count} expected outcomes is validated, or not lately; {what}"
    ages_ago = f"{min(known)} days ago or longer"
    return f"the {count} expected outcomes were validated {ages_ago}; ask {ASK} again, and write the new day as `validated`"


def _of_one(sheet: Sheet, outcome: Outcome, age: int | None) -> str:
    whom = ASK if sheet.journey.perspective == "employee" else "customers"
    if age is None:
        return f"{shown(outcome.expected)} was never validated with {whom}; ask them, and write `validated: 2026-11-22`"
    ago = f"was validated with {whom} {age} days ago"
    return f"{shown(outcome.expected)} {ago}; ask them again, and write the new day as `validated`"


rule = Rule(
    "CJM422",
    "outcome-not-validated",
    "warning",
    "researched",
    check=_check,
    reads=("validated",),
    options={"days": DAYS},
    dated=True,
    # Far ahead, so that the examples hold on any day.
    good=(
        Good(f"{BAD}        validated: 2099-04-24\n"),
        Good(BAD.replace("maturity: researched\n", "maturity: researched\nvalidated: 2099-04-24\n")),
    ),
    bad=(Bad(BAD, at="7:19"), Bad(f"{BAD}        validated: 2021-04-24\n", at="9:20")),
)
