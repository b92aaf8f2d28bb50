"""The map has no more than one critical moment.

The critical moment is the one that decides the journey; where two touchpoints are marked, nobody has decided. It
mostly happens when two people each move the mark, and their changes are merged.

The rule speaks of every `moment: critical` after the first. Keep one of them; other moments that count out of
proportion are `moment: truth`.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

GOOD = """\
cjm: 1
title: Renew the contract
stages:
  - name: Decide
    touchpoints:
      - name: Compare the offers
        moment: critical
      - name: Sign online
        moment: truth
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    critical = [touchpoint for touchpoint in sheet.touchpoints if touchpoint.moment == "critical"]
    for other in critical[1:]:
        first = critical[0]
        message = (
            f"{shown(other.name)} is marked critical, and so is {shown(first.name)}; a journey has one critical "
            "moment: make the other `moment: truth`"
        )
        yield Found(message, other, "moment", related=((first, "moment", "the first critical moment"),))


rule = Rule(
    "CJM202",
    "several-critical-moments",
    "error",
    check=_check,
    good=(Good(GOOD),),
    bad=(Bad(GOOD.replace("truth", "critical"), at="9:17"),),
)
