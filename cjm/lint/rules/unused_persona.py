"""Every persona of the map travels through it.

Readers believe that a map holds for everyone at its head. A persona of whom it then says nothing was perhaps added
later, when nobody had asked people of that kind, or the map is not about them.

The rule speaks where a map tells its personas apart, and no touchpoint or stage names this one, neither under
`personas` nor with a value of their own, and no emotion for all holds for them. A map that says the same of everybody
leaves nobody out. Ask people of that kind what they live through and write it, or take the persona out of this map.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz);
Insight6, "Why Customer Journey Mapping is vital for improving CX".
"""

from collections.abc import Iterator

from cjm.lint.content.unused_personas import unused_personas
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
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
    for persona in unused_personas(sheet):
        what = f"nothing in the map is said of {shown(persona.name)}"
        how = (
            f"ask what they live through, and write it (`emotion: {{{persona.id}: …}}`), or leave them out of this map"
        )
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
