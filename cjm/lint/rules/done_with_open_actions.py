"""What is done has no step left.

An opportunity that is `done` leaves the list of what is being worked on, and nobody asks after its actions any more: not the
meeting, not the page, not the rule of what is overdue. A step that was never taken is then forgotten, and the metric is
blamed for not moving.

The rule speaks of an opportunity that is `done` while an action of it is `planned` or `doing`, or has a day when it is `due`
and none when it was `done`. An action that says nothing of its progress is left alone.

Write the day on which the step was taken (`done: 2026-09-28`), or `status: dropped` where it was not needed; where it is still
to be taken, the opportunity is `doing`.

Source: Insight6, "Why Customer Journey Mapping is vital for improving CX".
"""

from collections.abc import Iterator

from cjm.analysis.actions import status_of
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.model.opportunity import Action
from cjm.reading.fault import shown

BAD = """\
cjm: 1
title: Instrument repair
maturity: researched
metrics:
  - name: Loaner wait
    readings: {2026-08: 6, 2026-10: 1}
stages:
  - name: Wait
opportunities:
  - title: Ship the loaner with the label
    addresses: wait
    status: done
    expects: {metric: loaner-wait, to: 1}
    actions:
      - what: Name an owner of the loaner pool
        owner: Ingrid Sol
        due: 2026-12-18
        status: doing
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    for one in sheet.journey.opportunities:
        left = [action for action in one.actions if _is_open(action)] if one.status == "done" else []
        if left:
            more = f" (and {len(left) - 1} more)" if len(left) > 1 else ""
            what = f"{shown(one.title)} is done, and its action {shown(left[0].what)}{more} is not"
            how = "write the day when it was (`done`), `status: dropped`, or let the opportunity be `doing`"
            related = tuple((action, "what", "an action that is left") for action in left)
            yield Found(f"{what}; {how}", one, "status", related=related)


def _is_open(action: Action) -> bool:
    return status_of(action) in ("planned", "doing") and (action.status is not None or action.due is not None)


rule = Rule(
    "CJM612",
    "done-with-open-actions",
    "warning",
    "researched",
    check=_check,
    reads=("actions",),
    good=(
        Good(BAD.replace("status: doing", "done: 2026-09-28")),
        Good(BAD.replace("status: doing", "status: dropped")),
    ),
    bad=(Bad(BAD, at="12:13"), Bad(BAD.replace("        status: doing\n", ""), at="12:13")),
)
