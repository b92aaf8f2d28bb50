"""The map says whose journey it is.

A persona is a customer made up to represent a segment: who they are, what they need, what pleases or disappoints
them. Without one, a map speaks of "the customer", whom nobody has ever met, and slips back into the organisation's
view.

The rule speaks where nothing stands under `personas`. Two or three are enough. Those that several maps share stand in
a library, and each map takes them over by their id.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz);
Insight6, "Why Customer Journey Mapping is vital for improving CX".
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet

MESSAGE = "the map has no persona; say whose journey it is: `personas: [{name: Maya, needs: A loaner by tomorrow}]`"
BAD = "cjm: 1\ntitle: Renew the contract\nmaturity: researched\nstages:\n  - name: Decide\n"
GOOD = BAD.replace("stages:", "personas:\n  - name: Viktor\n    needs: Cover without a gap\nstages:")


def _check(sheet: Sheet) -> Iterator[Found]:
    if not sheet.journey.personas:
        yield Found(MESSAGE, sheet.journey, "personas")


rule = Rule(
    "CJM301",
    "no-persona",
    "warning",
    "researched",
    check=_check,
    reads=("personas",),
    good=(Good(GOOD),),
    bad=(Bad(BAD, at="4:1"),),
)
