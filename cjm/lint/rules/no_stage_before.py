"""A stage lies before the customer turns to the organisation in this matter.

Customers do not begin where the organisation does. Before the first contact they have noticed a need, asked
colleagues, searched and compared, and they arrive with an expectation that decides how everything after it feels.

The rule speaks where no stage has `when: before`. Write it at the stage in which the customer notices the need or
looks around; where there is none, ask customers how it began, and add it.
A map that is part of another (`part_of`) is not asked: what comes before may stand there.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021); Insight6, "Why
Customer Journey Mapping is vital for improving CX".
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet

MESSAGE = (
    "no stage lies before the customer turns to the organisation in this matter; write `when: before` on the one in which the customer "
    "notices the need or looks around"
)
GOOD = """\
cjm: 1
title: Renew the contract
maturity: researched
stages:
  - name: See the end coming
    when: before
  - name: Decide
  - name: Renew
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    stages = sheet.journey.stages
    if stages and not sheet.journey.part_of and all(stage.when != "before" for stage in stages):
        yield Found(MESSAGE, sheet.journey)


rule = Rule(
    "CJM205",
    "no-stage-before",
    "warning",
    "researched",
    check=_check,
    reads=("stages", "when", "part_of"),
    good=(
        Good(GOOD),
        Good("cjm: 1\ntitle: Renew the contract\nmaturity: researched\npart_of: ownership\nstages: [Decide, Renew]\n"),
    ),
    bad=(Bad(GOOD.replace("    when: before\n", ""), at="4:1"),),
)
