"""The map marks its one critical moment.

In every journey one moment counts more than all the others, whatever the channel: mastered, it transforms the whole.
A map that does not say which one it is leaves everybody to mend what lies nearest.

The rule speaks where no touchpoint has `moment: critical`. Mark one, and give the reason under `why`; in a sketch it
may be a guess. A map that is told by stages alone has nothing to mark yet.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet

MESSAGE = "no touchpoint is the critical moment; mark the one that decides the journey with `moment: critical`"
MAP = """\
cjm: 1
title: Renew the contract
stages:
  - name: Decide
    touchpoints:
      - Reminder e-mail
      - name: Compare the offers
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    if sheet.touchpoints and all(touchpoint.moment != "critical" for touchpoint in sheet.touchpoints):
        yield Found(MESSAGE, sheet.journey)


rule = Rule(
    "CJM201",
    "no-critical-moment",
    "error",
    check=_check,
    reads=("stages", "touchpoints", "moment"),
    good=(Good(f"{MAP}        moment: critical\n"), Good("cjm: 1\ntitle: Renew\nstages: [Decide, Renew]\n")),
    bad=(Bad(MAP, at="3:1"),),
)
