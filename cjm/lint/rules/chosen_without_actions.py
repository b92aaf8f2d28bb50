"""What was chosen has a first step.

The result of mapping a journey is a plan of action, not a poster. An opportunity that was chosen and has no action is a wish: in
the next review it will stand there as it does today. One step is enough to begin with, if somebody takes it by a day:
`actions: [{what: Name an owner, owner: Ingrid Sol, due: 2026-09-30}]`.

The rule speaks of an opportunity that is `chosen` or `doing` and has no `actions`, or none that is not `dropped`. Where nothing
is left to be done, say so: `status: dropped`, or `parked`.

Source: Insight6, "Why Customer Journey Mapping is vital for improving CX".
"""

from collections.abc import Iterator

from cjm.lint.content.under_way import decided
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

HOW = "write the first one under `actions`, with its `owner` and the day when it is `due`"
INSTEAD = "write the one to be taken instead, or let its `status` say that it was given up (`dropped`, `parked`)"
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
"""
GOOD = f"""\
{BAD}    actions:
      - what: Name an owner of the loaner pool
        owner: Ingrid Sol
        due: 2026-09-30
"""
DROPPED = f"{GOOD}        status: dropped\n"


def _check(sheet: Sheet) -> Iterator[Found]:
    for one in decided(sheet):
        if not one.actions:
            yield Found(f"{shown(one.title)} was chosen, and no step is planned; {HOW}", one, "actions")
        elif all(action.status == "dropped" for action in one.actions):
            yield Found(f"{shown(one.title)} was chosen, and every step was dropped; {INSTEAD}", one, "actions")


rule = Rule(
    "CJM605",
    "chosen-without-actions",
    "warning",
    "researched",
    check=_check,
    reads=("status",),
    good=(Good(GOOD), Good(f"{DROPPED}      - Ask sales\n"), Good(BAD.replace("chosen", "idea"))),
    bad=(Bad(BAD, at="7:12"), Bad(DROPPED, at="10:5")),
)
