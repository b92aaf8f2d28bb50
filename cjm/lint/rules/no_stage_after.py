"""A stage lies after the organisation regards the matter as closed.

The journey does not end when the case is closed. The invoice, the use and the question that comes up a week later
decide whether the customer comes back, and what they tell others.

The rule speaks where no stage has `when: after`. Write it at the stage in which the customer uses what they came for,
pays for it or leaves; where there is none, ask customers what came afterwards, and add it.
A map that is part of another (`part_of`) is not asked: what comes after may stand there.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021); Insight6, "Why
Customer Journey Mapping is vital for improving CX".
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet

MESSAGE = (
    "no stage lies after the organisation regards the matter as closed; write `when: after` on the one in which the customer "
    "uses what they came for, pays for it or leaves"
)
GOOD = """\
cjm: 1
title: Renew the contract
maturity: researched
stages:
  - name: Decide
  - name: Renew
  - name: Go on covered
    when: after
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    stages = sheet.journey.stages
    if stages and not sheet.journey.part_of and all(stage.when != "after" for stage in stages):
        yield Found(MESSAGE, sheet.journey)


rule = Rule(
    "CJM206",
    "no-stage-after",
    "warning",
    "researched",
    check=_check,
    reads=("stages", "when", "part_of"),
    good=(
        Good(GOOD),
        Good("cjm: 1\ntitle: Renew the contract\nmaturity: researched\npart_of: ownership\nstages: [Decide, Renew]\n"),
    ),
    bad=(Bad(GOOD.replace("    when: after\n", ""), at="4:1"),),
)
