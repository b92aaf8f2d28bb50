"""Someone independent led the mapping.

A group that maps its own work slips back into the organisation's view: it explains the process, defends it, and hears
customers as exceptions. Someone from outside the departments mapped can keep asking what the customer feels, and why.
It need not be a consultant; a colleague from another department will do.

The rule speaks where a team is named without a `facilitator`, where it is not said that they are independent
(`independent: yes`), and where it is said of somebody who stands in the `team` for a department that has part of the
journey. A map that is already made cannot be led by somebody else, but its next round can.

Source: Insight6, "Why Customer Journey Mapping is vital for improving CX".
"""

from collections.abc import Iterator

from cjm.lint.content.departments import departments_at
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.model.journey import Facilitator
from cjm.reading.fault import shown

NOBODY = "no facilitator is named; name who led the mapping, and whether they stand outside: `facilitator: {name: …, independent: yes}`"
BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
facilitator:
  name: Lena Ortiz
  independent: no
stages:
  - name: Decide
"""
TEAM = """\
team:
  - name: Lena Ortiz
    role: front-line
    department: sales
"""
INSIDE = f"""\
{BAD.replace("independent: no", "independent: yes").replace("stages:", f"{TEAM}stages:")}\
    touchpoints:
      - name: Signs the contract
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    facilitator = sheet.journey.facilitator
    if not facilitator:
        if sheet.journey.team:
            yield Found(NOBODY, sheet.journey, "facilitator")
        return
    name = shown(facilitator.name)
    if facilitator.independent == "no":
        how = "perhaps let someone from outside the departments mapped lead the next round"
        yield Found(f"{name}, who led the mapping, is not independent; {how}", facilitator, "independent")
    elif facilitator.independent != "yes":
        how = "write `independent: yes` or `independent: no`"
        yield Found(
            f"nobody says whether {name}, who led the mapping, is independent; {how}", facilitator, "independent"
        )
    else:
        yield from _inside(sheet, facilitator)


def _inside(sheet: Sheet, facilitator: Facilitator) -> Iterator[Found]:
    """What is found where somebody said to be independent is of a department that has part of the journey."""
    mapped = {word.casefold() for touchpoint in sheet.touchpoints for word in departments_at(touchpoint)}
    for member in sheet.journey.team:
        own = (member.department or "").casefold()
        if own in mapped and member.name.casefold() == facilitator.name.casefold():
            what = f"{shown(member.name)} led the mapping and stands in the team for {shown(member.department or '')}"
            how = "which has part of this journey: perhaps that is not independent, and someone from outside leads the next round"
            yield Found(f"{what}, {how}", facilitator, "name", related=((member, "department", "the department"),))


rule = Rule(
    "CJM306",
    "facilitator-not-independent",
    "info",
    "researched",
    check=_check,
    reads=("facilitator", "independent", "team"),
    good=(Good(BAD.replace("independent: no", "independent: yes")), Good(f"{INSIDE}        department: billing\n")),
    bad=(
        Bad(BAD, at="6:16"),
        Bad(BAD.replace("  independent: no\n", ""), at="5:9"),
        Bad(f"{INSIDE}        department: sales\n", at="5:9"),
    ),
)
