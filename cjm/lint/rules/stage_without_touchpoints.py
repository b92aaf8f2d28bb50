"""Every stage has touchpoints.

At a touchpoint the customer meets the organisation, and something can be mended; a stage without any is only a
heading. More touchpoints mean a more detailed map, and more openings for improvement.

The rule speaks of each stage without touchpoints; where no stage has any, it speaks once. A map may be told by stages
alone, as at the beginning of the work: it is left in peace as soon as a stage says what the customer does, thinks,
says or feels.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021); Abdelmounim
Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

HOW = "write what the customer meets there: `touchpoints: [Reminder e-mail]`"
MAP = """\
cjm: 1
title: Renew the contract
stages:
  - name: Decide
    touchpoints:
      - name: Compare the offers
        moment: critical
  - name: Renew
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    empty = [stage for stage in sheet.journey.stages if not stage.touchpoints]
    if sheet.by_stages or not empty:
        return
    if len(empty) == len(sheet.journey.stages) > 1:
        yield Found(f"no stage has touchpoints yet; {HOW}", empty[0], "touchpoints")
        return
    for stage in empty:
        yield Found(f"the stage {shown(stage.name)} has no touchpoints; {HOW}", stage, "touchpoints")


rule = Rule(
    "CJM204",
    "stage-without-touchpoints",
    "error",
    check=_check,
    good=(
        Good(f"{MAP}    touchpoints: [Sign online]\n"),
        Good("cjm: 1\ntitle: Renew\nstages:\n  - name: Decide\n    emotion: -1\n  - name: Renew\n    emotion: 1\n"),
    ),
    bad=(Bad(MAP, at="8:11"), Bad("cjm: 1\ntitle: Renew\nstages: [Decide, Renew]\n", at="3:10")),
)
