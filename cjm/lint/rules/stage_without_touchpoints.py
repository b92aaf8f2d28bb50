"""Every stage has touchpoints, or tells itself what happens in it.

At a touchpoint the customer meets the organisation, and something can be mended; a stage without any is only a
heading. More touchpoints mean a more detailed map, and more openings for improvement.

The rule speaks of each stage without touchpoints that does not say itself what customers do, think, say or feel
there, or what hurts them: before the first contact there is often nothing else to tell. A map told by stages alone is
left in peace as soon as one of its stages says so. In a sketch, a list of stages is a beginning: nothing is said
until the first touchpoint is written; from `researched` on, a map without any is told so once.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021); Abdelmounim
Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.model.stage import Stage
from cjm.reading.fault import shown

HOW = "write what the customer meets there: `touchpoints: [Reminder e-mail]`"
ELSE = "or, where they meet nothing of yours, what they do: `action: …`"
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
LIST = "cjm: 1\ntitle: Renew\n{}stages: [Decide, Renew]\n"


def _check(sheet: Sheet) -> Iterator[Found]:
    empty = [stage for stage in sheet.journey.stages if not stage.touchpoints and not _told(stage)]
    if not empty or sheet.by_stages or not (sheet.touchpoints or sheet.maturity):
        return
    if len(empty) == len(sheet.journey.stages) > 1:
        yield Found(f"no stage has touchpoints yet; {HOW}", empty[0], "touchpoints")
        return
    for stage in empty:
        yield Found(f"the stage {shown(stage.name)} has no touchpoints; {HOW}, {ELSE}", stage, "touchpoints")


def _told(stage: Stage) -> bool:
    """Whether a stage says itself what happens in it."""
    return bool(stage.action or stage.emotion or stage.thought or stage.quote or stage.pains)


rule = Rule(
    "CJM204",
    "stage-without-touchpoints",
    "error",
    check=_check,
    reads=("action", "emotion", "thought", "quote", "pains"),
    good=(
        Good(f"{MAP}    touchpoints: [Sign online]\n"),
        Good(f"{MAP}    action: Reads the small print at home\n"),
        Good(LIST.format("")),
    ),
    bad=(Bad(MAP, at="8:11"), Bad(LIST.format("maturity: researched\n"), at="4:10")),
)
