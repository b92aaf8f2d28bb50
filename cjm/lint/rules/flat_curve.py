"""The emotion curve tells the good places from the bad ones.

The curve shows where the journey is weakest and strongest, and so what to do first. Where everybody feels much the
same from beginning to end, the team has been polite, or has asked how satisfied people were on the whole.

The rule speaks where at least six touchpoints (of a map told by stages, six stages) have an emotion that somebody
judged, and the highest and the lowest of all personas lie no more than 1 apart; or where one of several personas
feels the very same at all of at least six. A curve that is measured throughout is left alone, and so is a to-be map
that is above neutral throughout.

Ask customers for their best and their worst moment, tell both in their own words, and use the whole scale from -2 to
+2.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz);
"What is customer journey mapping", a customer-success blueprint in four steps.
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

RANGE = Option(1, "the distance between the highest and the lowest emotion up to which a curve is flat")
STEPS = Option(6, "the number of touchpoints, or stages, with a judged emotion from which the rule speaks")
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
    elif len(sheet.curves) > 1 and not hoped:
        yield from _of_one(sheet)


def _of_one(sheet: Sheet) -> Iterator[Found]:
    """The personas who feel the very same from beginning to end."""
    people = {persona.id: persona for persona in sheet.journey.personas}
    for curve in sheet.curves:
        values = [feeling.value for feeling in curve.feelings if feeling and not feeling.measured]
        enough = len(values) >= sheet.limit("flat-curve", "steps", STEPS.default)
        if enough and len(set(values)) == 1 and curve.persona in people:
            persona = people[curve.persona]
            message = f"{shown(persona.name)} feels {values[0]:g} from beginning to end"
            yield Found(f"{message}; ask for their best and their worst moment", persona)


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
