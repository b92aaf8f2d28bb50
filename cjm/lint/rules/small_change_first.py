"""The critical moment comes before small changes.

Random small changes of little effect keep everybody busy and leave the journey as it is. In every journey there is one moment
that counts more than all the others; as long as nothing has been chosen for it, people and money that go into a small change
are missing there. Choose an opportunity that helps the critical moment, or move people over to it.

The rule speaks of an opportunity with an `impact` of 2 or less that is being done (`doing`, or chosen with an action that is),
while none that helps the critical moment is `chosen`, `doing` or `done`. Helping it means to address its touchpoint, one of its
pains, or its stage. The option `impact` sets another limit.

Source: "What is customer journey mapping", a customer-success blueprint in four steps; Abdelmounim Benharouga, "Customer
Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.lint.content.addressed import addressed
from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.model.opportunity import Opportunity
from cjm.reading.fault import shown

IMPACT = Option(2, "the impact up to which a change is small")
CHOSEN = ("chosen", "doing", "done")
BAD = """\
cjm: 1
title: Instrument repair
maturity: researched
stages:
  - name: Wait
    touchpoints:
      - name: Receives the loaner
        moment: critical
  - name: Pay
opportunities:
  - title: Ship the loaner with the label
    addresses: receives-the-loaner
    impact: 5
    status: idea
  - title: One freight booking
    addresses: pay
    impact: 2
    status: doing
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    helped = any(one.critical and one.opportunity.status in CHOSEN for one in sheet.ranked)
    if helped or not sheet.critical or addressed(sheet) is None:
        return
    limit = sheet.limit("small-change-first", "impact", IMPACT.default)
    for one in sheet.journey.opportunities:
        if _in_progress(one) and one.impact is not None and one.impact <= limit:
            what = f"{shown(one.title)}, a small change, is being done, and nothing is chosen for the critical moment"
            how = "choose first what helps that (`status: chosen`)"
            related = (sheet.critical.touchpoint or sheet.critical.stage, "name", "the critical moment")
            yield Found(f"{what}, {shown(sheet.critical.name)}; {how}", one, "status", related=(related,))


def _in_progress(one: Opportunity) -> bool:
    """Whether people and money go into it, whatever was decided about it."""
    return one.status == "doing" or (one.status == "chosen" and any(step.status == "doing" for step in one.actions))


rule = Rule(
    "CJM609",
    "small-change-first",
    "warning",
    "researched",
    check=_check,
    reads=("impact", "addresses"),
    options={"impact": IMPACT},
    good=(Good(BAD.replace("idea", "chosen")), Good(BAD.replace("impact: 2", "impact: 4"))),
    bad=(Bad(BAD, at="18:13"),),
)
