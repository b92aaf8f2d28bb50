"""Every pain of a researched map names its root cause.

A pain is a symptom. What is done about it without knowing where it comes from is a guess, and mostly one that suits the
organisation.

The rule speaks of every pain without `causes`, in stages as at touchpoints. Ask why until the answer is something that
somebody could change, without defending yourselves.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021); Insight6, "Why Customer
Journey Mapping is vital for improving CX".
"""

from collections.abc import Iterator

from cjm.lint.content.pains import pains
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
stages:
  - name: Decide
    pains:
      - text: Nobody says why the price went up
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    for pain in pains(sheet):
        if not pain.causes:
            yield Found(
                f"the pain {shown(pain.text)} names no cause; ask why it happens, and write `causes`", pain, "causes"
            )


rule = Rule(
    "CJM502",
    "pain-without-cause",
    "warning",
    "researched",
    check=_check,
    good=(Good(f"{BAD}        causes: The letter is a form of Finance's\n"),),
    bad=(Bad(BAD, at="7:15"),),
)
