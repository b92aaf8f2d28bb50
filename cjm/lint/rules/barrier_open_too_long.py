"""No barrier stands for months without an end in sight.

A barrier is what stands in the way of mending a pain: a rule, a budget, a system, a habit. Naming it is worth little until it
is removed, and one that everybody has grown used to is removed by nobody. Bring it to somebody who can decide (that is what a
member of the leadership is on the team for), or write down that it will stay (`status: accepted`), and
mend the pain in another way.

The rule speaks of a barrier that is `open` or `doing`, and that has been so since (`since`) more than half a year ago; the
option `days` sets another limit. When its status changes, `since` is the day of that change. It also asks for that day where one
of these is written as the `status` of a barrier without `since`; a barrier without a status is not judged.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021); Abdelmounim Benharouga,
"Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator
from datetime import date

from cjm.lint.content.pains import pains
from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

NO_DAY = "the barrier {} is said to be `{}`, and not since when; write the day as `since`, so that it shows when it stands too long"
DAYS = Option(180, "the number of days for which a barrier may stand, or be worked on")
STANDS = {"open": "has been open", "doing": "has been worked on"}
BAD = """\
cjm: 1
title: Instrument repair
maturity: researched
stages:
  - name: Wait
    pains:
      - text: No loaner for six days
        barriers:
          - text: Loaners have no owner and no budget
            status: open
            since: 2024-04-24
"""
NOT_DATED = BAD.replace("            since: 2024-04-24\n", "")


def _check(sheet: Sheet) -> Iterator[Found]:
    limit = sheet.limit("barrier-open-too-long", "days", DAYS.default)
    for barrier in (barrier for pain in pains(sheet) for barrier in pain.barriers):
        if barrier.status not in STANDS:
            continue
        if barrier.since:
            days = (sheet.today - date.fromisoformat(barrier.since)).days
            if days > limit:
                what = f"the barrier {shown(barrier.text)} {STANDS[barrier.status]} for {days} days"
                how = "bring it to somebody who can decide; where it will stay, write `status: accepted`"
                yield Found(f"{what}; {how}", barrier, "since")
        elif sheet.document.given(barrier, "status"):
            yield Found(NO_DAY.format(shown(barrier.text), barrier.status), barrier, "status")


rule = Rule(
    "CJM507",
    "barrier-open-too-long",
    "warning",
    "researched",
    check=_check,
    dated=True,
    reads=("status", "since"),
    options={"days": DAYS},
    good=(
        Good(BAD.replace("open", "removed")),
        Good(BAD.replace("open", "accepted")),
        Good(NOT_DATED.replace("            status: open\n", "")),
    ),
    bad=(Bad(BAD, at="11:20"), Bad(NOT_DATED, at="10:21")),
)
