"""Every opportunity says what it helps.

An idea that answers no pain, no touchpoint and no stage is a solution in search of a problem; mostly somebody brought it along.
It may also have been written down in haste: then the page cannot show it where it helps, and nobody sees which pains are left
without an answer. Name the ids under `addresses`.

The rule speaks of opportunities that are neither parked nor dropped. It is information only: some help the journey as a whole.

Source: "What is customer journey mapping", a customer-success blueprint in four steps; Dennis Gershowitz on customer journey
mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator

from cjm.lint.content.addressed import GIVEN_UP
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

HOW = "name under `addresses` the ids of the pains, touchpoints or stages that it helps"
BAD = """\
cjm: 1
title: Instrument repair
maturity: researched
stages:
  - name: Wait
    pains:
      - id: no-loaner
        text: No loaner for six days
opportunities:
  - title: Ship the loaner with the label
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    for one in sheet.journey.opportunities:
        if not one.addresses and one.status not in GIVEN_UP:
            yield Found(f"{shown(one.title)} perhaps answers nothing that the map shows; {HOW}", one, "addresses")


rule = Rule(
    "CJM611",
    "opportunity-addresses-nothing",
    "info",
    "researched",
    check=_check,
    good=(Good(f"{BAD}    addresses: no-loaner\n"),),
    bad=(Bad(BAD, at="10:12"),),
)
