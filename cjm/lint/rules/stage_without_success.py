"""Every stage says what success looks like to the customer.

A goal says what the customer wants; success says how they know that they have it. That is mostly more modest, and
more exact, than what the organisation measures: "one call, nothing repeated", not "case closed".

The rule speaks of each stage with neither `success` nor `outcomes`. Once most stages have a `success`, it also asks
those that have only `outcomes`. Write a sentence under `success`, or what customers expect and what they get
under `outcomes`.

Source: "What is customer journey mapping", a customer-success blueprint in four steps; Dennis Gershowitz on customer
journey mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
stages:
  - name: Decide
    goal: Know what the next three years cost, and why
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    whom = "to those who go through it" if sheet.journey.perspective == "employee" else "to the customer"
    stages = sheet.journey.stages
    usual = sum(bool(stage.success) for stage in stages) * 2 > len(stages)
    for stage in stages:
        message = f"the stage {shown(stage.name)} does not say what success looks like {whom}"
        if not stage.success and not stage.outcomes:
            yield Found(f"{message}; add `success`, or what they expect under `outcomes`", stage, "success")
        elif not stage.success and usual:
            yield Found(f"{message}, and most others do; add `success`", stage, "success")


rule = Rule(
    "CJM421",
    "stage-without-success",
    "warning",
    "researched",
    check=_check,
    reads=("success", "outcomes"),
    good=(
        Good(f"{BAD}    success: One page with a price and a reason\n"),
        Good(f"{BAD}    outcomes: A price that is explained\n"),
    ),
    bad=(Bad(BAD, at="5:11"),),
)
