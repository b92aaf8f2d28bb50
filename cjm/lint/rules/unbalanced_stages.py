"""No stage holds most of the touchpoints.

Where one stage has more touchpoints than all the others together, the team has looked closely at what it knows best,
and the rest of the journey is a guess. Or the stage is really several, in which the customer wants different things.

The rule speaks where one stage holds more than half of the touchpoints, in a map of at least four stages and ten
touchpoints in which no stage is empty. Look at the other stages as closely, or divide this one.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator

from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

SHARE = Option(0.5, "the share of the touchpoints, 0 to 1, that one stage may hold")
TOUCHPOINTS = Option(10, "the number of touchpoints from which the rule speaks")
STAGES = Option(4, "the number of stages from which the rule speaks")
MAP = """\
cjm: 1
title: Get it repaired
maturity: researched
stages:
  - name: Realise the fault
    touchpoints: [Sees it fail, Rules out a mistake]
  - name: Request the return
    touchpoints: [{}]
  - name: Wait
    touchpoints: [{}]
  - name: Use it again
    touchpoints: [Unpacks it, Pays]
"""
GOOD = MAP.format("Asks in the chat, Calls the returns desk, Packs it", "Tracks it, Gets the quote, Chases the status")
BAD = MAP.format("Searches the site, Asks in the chat, Sends a photo, Calls, Waits, Calls again", "Tracks it")


def _check(sheet: Sheet) -> Iterator[Found]:
    stages, count = sheet.journey.stages, len(sheet.touchpoints)
    if sheet.hidden_keys & {"stages", "touchpoints"}:
        return
    if count < _limit(sheet, "touchpoints", TOUCHPOINTS) or len(stages) < _limit(sheet, "stages", STAGES):
        return
    fullest = max(stages, key=lambda stage: len(stage.touchpoints))
    held = len(fullest.touchpoints)
    if all(stage.touchpoints for stage in stages) and held > count * _limit(sheet, "share", SHARE):
        what = f"{held} of the {count} touchpoints stand in the stage {shown(fullest.name)}"
        how = "perhaps it is several stages, or the others were not looked at as closely"
        yield Found(f"{what}; {how}", fullest, "name")


def _limit(sheet: Sheet, name: str, option: Option) -> float:
    return sheet.limit("unbalanced-stages", name, option.default)


rule = Rule(
    "CJM212",
    "unbalanced-stages",
    "info",
    "researched",
    check=_check,
    good=(Good(GOOD),),
    bad=(Bad(BAD, at="7:11"),),
    options={"share": SHARE, "touchpoints": TOUCHPOINTS, "stages": STAGES},
)
