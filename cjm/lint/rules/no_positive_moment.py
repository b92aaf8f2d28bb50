"""Something in the journey is good.

Every journey that is still travelled has something that works. A map without it has collected complaints: it leaves
out what improvements must not break, and colleagues who do good work will not believe it.

The rule speaks where at least four touchpoints (of a map told by stages, four stages) have an emotion, and none is
above neutral for anybody. Ask what customers would miss: write it under `strengths`, and above neutral what they feel
there, be it 0.5. Even in a bereavement or a claim something may be done well.

Source: "What is customer journey mapping", a customer-success blueprint in four steps; Jan Carlzon, *Moments of
Truth*.
"""

from collections.abc import Iterator

from cjm.analysis.curve import values_at
from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet

STEPS = Option(4, "the number of touchpoints, or stages, with an emotion from which the rule speaks")
COMPLAINTS = (
    "nobody is ever above neutral, and nothing is said to work well; perhaps customers were asked for complaints only: "
    "write what they would miss as `strengths`, and what they feel there"
)
UNFELT = (
    "nobody is ever above neutral, though something is said to work well; perhaps customers feel it: ask them, and write "
    "an `emotion` above 0 where they do"
)
BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
stages:
  - name: Decide
    touchpoints:
      - name: Looks back on the year
        emotion: 0
      - name: Gets the price letter
        emotion: -1.5
      - name: Compares the offers
        emotion: -1
      - name: Signs
        emotion: -0.5
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    felt = [[value for _, value in values_at(sheet.curves, step.column)] for step in sheet.steps]
    known = [values for values in felt if values]
    if len(known) < sheet.limit("no-positive-moment", "steps", STEPS.default):
        return
    if all(max(values) <= 0 for values in known):
        yield Found(UNFELT if _works(sheet) else COMPLAINTS, sheet.journey)


def _works(sheet: Sheet) -> bool:
    """Whether something is said to work well."""
    here = any(touchpoint.strengths for touchpoint in sheet.touchpoints)
    return here or any(stage.strengths for stage in sheet.journey.stages)


rule = Rule(
    "CJM216",
    "no-positive-moment",
    "info",
    "researched",
    check=_check,
    reads=("emotion", "strengths", "stages", "touchpoints"),
    good=(Good(f"{BAD}        strengths: The account manager knows the plant\n".replace("-0.5", "0.5")),),
    bad=(Bad(BAD, at="4:1"), Bad(f"{BAD}        strengths: The account manager knows the plant\n", at="4:1")),
    options={"steps": STEPS},
)
