"""The map has an owner.

A map is never finished: it is refined with new data, and compared over time. Somebody has to answer for that, and for
what was decided by it; without an owner, a map is a poster a year later.

The rule speaks where `owner` is missing. Name a person, or a team that will still exist next year.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz);
Insight6, "Why Customer Journey Mapping is vital for improving CX".
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet

MESSAGE = "nobody owns this map; name who answers for it: `owner: Service design, After-sales`"
BAD = "cjm: 1\ntitle: Renew the contract\nmaturity: researched\nstages:\n  - name: Decide\n"


def _check(sheet: Sheet) -> Iterator[Found]:
    if not sheet.journey.owner:
        yield Found(MESSAGE, sheet.journey, "owner")


rule = Rule(
    "CJM308",
    "no-owner",
    "warning",
    "researched",
    check=_check,
    reads=("owner",),
    good=(Good(BAD.replace("maturity", "owner: Service design, After-sales\nmaturity")),),
    bad=(Bad(BAD, at="4:1"),),
)
