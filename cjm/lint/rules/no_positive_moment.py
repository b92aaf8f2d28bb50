"""Something in the journey is good.

Every journey that is still travelled has something that works. A map without it has collected complaints: it leaves
out what improvements must not break, and colleagues who do good work will not believe it.

The rule speaks where at least four touchpoints (of a map told by stages, four stages) have an emotion, none is above
neutral for anybody, and nothing stands under `strengths`. Ask what customers would miss, and write that there. What
they feel stays as it was found: in a bereavement or a claim perhaps nothing is above neutral, and something is done
well all the same.

Source: "What is customer journey mapping", a customer-success blueprint in four steps; Jan Carlzon, *Moments of
Truth*.
"""

from collections.abc import Iterator

from cjm.analysis.curve import values_at
from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet

STEPS = Option(4, "the number of touchpoints, or stages, with an emotion from which the rule speaks")
MESSAGE = (
    "nobody is ever above neutral, and nothing is said to work well; perhaps customers were asked for complaints only: "
    "ask what they would miss, and write it as `strengths`"
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
    if all(max(values) <= 0 for values in known) and not _works(sheet):
        yield Found(MESSAGE, sheet.journey)


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
    good=(Good(f"{BAD}        strengths: The account manager knows the plant\n"),),
    bad=(Bad(BAD, at="4:1"),),
    options={"steps": STEPS},
)
