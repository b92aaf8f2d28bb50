"""Every persona says what they need, what they want to reach, and what would let them down.

A journey is judged by these three: why people deal with the organisation (`needs`), what they want to reach by it
(`goals`), and what would disappoint them (`disappoints`). A name, an age and a portrait alone help nobody to decide
what to improve.

The rule speaks once for each persona, and names what is missing. A persona that comes from a library is mended there:
the rule speaks in the library's file, once, and not in each map.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.model.journey import Journey
from cjm.model.library import Library
from cjm.model.persona import Persona
from cjm.reading.fault import shown

# What each of the three says, for the message.
WANTED = {"needs": "needs", "goals": "wants to reach", "disappoints": "would be let down by"}
BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
personas:
  - name: Viktor
    age: 52
    needs: Cover without a gap
    disappoints: A price letter that does not say what for
stages:
  - name: Decide
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    for persona in _own(sheet):
        missing = [field for field in WANTED if not getattr(persona, field)]
        if missing:
            what = " and ".join(filter(None, [", ".join(WANTED[one] for one in missing[:-1]), WANTED[missing[-1]]]))
            how = ", ".join(f"`{field}`" for field in missing)
            yield Found(f"nothing says what {shown(persona.name)} {what}; add {how}", persona, missing[0])


def _own(sheet: Sheet) -> Iterator[Persona]:
    """The personas that are written in this document."""
    if isinstance(sheet.content, Journey | Library):
        yield from (persona for persona in sheet.content.personas if not persona.use)


rule = Rule(
    "CJM302",
    "persona-without-needs",
    "warning",
    "researched",
    check=_check,
    kinds=("journey", "library"),
    reads=tuple(WANTED),
    good=(Good(BAD.replace("    needs", "    goals: Keep the promise that he made to his plant\n    needs")),),
    bad=(Bad(BAD, at="5:11"),),
)
