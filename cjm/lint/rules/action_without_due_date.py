"""Every action has a day by which it is done.

An action without a day is never late, and so it is never done. The day may move; then somebody has decided that it does, and
the history of the map shows how often. Agree on one with the owner, and write it as `due`.

The rule speaks of actions that are planned or being done, of opportunities that are `chosen` or `doing`. Of a mere idea it asks
only for the day of what is being done already.

Source: Insight6, "Why Customer Journey Mapping is vital for improving CX"; "What is customer journey mapping", a
customer-success blueprint in four steps.
"""

from collections.abc import Iterator

from cjm.lint.content.under_way import waiting
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
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
        owner: Ingrid Sol
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    for action in waiting(sheet):
        if not action.due:
            what = f"the action {shown(action.what)} has no day by which it is done"
            yield Found(f"{what}; agree on one, and write it as `due`", action, "due")


rule = Rule(
    "CJM607",
    "action-without-due-date",
    "warning",
    "researched",
    check=_check,
    reads=("status",),
    good=(Good(f"{BAD}        due: 2027-01-31\n"),),
    bad=(Bad(BAD, at="11:15"),),
)
