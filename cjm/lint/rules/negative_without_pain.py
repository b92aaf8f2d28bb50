"""Where a customer feels bad, a pain says why.

The negative moments are the ones to be worked on. An emotion without a pain shows that something is wrong and not what: nobody
can look for its cause, and nothing can be done about it. A pain at the touchpoint counts, and so does one of its stage.

The rule speaks of an emotion of -1 or less, be it written or measured, where there is no pain; the option `below` sets another
limit. Where the stage says once what is felt at all its touchpoints, it is asked once.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator

from cjm.analysis.emotion import emotion_of
from cjm.analysis.steps import Step, persona_ids
from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

BELOW = Option(-1, "the emotion at which, and below which, a pain is asked for")
BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
stages:
  - name: Decide
    touchpoints:
      - name: Compare the offers
        emotion: -1.5
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    limit = sheet.limit("negative-without-pain", "below", BELOW.default)
    asked: set[int] = set()
    for step in sheet.steps:
        for found in _unexplained(sheet, step, limit) if step.touchpoint or sheet.by_stages else ():
            if id(found.part) not in asked:
                asked.add(id(found.part))
                yield found


def _unexplained(sheet: Sheet, step: Step, limit: float) -> Iterator[Found]:
    """Where the lowest emotion at a step is as low as the limit and no pain says why: all who feel as bad there."""
    stage, touchpoint = step.stage, step.touchpoint
    if stage.pains or (touchpoint and touchpoint.pains) or (id(stage), "pains") in sheet.hidden:
        return
    feelings = [
        (feeling, persona)
        for persona in persona_ids(sheet.journey)
        if (feeling := emotion_of(sheet.journey, step, persona, sheet.emotions))
    ]
    lowest, persona = min(feelings, default=(None, ""), key=lambda pair: pair[0].value)
    of_stage = lowest is not None and lowest.origin == "stage"
    if lowest and lowest.value <= limit and not any(one.pains for one in stage.touchpoints if of_stage):
        bad = [(one.value, who) for one, who in feelings if one.value <= limit and (one.origin == "stage") == of_stage]
        message = f"{_felt(sheet, bad)} here, and no pain says why; add one under `pains`"
        yield Found(message, touchpoint if touchpoint and not of_stage else stage, "emotion", persona or None)


def _felt(sheet: Sheet, bad: list[tuple[float, str]]) -> str:
    """Who feels what, the worst first."""
    names = {one.id: shown(one.name) for one in sheet.journey.personas}
    told: list[str] = []
    for value in sorted({value for value, _ in bad}):
        whom = [names.get(who, "the customer") for one, who in bad if one == value]
        verb = "" if told else " feels" if len(whom) == 1 else " feel"
        told.append(f"{' and '.join(whom)}{verb} {value:g}")
    return ", and ".join(told)


rule = Rule(
    "CJM501",
    "negative-without-pain",
    "warning",
    "researched",
    check=_check,
    reads=("emotion", "pains"),
    options={"below": BELOW},
    good=(Good(f"{BAD}        pains:\n          - Nobody says why the price went up\n"),),
    bad=(Bad(BAD, at="8:18"),),
)
