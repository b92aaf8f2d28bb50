"""What customers expect has been validated with them, and not too long ago.

Expectations are easily made up at a desk, and they move: what delighted two years ago is taken for granted today.
When they were last validated is the first question that a practice must be able to answer.

The rule speaks of each of the `outcomes` whose date (`validated`) is missing or too old; where this is so for all of
them, it speaks once. A date is too old after the days of the option `days`; where that is not set, after `fresh_for`
of `cjm.yaml`; where neither is, after 365 days. The date of the map holds for outcomes without one, unless most others
have a date of their own. Of outcomes with the date of a stale map nothing is said: `stale-validation` speaks of the
map. The rule also speaks where a map of the maturity `validated` does not say when. To-be maps are left alone.

Ask those who go through it, of whom a few are enough to learn what has changed, and write the day as `validated`.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator
from datetime import date

from cjm.analysis.freshness import freshness
from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.model.journey import Journey
from cjm.model.stage import Outcome
from cjm.reading.fault import shown

DAYS = Option(365, "the number of days for which a validation holds")
VALIDATED = 2
NO_DAY = "the map calls itself validated, and does not say when; write the day on which {} confirmed it as `validated`"
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
CALLED_SO = BAD.replace("researched", "validated") + "        validated: 2026-10-24\n"


def _check(sheet: Sheet) -> Iterator[Found]:
    journey = sheet.journey
    outcomes = [outcome for stage in journey.stages for outcome in stage.outcomes]
    if journey.state == "to-be":
        return
    shared = _shared(journey, outcomes)
    days = [(one, one.validated or shared) for one in outcomes]
    limit, told = _days(sheet), _told(sheet) if any(day for _, day in days) else None
    ages = [(one, _age(sheet, day)) for one, day in days if not day or day != told]
    wanting = [(one, age) for one, age in ages if age is None or age > limit]
    if len(wanting) == len(outcomes) > 1:
        yield Found(_of_all(len(outcomes), [age for _, age in wanting]), journey, "validated")
        return
    for outcome, age in wanting:
        own = outcome.validated or not shared
        yield Found(_of_one(sheet, outcome, age), outcome if own else journey, "validated", about=outcome.expected)
    if not wanting and sheet.maturity == VALIDATED and not journey.validated:
        yield Found(NO_DAY.format(_whom(sheet)), journey, "maturity")


def _days(sheet: Sheet) -> float:
    """How long a validation holds: the option, else what the workspace says is fresh, else the rule's default."""
    settings = sheet.around.workspace.settings
    fresh = settings.fresh_for.days if "fresh_for" in settings.model_fields_set else DAYS.default
    return sheet.limit("outcome-not-validated", "days", fresh)


def _shared(journey: Journey, outcomes: list[Outcome]) -> str | None:
    """The map's date, where it holds for the outcomes without one: most have none."""
    dated = sum(bool(outcome.validated) for outcome in outcomes)
    return journey.validated if dated * 2 <= len(outcomes) else None


def _told(sheet: Sheet) -> str | None:
    """The map's date, where another rule says that it is stale: that is not told again of what rests on it."""
    fresh = freshness(sheet.journey, sheet.today, sheet.around.workspace.settings.fresh_for.days)
    return sheet.journey.validated if fresh.stale else None


def _age(sheet: Sheet, day: str | None) -> int | None:
    """How many days ago a day was; None where there is none. Today is asked for only where there is a date."""
    return (sheet.today - date.fromisoformat(day)).days if day else None


def _of_all(count: int, ages: list[int | None]) -> str:
    known = [age for age in ages if age is not None]
    if len(known) < count:
        what = f"ask {ASK}, and write the day as `validated` at the map or at each outcome"
        return f"none of the {count} expected outcomes is validated, or not lately; {what}"
    ages_ago = f"{min(known)} days ago or longer"
    return f"the {count} expected outcomes were validated {ages_ago}; ask {ASK} again, and write the new day as `validated`"


def _whom(sheet: Sheet) -> str:
    return ASK if sheet.journey.perspective == "employee" else "customers"


def _of_one(sheet: Sheet, outcome: Outcome, age: int | None) -> str:
    whom = _whom(sheet)
    if age is None and sheet.journey.validated:
        what = f"{shown(outcome.expected)} has no day on which it was validated, and most others have one"
        return f"{what}; ask {whom}, and write the day as `validated`"
    if age is None:
        return f"{shown(outcome.expected)} was never validated with {whom}; ask them, and write the day as `validated`"
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
    good=(
        Good(f"{BAD}        validated: 2026-10-24\n"),
        Good(BAD.replace("maturity: researched\n", "maturity: researched\nvalidated: 2026-10-24\n")),
    ),
    bad=(
        Bad(BAD, at="7:19"),
        Bad(f"{BAD}        validated: 2021-04-24\n", at="9:20"),
        Bad(CALLED_SO, at="3:11"),
    ),
)
