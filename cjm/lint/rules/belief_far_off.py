"""What the team believes that customers feel is close to what they feel.

A team that believes its customers content where they suffer looks for no cause; one that believes them angry where
they are content mends what works. The wider the gap, the more urgent it is to show it to the team, in the customers'
own words.

The rule speaks where the emotion of a `belief` and the emotion of the same touchpoint (or stage, in a map told by
stages alone) are more than 1.5 apart, and nothing follows from it: neither the touchpoint nor its stage has a pain or
an idea, and no opportunity addresses them. A belief about one persona is compared with what that persona feels, any
other with the mean of those who pass. A measured emotion goes before a judged one.

The gap is a result, and both figures stay as they were found. Show it to the team, and write what follows: a pain, an
idea, an opportunity.

Source: Insight6, "Why Customer Journey Mapping is vital for improving CX".
"""

from collections.abc import Iterator
from statistics import fmean

from cjm.analysis.curve import values_at
from cjm.analysis.steps import Step
from cjm.lint.content.following import followed
from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.model.quantity import PerPersona
from cjm.model.touchpoint import Belief
from cjm.reading.fault import shown

BY = Option(1.5, "the distance between belief and emotion, on the scale from -2 to +2, beyond which the rule speaks")
BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
stages:
  - name: Decide
    touchpoints:
      - name: Price letter arrives
        emotion: -1.5
        belief:
          emotion: 1
          do: We send every letter six weeks ahead
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    limit = sheet.limit("belief-far-off", "by", BY.default)
    for step in sheet.steps:
        belief = (step.touchpoint or step.stage).belief
        if belief and (step.touchpoint or sheet.by_stages) and not followed(sheet, step):
            yield from _far_off(sheet, step, belief, limit)


def _far_off(sheet: Sheet, step: Step, belief: PerPersona[Belief], limit: float) -> Iterator[Found]:
    felt = dict(values_at(sheet.curves, step.column))
    names = {persona.id: persona.name for persona in sheet.journey.personas}
    own = dict(belief.each)
    pairs = [(one, shown(names[who]), [felt[who]]) for who, one in own.items() if who in felt and who in names]
    if belief.everyone:
        pairs.append((belief.everyone, "the customer", [value for who, value in felt.items() if who not in own]))
    for one, whom, values in pairs:
        if one.emotion is not None and values and abs(one.emotion - fmean(values)) > limit + 1e-9:
            yield Found(_message(one.emotion, whom, values), one, "emotion")


def _message(believed: float, whom: str, values: list[float]) -> str:
    felt = f"{whom} feels {_signed(fmean(values))}{' on average' if len(values) > 1 else ''}"
    answer = "that is the gap to show the team; write what follows as a pain, an idea or an opportunity"
    return f"the team believes that {whom} feels {_signed(believed)} here, and {felt}; {answer}"


def _signed(value: float) -> str:
    return f"{value:+.3g}" if round(value, 3) else "0"


rule = Rule(
    "CJM411",
    "belief-far-off",
    "info",
    "researched",
    check=_check,
    reads=("emotion", "pains", "ideas"),
    options={"by": BY},
    good=(Good(f"{BAD}        ideas: Say on the first line what changes, and why\n"),),
    bad=(Bad(BAD, at="10:20"),),
)
