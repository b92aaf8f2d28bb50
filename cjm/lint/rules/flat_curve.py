"""The emotions of a researched map tell the good places from the bad ones.

The curve shows where the journey is weakest and strongest, and thereby what to do first. Where everybody feels much the same
from the first step to the last, the team has been polite, or has asked whether people were satisfied on the whole. Customers
who are asked at each step tell of a best and of a worst moment; bring those to life in their own words, and use the scale
from -2 to +2.

It speaks where at least six steps have an emotion that somebody judged, and the highest and the lowest of all personas lie
no further apart than the option `range` says. Steps are touchpoints, or stages where the map is known by stages. Emotions
that were measured count as they are; a curve that is measured throughout is left alone, since means lie close together by
nature. So is a map of the future (`state: to-be`) that is above neutral throughout.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz): emotion
beyond satisfied or not, in the customer's own words; "What is customer journey mapping", a customer-success blueprint in
four steps: where the journey is weakest and strongest.
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet

RANGE = Option(1, "how far apart the highest and the lowest emotion may lie at most to be called flat")
STEPS = Option(6, "steps with a judged emotion from which on a curve can be called flat")
MAP = """\
cjm: 1
title: Renew the contract
maturity: researched
stages:
  - name: See the end coming
    emotion: 0.5
  - name: Learn the terms
    emotion: 0
  - name: Compare
    emotion: {}
  - name: Decide
    emotion: 0.5
  - name: Sign
    emotion: 0.5
  - name: Go on covered
    emotion: {}
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    felt = [feeling for curve in sheet.curves for feeling in curve.feelings if feeling]
    if not felt or _judged(sheet) < sheet.limit("flat-curve", "steps", STEPS.default):
        return
    low, high = min(one.value for one in felt), max(one.value for one in felt)
    hoped = sheet.journey.state == "to-be" and low > 0
    if high - low <= sheet.limit("flat-curve", "range", RANGE.default) and not hoped:
        where = f"is {high:g}" if low == high else f"lies between {low:g} and {high:g}"
        what = "ask customers for their best and their worst moment, and use the scale from -2 to +2"
        yield Found(f"every emotion of the map {where}, so that the curve is flat; {what}", sheet.journey)


def _judged(sheet: Sheet) -> int:
    """How many steps have an emotion that somebody judged."""
    columns = zip(*(curve.feelings for curve in sheet.curves), strict=True)
    return sum(any(feeling and not feeling.measured for feeling in column) for column in columns)


rule = Rule(
    "CJM213",
    "flat-curve",
    "warning",
    "researched",
    check=_check,
    reads=("emotion", "stages", "touchpoints"),
    good=(Good(MAP.format(-1.5, 1)),),
    bad=(Bad(MAP.format(0, 0.5), at="4:1"),),
    options={"range": RANGE, "steps": STEPS},
)
