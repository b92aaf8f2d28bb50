"""Every persona of a map travels through it.

A persona who stands at the head of a map, and of whom the map then says nothing, is decoration; or, worse, readers believe
that the map holds for them too. Either the persona was added later, and nobody has asked people of that kind, or the map is
not about them.

It speaks where a map tells its personas apart, no touchpoint or stage names this one (under `personas`, or with a value of
their own), and no emotion that is written for all holds for them. A map that says the same of everybody leaves nobody out.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz); Insight6,
"Why Customer Journey Mapping is vital for improving CX": new and regular customers do not expect the same.
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.lint.unused import unused
from cjm.reading.fault import shown

MAP = """\
cjm: 1
title: Renew the contract
maturity: researched
personas:
  - name: Viktor
  - name: Maya
stages:
  - name: Decide
    touchpoints:
      - name: Compares the offers
        emotion: {{{}}}
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    for persona in unused(sheet):
        what = f"nothing in the map is said of {shown(persona.name)}"
        how = f"say what they live through (`emotion: {{{persona.id}: -1}}`), or leave them out of this map"
        yield Found(f"{what}; {how}", persona)


rule = Rule(
    "CJM303",
    "unused-persona",
    "warning",
    "researched",
    check=_check,
    good=(Good(MAP.format("viktor: -1, maya: 0")),),
    bad=(Bad(MAP.format("viktor: -1"), at="6:11"),),
)
