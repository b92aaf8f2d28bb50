"""A customer map says who leaves, where, and why.

In every journey some people give up: they buy elsewhere, solve it themselves, or let it be. Surveys do not reach
them, and the places where they turn away cost the most.

The rule speaks where no touchpoint has anything under `leaves`, and no way under `next` leads to the `end` or into
another map. Employee maps, to-be maps, maps told by stages alone and journeys of the type `exit` are left alone.

Ask people who did not come back, and people who never became customers. Where nobody can leave, as with a duty, write
who does not do what is expected of them.

Source: Jim Tincher, "Journey Mapping = Effective Customer Service Strategy" (Heart of the Customer); Abdelmounim
Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.model.touchpoint import Touchpoint

MESSAGE = (
    "the map says nowhere who leaves, and why; perhaps ask who gives up, and write it as `leaves` of the touchpoint "
    "where they do"
)
BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
stages:
  - name: Decide
    touchpoints:
      - name: Compares the offers
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    journey = sheet.journey
    if journey.perspective != "customer" or journey.state == "to-be" or journey.type == "exit":
        return
    if sheet.touchpoints and not any(map(_left, sheet.touchpoints)):
        yield Found(MESSAGE, journey)


def _left(touchpoint: Touchpoint) -> bool:
    """Whether somebody leaves the journey here, for good or for another one."""
    return bool(touchpoint.leaves) or any(way.to == "end" or "/" in way.to for way in touchpoint.next)


rule = Rule(
    "CJM218",
    "nobody-leaves",
    "info",
    "researched",
    check=_check,
    reads=("leaves", "next", "stages", "touchpoints"),
    good=(Good(f"{BAD}        leaves: Has the instrument serviced by a cheaper firm\n"),),
    bad=(Bad(BAD, at="4:1"),),
)
