"""An emotion is not typed where one was measured.

What customers said of themselves is drawn, and what somebody typed beside it is not. Who reads the file sees one figure, who
reads the page another; and when the survey is taken away one day, an old judgement comes back unnoticed.

The rule speaks of a touchpoint (of a stage, where the map is told by stages) that has an `emotion` and lists a metric that
measures emotion, as soon as this has a value for it. Where the typed value is what the team believes that customers feel, it
belongs under `belief`, where the distance from what was measured can be seen.

Answer it by taking `emotion` out, or by moving it to `belief: {emotion: -1}`.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz); Insight6,
"Why Customer Journey Mapping is vital for improving CX".
"""

from collections.abc import Iterator

from cjm.analysis.emotion import measured_emotion
from cjm.analysis.steps import Step, passes, persona_ids
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

MAP = """\
cjm: 1
title: Renew the contract
maturity: researched
metrics:
  - name: Mood after the letter
    measures: emotion
    readings: {2026-10: -1.2}
stages:
  - name: Decide
    touchpoints:
      - name: Compare the offers
        metrics: mood-after-the-letter
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    if any(metric.measures == "emotion" for metric in sheet.journey.metrics):
        for step in sheet.steps:
            yield from _typed_twice(sheet, step)


def _typed_twice(sheet: Sheet, step: Step) -> Iterator[Found]:
    part = step.touchpoint or step.stage
    emotion = part.emotion
    typed = [one for one in persona_ids(sheet.journey) if emotion and passes(step, one) and emotion.of(one) is not None]
    asked = [(one, measured_emotion(sheet.journey, step, one, sheet.emotions)) for one in typed]
    measured = [(persona, feeling) for persona, feeling in asked if feeling]
    if measured:
        persona, feeling = measured[0]
        name = next(metric.name for metric in sheet.journey.metrics if metric.id == feeling.metric)
        message = (
            f"an emotion is typed here, but the one that {shown(name)} measured, {feeling.value:.2g}, is drawn; take "
            "`emotion` out, or write it as the team's `belief`"
        )
        yield Found(message, part, "emotion", persona if len(measured) < len(typed) else None)


rule = Rule(
    "CJM713",
    "typed-over-measured",
    "info",
    "researched",
    check=_check,
    reads=("emotion", "metrics"),
    good=(Good(f"{MAP}        belief: {{emotion: 1}}\n"),),
    bad=(Bad(f"{MAP}        emotion: 1\n", at="13:18"),),
)
