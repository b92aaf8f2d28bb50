"""No persona's curve has a hole where others have an emotion.

The curves of several personas are drawn to be compared: where they part, the journey does not serve both. The eye
fills a hole with a straight line, and that line claims what nobody has said.

The rule speaks at a touchpoint where others have an emotion and a persona who passes has none, though that persona
has one before and one after. Ask them, and add what they feel, or say under `personas` who passes here. Other missing emotions are left
to `touchpoint-without-emotion`.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.analysis.holes import holes
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
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
        emotion: {maya: -1.5}
      - name: Signs
        emotion: {maya: 0, viktor: 0.5}
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    personas = sheet.journey.personas
    if any(map(sheet.nameless, personas)):
        return
    names = {persona.id: persona.name for persona in personas}
    for column, silent in holes(sheet.curves, sheet.steps).items():
        part = sheet.steps[column].touchpoint or sheet.steps[column].stage
        # A persona whose id is misspelt here is reported as unknown, and is no hole besides.
        if part.emotion is None or all(persona in names for persona, _ in part.emotion.each):
            whom = " and ".join(shown(names[persona]) for persona in silent)
            have = "has" if len(silent) == 1 else "have"
            values = ", ".join(f"{persona}: …" for persona in silent)
            what = f"ask them, and add what they feel to `emotion` (`{values}`), or say under `personas` who passes"
            message = f"{whom} {have} an emotion before and after, and none here, where others have one; {what}"
            yield Found(message, part, "emotion")


rule = Rule(
    "CJM406",
    "hole-in-curve",
    "warning",
    "researched",
    check=_check,
    reads=("emotion", "personas", "metrics"),
    good=(
        Good(BAD.replace("{maya: -1.5}", "{maya: -1.5, viktor: 0}")),
        Good(BAD.replace("        emotion: {maya: -1.5}\n", "        personas: maya\n        emotion: {maya: -1.5}\n")),
    ),
    bad=(Bad(BAD, at="13:9"),),
)
