"""Where the map has several personas, its outcomes say who expects what.

To assume that new and regular customers expect the same is the classic mistake: what meets the expectation of one may
miss that of the other.

The rule speaks once, where a map has several personas and several outcomes, and no outcome names its `personas`.
Write `personas` at each outcome that only some expect. Where all really expect the same, naming all of them at one
outcome says that they were asked.

Source: Insight6, "Why Customer Journey Mapping is vital for improving CX"; Dennis Gershowitz on customer journey
mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

BAD = """\
cjm: 1
title: Send in for repair
maturity: researched
personas:
  - name: Maya
  - name: Viktor
stages:
  - name: Request the return
    outcomes: One call, nothing repeated
  - name: Ship and wait
    outcomes:
      - expected: A loaner after one day
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    personas = sheet.journey.personas
    outcomes = [outcome for stage in sheet.journey.stages for outcome in stage.outcomes]
    if len(personas) > 1 and len(outcomes) > 1 and not any(outcome.personas for outcome in outcomes):
        names = " and ".join(shown(persona.name) for persona in personas[:2])
        message = f"no outcome says who expects it; perhaps {names} do not expect the same"
        yield Found(f"{message}: add `personas` to the outcomes that only some expect", sheet.journey, "personas")


rule = Rule(
    "CJM423",
    "one-expectation-for-all",
    "info",
    "researched",
    check=_check,
    # A finding stands on the map, so that a fault that hides the field anywhere in it silences the rule.
    reads=("personas", "outcomes"),
    good=(Good(f"{BAD}        personas: maya\n"),),
    bad=(Bad(BAD, at="4:1"),),
)
