"""Where a customer feels bad, a pain says why.

The negative moments are the ones to be worked on. An emotion without a pain shows that something is wrong and not what: nobody
can look for its cause, and nothing can be done about it. A pain at the touchpoint counts, and so does one of its stage; one that
names `personas` counts for them alone.

The rule speaks of an emotion of -1 or less, be it written or measured, where there is no pain; the option `below` sets another
limit. Where the stage says once what is felt at all its touchpoints, it is asked once.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator

from cjm.analysis.steps import Step
from cjm.lint.content.pains import hurts
from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

BELOW = Option(-1, "the emotion at which, and below which, a pain is asked for")
NO_PAIN = "no pain says why; add one under `pains`"
OF_OTHERS = "the pains here are those of others; add one under `pains`, or name them in `personas` of one that is there"
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
TWO = """\
cjm: 1
title: Renew the contract
maturity: researched
personas: [{name: Maya}, {name: Viktor}]
stages:
  - name: Decide
    touchpoints:
      - name: Compare the offers
        emotion: {maya: -1.5, viktor: 0}
        pains: {text: The figures are too small to read, personas: viktor}
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
    """Where an emotion without a pain of its own is as low as the limit: all who feel as bad there, at the lowest."""
    stage, touchpoint = step.stage, step.touchpoint
    pains = (*stage.pains, *(touchpoint.pains if touchpoint else ()))
    felt = [(curve.feelings[step.column], curve.persona) for curve in sheet.curves]
    low = [(feeling, persona) for feeling, persona in felt if feeling and feeling.value <= limit]
    if not low or (id(stage), "pains") in sheet.hidden or any(not pain.personas for pain in pains):
        return
    inside = (*pains, *(pain for one in stage.touchpoints for pain in one.pains))
    bare = [one for one in low if not hurts(sheet, inside if one[0].origin == "stage" else pains, one[1:])]
    if bare:
        lowest, persona = min(bare, key=lambda pair: pair[0].value)
        of_stage = lowest.origin == "stage"
        alike = [(one.value, who) for one, who in bare if (one.origin == "stage") == of_stage]
        message = f"{_felt(sheet, alike)} here, and {OF_OTHERS if (inside if of_stage else pains) else NO_PAIN}"
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
    good=(
        Good(f"{BAD}        pains:\n          - Nobody says why the price went up\n"),
        Good(TWO.replace("personas: viktor", "personas: [maya, viktor]")),
    ),
    bad=(Bad(BAD, at="8:18"), Bad(TWO, at="9:19")),
)
