"""All stakeholders were involved.

A stakeholder is someone whom the journey concerns inside the organisation or beside it: who pays for what is decided,
has to agree to it, or loses something by it. Whoever learns of the map only when it is finished has reasons against
it that would have been useful before.

The rule speaks of each stakeholder whose `involved` is `no`, `unknown` or missing; where it is missing for all of
them, it speaks once. A validated map that names no stakeholders is asked for them.

Show them the map, and write `involved: yes` when you have heard them.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

HOW = "show them the map, and write `involved: yes` when you have heard them"
VALIDATED = 2
NOBODY = "nobody is named whom the journey concerns inside the organisation; list `stakeholders`, each with `stake` and `involved`"
BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
stakeholders:
  - role: Director of service
    involved: yes
  - role: Head of sales
    stake: Owns the prices
    involved: no
stages:
  - name: Decide
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    stakeholders = sheet.journey.stakeholders
    if not stakeholders and sheet.maturity == VALIDATED and sheet.journey.state == "as-is":
        yield Found(NOBODY, sheet.journey, "stakeholders")
    if len(stakeholders) > 1 and not any(one.involved for one in stakeholders):
        yield Found(f"nobody says whether the stakeholders were involved; {HOW}", sheet.journey, "stakeholders")
        return
    for one in stakeholders:
        if one.involved == "no":
            yield Found(f"the stakeholder {shown(one.role)} was not involved; {HOW}", one, "involved")
        elif one.involved != "yes":
            what = f"nobody knows whether the stakeholder {shown(one.role)} was involved"
            yield Found(f"{what}; {HOW}", one, "involved")


rule = Rule(
    "CJM307",
    "stakeholder-not-involved",
    "warning",
    "researched",
    check=_check,
    reads=("involved",),
    good=(Good(BAD.replace("involved: no", "involved: yes")),),
    bad=(Bad(BAD, at="9:15"),),
)
