"""Every touchpoint says by which channel it happens.

Customers change channels as they go, and a problem that fails in self-service fails again in the next channel. Only
where the channels are known can these changes be seen.

The rule speaks of each touchpoint without a `channel`, unless its stage has one for all. Any word will do; `web`,
`app`, `phone`, `email`, `chat`, `store`, `post` and other usual ones are drawn with a picture.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz);
Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator

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
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    for step in sheet.steps:
        if step.touchpoint and not step.touchpoint.channel and not step.stage.channel:
            message = f"{shown(step.touchpoint.name)} does not say by which channel it happens; write `channel: phone`, or any word"
            yield Found(message, step.touchpoint, "channel")


rule = Rule(
    "CJM403",
    "touchpoint-without-channel",
    "warning",
    "researched",
    check=_check,
    good=(Good(f"{BAD}        channel: web\n"),),
    bad=(Bad(BAD, at="7:15"),),
)
