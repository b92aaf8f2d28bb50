"""Where the map has several personas, it says what each of them feels.

New and regular customers do not expect the same, and so they do not feel the same. One value for all draws one curve
over everybody, and hides the places where the journey serves one and fails the other.

The rule speaks once, at `personas`, where no emotion is told by persona, though most are felt by several. Where most
are told by persona, it speaks of each touchpoint that still has one value for all. An emotion that is measured for
each persona counts as told.

Where all really feel the same, write it out, `emotion: {maya: -1, viktor: -1}`, to show that each of them was asked.

Source: Insight6, "Why Customer Journey Mapping is vital for improving CX"; Abdelmounim Benharouga, "Customer Journey:
Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from cjm.analysis.steps import Step, passes
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.model.persona import Persona
from cjm.model.stage import Stage
from cjm.model.touchpoint import Touchpoint
from cjm.reading.fault import shown

BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
personas:
  - name: Maya
  - name: Viktor
stages:
  - name: Decide
    touchpoints:
      - name: Price letter arrives
        emotion: {maya: -1, viktor: 0}
      - name: Asks for the reason
        emotion: {maya: -1.5, viktor: 1}
      - name: Signs
        emotion: 0.5
"""
FLAT = BAD.replace("{maya: -1, viktor: 0}", "-1").replace("{maya: -1.5, viktor: 1}", "-0.5")


class Felt(Struct, frozen=True):
    """A touchpoint or stage with an emotion, who passes, and the value that stands for all of them (None: told apart)."""

    part: Stage | Touchpoint
    who: tuple[Persona, ...]
    single: float | None


def _check(sheet: Sheet) -> Iterator[Found]:
    if len(sheet.journey.personas) < 2:
        return
    felt = list(_felt(sheet))
    several = [one for one in felt if len(one.who) > 1]
    single = [one for one in several if one.single is not None]
    told = len(several) - len(single)
    if not told and len(single) > max(1, len(felt) / 2):
        names = " and ".join(shown(persona.name) for persona in sheet.journey.personas[:2])
        message = f"every emotion is one for all personas; perhaps {names} feel differently somewhere"
        yield Found(f"{message}: write a value for each, {_spelled(single[0])}", sheet.journey, "personas")
    elif told > len(single):
        places = "touchpoints" if sheet.touchpoints else "stages"
        for one in single:
            names = " and ".join(shown(persona.name) for persona in one.who[:2])
            message = (
                f"one emotion for all here, where most {places} tell personas apart; perhaps {names} feel differently"
            )
            yield Found(f"{message}: write {_spelled(one)}", one.part, "emotion")


def _felt(sheet: Sheet) -> Iterator[Felt]:
    """What is felt at each touchpoint, and at each stage that has an emotion of its own."""
    for step in sheet.steps:
        if step.touchpoint and step.touchpoint.emotion:
            who = _who(sheet, [step])
            apart = step.touchpoint.emotion.each or _measured_apart(sheet, step)
            yield Felt(step.touchpoint, who, None if apart else step.touchpoint.emotion.everyone)
    for number, stage in enumerate(sheet.journey.stages, 1):
        if stage.emotion:
            who = _who(sheet, [step for step in sheet.steps if step.stage_number == number])
            yield Felt(stage, who, None if stage.emotion.each else stage.emotion.everyone)


def _who(sheet: Sheet, steps: Sequence[Step]) -> tuple[Persona, ...]:
    return tuple(one for one in sheet.journey.personas if any(passes(step, one.id) for step in steps))


def _measured_apart(sheet: Sheet, step: Step) -> bool:
    """Whether data say of each persona by itself what it feels."""
    here = [curve.feelings[step.column] for curve in sheet.curves]
    return len({feeling.value for feeling in here if feeling and feeling.measured}) > 1


def _spelled(felt: Felt) -> str:
    """The single value as the first persona's; what the others feel is left to be asked."""
    first, *others = felt.who
    each = ", ".join([f"{first.id}: {felt.single:g}", *(f"{persona.id}: …" for persona in others[:2])])
    return f"`emotion: {{{each}{', …' if len(others) > 2 else ''}}}`"


rule = Rule(
    "CJM407",
    "one-emotion-for-all",
    "info",
    "researched",
    check=_check,
    reads=("emotion", "personas"),
    good=(Good(BAD.replace("emotion: 0.5", "emotion: {maya: 0.5, viktor: 0.5}")),),
    bad=(Bad(BAD, at="15:18"), Bad(FLAT, at="4:1")),
)
