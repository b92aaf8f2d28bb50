"""Only some touchpoints are moments of truth.

A moment of truth counts out of proportion, for better or worse. Where nearly every touchpoint is one, none is, and
the mark no longer says where to look first.

The rule speaks where a map has five touchpoints or more, and more than half of them have a `moment`; in a smaller
map, where all have one, from two on. Keep the mark for the few that decide what customers tell others.

Source: Jan Carlzon, *Moments of Truth*; Jim Tincher, "Journey Mapping = Effective Customer Service Strategy" (Heart
of the Customer).
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet

SHARE = Option(0.5, "the share of the touchpoints that may be moments, in maps of five touchpoints or more")
SMALL = 5
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
    moments = sum(bool(touchpoint.moment) for touchpoint in sheet.touchpoints)
    share = sheet.limit("all-moments-of-truth", "share", SHARE.default)
    if 2 <= count == moments or (count >= SMALL and moments > count * share):
        how_many = f"all {count}" if moments == count else f"{moments} of the {count}"
        what = f"{how_many} touchpoints are moments of truth, so that none stands out"
        yield Found(f"{what}; keep `moment` for the few that do", sheet.journey)


rule = Rule(
    "CJM208",
    "all-moments-of-truth",
    "warning",
    "researched",
    check=_check,
    reads=("stages", "touchpoints", "moment"),
    good=(Good(GOOD),),
    bad=(Bad(f"{GOOD}        moment: truth\n", at="4:1"),),
    options={"share": SHARE},
)
