"""A researched map has an owner.

A map is never finished: it is refined with new data, and compared over time. Somebody has to answer for that, and for what
was decided by it; a map without an owner is a poster a year later. Name a person, or a team that will still exist next
year.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz): a map is
refined and compared over time; Insight6, "Why Customer Journey Mapping is vital for improving CX": a plan of action, not a
poster.
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet

MESSAGE = "nobody owns this map; name who answers for it: `owner: Service design, After-sales`"
BAD = "cjm: 1\ntitle: Renew the contract\nmaturity: researched\nstages:\n  - name: Decide\n"


def _check(sheet: Sheet) -> Iterator[Found]:
    if not sheet.journey.owner:
        yield Found(MESSAGE, sheet.journey)


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
