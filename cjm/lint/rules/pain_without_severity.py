"""Every pain of a researched map says how bad it is.

Where all pains look alike, the loudest voice decides what is mended first. The severity says what a pain does to the
customer: 1 is a nuisance, 2 costs them time, money or trust, 3 makes them fail, or leave. How often it happens is another
question, and has a field of its own (`frequency`): a rare pain may be severe.

The rule speaks of every pain without `severity`, in stages as at touchpoints.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021); "What is customer
journey mapping", a customer-success blueprint in four steps.
"""

from collections.abc import Iterator

from cjm.lint.content.pains import pains
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

HOW = "write `severity`: 1 minor, 2 serious, 3 severe"
BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
stages:
  - name: Decide
    pains:
      - text: The price rises without a reason
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    for pain in pains(sheet):
        if pain.severity is None:
            yield Found(f"the pain {shown(pain.text)} does not say how bad it is; {HOW}", pain, "severity")


rule = Rule(
    "CJM504",
    "pain-without-severity",
    "warning",
    "researched",
    check=_check,
    good=(Good(f"{BAD}        severity: 3\n"),),
    bad=(Bad(BAD, at="7:15"),),
)
