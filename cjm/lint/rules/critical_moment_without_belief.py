"""The team says what it believes that customers feel at the critical moment.

In a workshop each member says what the customer feels, and compares that with what they themselves are doing there;
the gap is where the penny drops. Nowhere is that worth more than at the moment that decides the journey.

The rule speaks where neither the critical moment nor its stage has a `belief` with an `emotion` (-2 to +2). Employee
maps and to-be maps are left alone. Ask each member before the team has seen what customers say: an opinion given
afterwards is a reaction.

Source: Insight6, "Why Customer Journey Mapping is vital for improving CX"; Abdelmounim Benharouga, "Customer Journey:
Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet

MESSAGE = (
    "nobody says what the team believes that customers feel at the critical moment; ask each member, "
    "and write `belief: {emotion: …, do: …}`"
)
BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
stages:
  - name: Decide
    touchpoints:
      - name: Price letter arrives
        moment: critical
        emotion: -1.5
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    journey, critical = sheet.journey, sheet.critical
    if critical and critical.touchpoint and journey.perspective == "customer" and journey.state == "as-is":
        told = (critical.touchpoint.belief, critical.stage.belief)
        beliefs = [one for belief in told if belief for one in belief.values()]
        if all(one.emotion is None for one in beliefs):
            yield Found(MESSAGE, critical.touchpoint, "belief")


rule = Rule(
    "CJM410",
    "critical-moment-without-belief",
    "info",
    "researched",
    check=_check,
    reads=("belief", "moment", "emotion"),
    good=(Good(f"{BAD}        belief: {{emotion: 0, do: We send every letter six weeks ahead}}\n"),),
    bad=(Bad(BAD, at="7:15"),),
)
