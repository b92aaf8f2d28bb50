"""A customer map says what brings people into the journey.

Customers do not appear at the counter: something has happened to them, somebody has told them, a search has led them
here. Where the map does not say what, nobody knows which expectation they bring along, or how more of them could be
met where they look.

The rule speaks where neither the `scope` says what starts the journey (`starts`) nor any touchpoint says what
attracts people (`draws`). Employee maps and to-be maps are left alone. Ask customers how it began, and write it in
one of the two.

Source: Jim Tincher, "Journey Mapping = Effective Customer Service Strategy" (Heart of the Customer); Abdelmounim
Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet

MESSAGE = (
    "nothing says what brings customers in; write the trigger as `starts` of the `scope`, or what attracts people as "
    "`draws` of a touchpoint"
)
BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
stages:
  - name: See the end coming
    touchpoints:
      - name: Asks a colleague
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    journey = sheet.journey
    if journey.perspective != "customer" or journey.state == "to-be" or not journey.stages:
        return
    if not (journey.scope and journey.scope.starts) and not any(one.draws for one in sheet.touchpoints):
        yield Found(MESSAGE, journey)


rule = Rule(
    "CJM217",
    "no-way-in",
    "info",
    "researched",
    check=_check,
    reads=("scope", "starts", "draws", "stages", "touchpoints"),
    good=(
        Good(f"{BAD}        draws: A colleague who has been through it\n"),
        Good(BAD.replace("stages:", "scope:\n  starts: The date in the contract comes into sight\nstages:")),
    ),
    bad=(Bad(BAD, at="4:1"),),
)
