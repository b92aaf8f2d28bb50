"""Only some touchpoints are moments of truth.

A moment of truth counts out of proportion, for better or worse. Where every touchpoint is one, none is, and the mark
no longer says where to look first.

The rule speaks where a map has two touchpoints or more, and each of them has a `moment`. Keep the mark for the few
that decide what customers tell others.

Source: Jan Carlzon, *Moments of Truth*; Jim Tincher, "Journey Mapping = Effective Customer Service Strategy" (Heart
of the Customer).
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet

GOOD = """\
cjm: 1
title: Renew the contract
maturity: researched
stages:
  - name: Decide
    touchpoints:
      - name: Compare the offers
        moment: critical
      - name: Sign online
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    count = len(sheet.touchpoints)
    if count >= 2 and all(touchpoint.moment for touchpoint in sheet.touchpoints):
        message = (
            f"all {count} touchpoints are moments of truth, so that none stands out; keep `moment` for the few that do"
        )
        yield Found(message, sheet.journey)


rule = Rule(
    "CJM208",
    "all-moments-of-truth",
    "warning",
    "researched",
    check=_check,
    reads=("stages", "touchpoints", "moment"),
    good=(Good(GOOD),),
    bad=(Bad(f"{GOOD}        moment: truth\n", at="4:1"),),
)
