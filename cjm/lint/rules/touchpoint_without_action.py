"""Every touchpoint says what the customer does there.

What the customer does and wants comes first at each touchpoint, and keeps the map the customer's. Where it is
missing, the organisation's own work slips in, and nobody can compare what people do with what was planned for them.

The rule speaks of each touchpoint without an `action`, unless its stage has one for all. Write a sentence with a
verb, in words that the customer would use: `action: Lays the old and the new price side by side`. In an employee map
it is what the employees do.

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
stages:
  - name: Decide
    touchpoints:
      - name: Price letter arrives
        emotion: -1
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    whom = "people do" if sheet.journey.perspective == "employee" else "the customer does"
    for step in sheet.steps:
        if step.touchpoint and not step.touchpoint.action and not step.stage.action:
            message = (
                f"{shown(step.touchpoint.name)} does not say what {whom} there; add an `action`: a sentence with a verb"
            )
            yield Found(message, step.touchpoint, "action")


rule = Rule(
    "CJM402",
    "touchpoint-without-action",
    "warning",
    "researched",
    check=_check,
    good=(Good(f"{BAD}        action: Lays the old and the new price side by side\n"),),
    bad=(Bad(BAD, at="7:15"),),
)
