"""Every stage of a researched map says what the customer wants in it.

Stages that have no goal tend to be named after the organisation's departments and steps. The goal, in the customer's words,
keeps the map outside: it is what the stage is measured by, and what the touchpoints serve or miss. Every stage is asked for its
own `goal`: what would the customer want here if your organisation did not exist?

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021); "What is customer
journey mapping", a customer-success blueprint in four steps.
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

BAD = "cjm: 1\ntitle: Renew the contract\nmaturity: researched\nstages:\n  - name: Decide\n"


def _check(sheet: Sheet) -> Iterator[Found]:
    for stage in sheet.journey.stages:
        if not stage.goal:
            yield Found(
                f"the stage {shown(stage.name)} does not say what the customer wants in it; add a `goal`", stage, "goal"
            )


rule = Rule(
    "CJM207",
    "stage-without-goal",
    "warning",
    "researched",
    check=_check,
    good=(Good(f"{BAD}    goal: Know what the next three years cost, and why\n"),),
    bad=(Bad(BAD, at="5:11"),),
)
