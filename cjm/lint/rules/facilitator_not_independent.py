"""Someone independent led the mapping.

A group that maps its own work slips back into the organisation's view: it explains the process, defends it, and hears
customers as exceptions. Someone from outside the departments mapped can keep asking what the customer feels, and why.
It need not be a consultant; a colleague from another department will do.

The rule speaks where a team is named without a `facilitator`, and where it is not said that they are independent
(`independent: yes`). A map that is already made cannot be led by somebody else, but its next round can.

Source: Insight6, "Why Customer Journey Mapping is vital for improving CX".
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
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


rule = Rule(
    "CJM306",
    "facilitator-not-independent",
    "info",
    "researched",
    check=_check,
    reads=("facilitator", "independent", "team"),
    good=(Good(BAD.replace("independent: no", "independent: yes")),),
    bad=(Bad(BAD, at="6:16"), Bad(BAD.replace("  independent: no\n", ""), at="5:9")),
)
