"""No action is late without anybody saying so.

An action whose day has passed is the first thing to talk about at the next meeting. Do it, drop it, or agree on a new day and
say in its `note` why: each of these is a decision, and leaving it as it is would be none. What is late twice has an obstacle
that somebody should remove.

An action is late when its `due` day is before today, unless it is done or dropped, or its opportunity is done, parked or
dropped. The page counts the days in the same way.

Source: "What is customer journey mapping", a customer-success blueprint in four steps; Insight6, "Why Customer Journey Mapping
is vital for improving CX".
"""

from collections.abc import Iterator

from cjm.analysis.actions import actions
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

HOW = "do it (`status: done`), drop it, or agree on a new day and say why in its `note`"
BAD = """\
cjm: 1
title: Instrument repair
stages:
  - name: Wait
opportunities:
  - title: Ship the loaner with the label
    addresses: wait
    status: chosen
    actions:
      - what: Give the loaner pool an owner
        owner: Ingrid Sol
        due: 2024-09-30
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    ranked = [one for one in sheet.ranked if one.open and any(action.due for action in one.opportunity.actions)]
    if not ranked:
        return
    for one in actions(ranked, sheet.today):
        if one.late:
            days = "1 day" if one.days_late == 1 else f"{one.days_late} days"
            yield Found(f"the action {shown(one.action.what)} is {days} late; {HOW}", one.action, "due")


rule = Rule(
    "CJM608",
    "action-overdue",
    "warning",
    check=_check,
    dated=True,
    reads=("done", "status"),
    good=(Good(f"{BAD}        done: 2024-09-28\n"), Good(BAD.replace("status: chosen", "status: parked"))),
    bad=(Bad(BAD, at="12:14"),),
)
