"""Every touchpoint says what the customer feels there.

The emotion is what a journey map has and a process diagram lacks: it shows where the journey is weakest and
strongest, and so what to do first.

The rule speaks of each touchpoint at which an emotion is missing for a persona who passes; of a map told by stages
alone, it asks each stage. One value for all is enough, and so is a metric of the touchpoint that measures emotion, or
an emotion of the whole stage where none of its touchpoints has one. A hole in the middle of one persona's curve is
left to `hole-in-curve`.

Ask them, and write what they feel as `emotion`, on the scale from -2 (very negative) to +2 (very positive).

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz);
Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator

from cjm.analysis.holes import holes
from cjm.analysis.steps import Step, passes, persona_ids
from cjm.lint.content.unused_personas import unused_personas
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
    told = not any(map(sheet.nameless, sheet.journey.personas))
    left, gone = holes(sheet.curves, sheet.steps), {persona.id for persona in unused_personas(sheet)}
    for step in sheet.steps:
        if told and (step.touchpoint or sheet.by_stages):
            others = gone.union(left.get(step.column, ()))
            silent = [persona for persona in _silent(sheet, step) if persona not in others]
            if silent:
                where = "here" if step.touchpoint else "in this stage"
                what = "ask, and write `emotion: …` (from -2 to +2), or list a metric that measures it"
                message = f"nobody says what {_whom(sheet, silent)} {where}; {what}"
                yield Found(message, step.touchpoint or step.stage, "emotion")


def _silent(sheet: Sheet, step: Step) -> list[str]:
    """The personas who pass and of whom nobody says what they feel; none where a persona's id is misspelt."""
    personas = persona_ids(sheet.journey)
    written = (step.touchpoint or step.stage).emotion
    if written and any(persona not in personas for persona, _ in written.each):
        return []
    unsaid = [curve.persona for curve in sheet.curves if curve.feelings[step.column] is None]
    return [persona for persona in unsaid if passes(step, persona)]


def _whom(sheet: Sheet, silent: list[str]) -> str:
    """`the customer feels`, or the names of the personas where others are known."""
    personas = sheet.journey.personas
    if len(silent) >= len(personas):
        return "the customer feels"
    names = [shown(persona.name) for persona in personas if persona.id in silent]
    return f"{' and '.join(names)} {'feel' if len(names) > 1 else 'feels'}"


rule = Rule(
    "CJM401",
    "touchpoint-without-emotion",
    "warning",
    "researched",
    check=_check,
    reads=("emotion", "personas", "metrics"),
    good=(Good(f"{BAD}        emotion: -1\n"),),
    bad=(Bad(BAD, at="7:15"),),
)
