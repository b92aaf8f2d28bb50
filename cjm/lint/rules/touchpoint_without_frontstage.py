"""Every touchpoint says who or what the customer deals with.

The front stage is what customers see of the organisation: a driver, a letter, a page, a machine. A map that leaves it
out shows feelings without what causes them.

The rule speaks of each touchpoint without a `frontstage`, unless one that stands earlier reaches up to it (`until`).
Where the customer deals with nobody, write `frontstage: nobody`. An employee map is asked only where most of its
touchpoints have a front stage.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz);
Nielsen Norman Group, journey map and service blueprint components; 18F methods, service blueprint.
"""

from collections.abc import Iterator

from cjm.analysis.unstaged import unstaged
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
      - name: Asks for the reason
        action: Calls, and asks why the price went up
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    employee = sheet.journey.perspective == "employee"
    silent = unstaged(sheet.steps, "frontstage")
    if employee and 2 * len(silent) >= len(sheet.touchpoints):
        return
    whom = "they deal" if employee else "the customer deals"
    for step in silent:
        message = (
            f"{shown(step.name)} does not say who or what {whom} with; add `frontstage`, or write `frontstage: nobody`"
        )
        yield Found(message, step.touchpoint or step.stage, "frontstage")


rule = Rule(
    "CJM404",
    "touchpoint-without-frontstage",
    "info",
    "researched",
    check=_check,
    good=(Good(f"{BAD}        frontstage: Account manager\n"), Good(f"{BAD}        frontstage: nobody\n")),
    bad=(Bad(BAD, at="7:15"),),
)
