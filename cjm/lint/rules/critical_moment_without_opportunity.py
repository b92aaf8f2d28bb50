"""An opportunity addresses the critical moment.

The critical moment decides the journey. It is the place to be creative: to collect alternatives, choose the most fitting one
and put it to work. A map that names the moment and plans nothing for it plans small changes of little effect.

The rule speaks where no opportunity addresses the critical moment. One counts that addresses the touchpoint, a pain at it, or
its stage; one that was parked or dropped does not. A to-be map without any opportunities is left alone: it is the answer to
those of the map that it follows.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz); "What is
customer journey mapping", a customer-success blueprint in four steps.
"""

from collections.abc import Iterator

from cjm.lint.content.addressed import addressed
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
stages:
  - name: Decide
    touchpoints:
      - name: Compare the offers
        moment: critical
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    step, helped = sheet.critical, addressed(sheet)
    if step is None or step.touchpoint is None or helped is None:
        return
    if sheet.journey.state == "to-be" and not sheet.journey.opportunities:
        return
    touchpoint = step.touchpoint
    ids = {touchpoint.id, step.stage.id, *(pain.id for pain in touchpoint.pains)}
    if not ids & helped:
        what = f"no opportunity addresses the critical moment, {shown(touchpoint.name)}"
        yield Found(f"{what}; add one with `addresses: {touchpoint.id}`", touchpoint)


rule = Rule(
    "CJM601",
    "critical-moment-without-opportunity",
    "warning",
    "researched",
    check=_check,
    reads=("id", "pains"),
    good=(Good(f"{BAD}opportunities:\n  - title: Say what the price pays for\n    addresses: compare-the-offers\n"),),
    bad=(Bad(BAD, at="7:15"),),
)
