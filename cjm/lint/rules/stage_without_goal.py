"""Every stage says what the customer wants in it.

The goal is what a stage is judged by, and what its touchpoints serve or miss. Stages without one tend to follow the
organisation's departments and processes, and not the customer.

The rule speaks of each stage without a `goal`. Ask what the customer would want here if your organisation did not
exist, and write it in the customer's words.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021); "What is
customer journey mapping", a customer-success blueprint in four steps.
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
