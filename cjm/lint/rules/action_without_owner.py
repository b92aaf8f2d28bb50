"""Every action has somebody who does it.

What is everybody's is nobody's: an action without a name is not done, and nobody can be asked why. A department is not a
name. Write who answers for it, even if others help: `owner: Ingrid Sol`; the name of a post will do.

The rule speaks of actions that are planned or being done, of opportunities that are `chosen` or `doing`. Of a mere idea it asks
only for the owner of what is being done already.

Source: Insight6, "Why Customer Journey Mapping is vital for improving CX"; Dennis Gershowitz on customer journey mapping in
service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator

from cjm.lint.content.under_way import waiting
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.model.opportunity import Action
from cjm.reading.fault import shown

BAD = """\
cjm: 1
title: Instrument repair
maturity: researched
stages:
  - name: Wait
opportunities:
  - title: Ship the loaner with the label
    addresses: wait
    status: chosen
    actions:
      - what: Let the loaner leave with the return label
        due: 2027-01-31
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    for action in waiting(sheet):
        if not action.owner:
            yield Found(f"{_what(action)}; write who does it: `owner: Ingrid Sol`", action, "owner")


def _what(action: Action) -> str:
    if action.department:
        return f"the action {shown(action.what)} has a department and nobody in it who does it"
    return f"the action {shown(action.what)} is nobody's"


rule = Rule(
    "CJM606",
    "action-without-owner",
    "warning",
    "researched",
    check=_check,
    reads=("status",),
    good=(Good(f"{BAD}        owner: Ingrid Sol\n"),),
    bad=(Bad(BAD, at="11:15"), Bad(f"{BAD}        department: logistics\n", at="11:15")),
)
