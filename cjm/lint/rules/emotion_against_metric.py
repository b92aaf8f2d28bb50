"""What is judged and what is measured at a touchpoint tell the same story.

Experience figures are joined with the curve at the touchpoints that matter. Where somebody has judged that customers feel well,
and the figure of the same touchpoint has set off its alert, one of the two is out of date, or they speak of different things.
Both are worth knowing before the map is shown.

The rule speaks of a typed emotion of +1 or more where an `experience` metric listed there stands beyond its `alert`, and of -1
or less where it has reached its `target`. Where the metric has no `alert` or no `target`, it speaks where the figure lies in
the lowest 30 % or the highest 15 % of its range: a CSAT of 25 %, a CES of 6.5. The options `worst` and `best` set other
shares.

The metric must speak for this very touchpoint: its data name the touchpoint, or the touchpoint is the only place that lists it.
A Net Promoter Score that is not broken down speaks of the whole relation, and is left aside; so are the journeys of employees,
and `to-be` maps.

Answer it by looking at both again. Where both are true, nothing needs to change.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.analysis.direction import better_way, is_worse
from cjm.analysis.emotion import measured_emotion
from cjm.analysis.figures import figures
from cjm.analysis.steps import Step, passes, persona_ids
from cjm.lint.content.measured import in_unit
from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.model.metric import Metric
from cjm.model.series import Series
from cjm.model.stage import Stage
from cjm.model.touchpoint import Touchpoint
from cjm.reading.fault import shown

STRONG = 1
# Of these, a value says by itself whether it is good.
BOUNDED = ("nps", "csat", "ces", "mean")
WORST = Option(30, "without an `alert`, the percentage of its range up to which a figure is a bad one")
BEST = Option(85, "without a `target`, the percentage of its range from which a figure is a good one")
MAP = """\
cjm: 1
title: Renew the contract
maturity: researched
metrics:
  - name: Ease of signing
    kind: experience
    measures: ces
    target: 6
    alert: 3
    readings: {2026-10: 2.8}
stages:
  - name: Renew
    touchpoints:
      - name: Sign online
        metrics: ease-of-signing
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    journey = sheet.journey
    if journey.state == "to-be" or journey.perspective == "employee":
        return
    asked = [metric for metric in journey.metrics if metric.kind == "experience" and metric.measures != "emotion"]
    for step in sheet.steps if asked else ():
        part = step.touchpoint or step.stage
        listed = [metric for metric in asked if metric.id in part.metrics]
        typed = _typed(sheet, step, part) if listed else {}
        for metric in listed if any(abs(value) >= STRONG for value in typed.values()) else ():
            message = _contradiction(sheet, step, typed, metric)
            if message:
                yield Found(message, part, "emotion", about=metric.id)


def _typed(sheet: Sheet, step: Step, part: Touchpoint | Stage) -> dict[str, float]:
    """The emotions typed for those who pass, by persona, where no measured one is drawn in their place."""
    found = {persona: part.emotion.of(persona) for persona in persona_ids(sheet.journey)} if part.emotion else {}
    return {
        persona: value
        for persona, value in found.items()
        if value is not None
        and passes(step, persona)
        and not measured_emotion(sheet.journey, step, persona, sheet.emotions)
    }


def _contradiction(sheet: Sheet, step: Step, typed: dict[str, float], metric: Metric) -> str:
    """What is said of a metric that contradicts all emotions which it speaks of; empty where none does."""
    by_series: dict[int, tuple[Series, dict[str, float]]] = {}
    for persona, value in typed.items():
        series = _speaking(sheet, step, metric, persona)
        if series:
            by_series.setdefault(id(series), (series, {}))[1][persona] = value
    for series, values in by_series.values():
        extreme, said = _against(metric, series, list(values.values()), _ends(sheet))
        if said:
            return f"perhaps {extreme:g}{_whose(sheet, step, values, extreme)} {said}"
    return ""


def _whose(sheet: Sheet, step: Step, values: dict[str, float], value: float) -> str:
    """The personas who are said to feel a value: ` of "Maya"`; empty where it is written for all."""
    emotion = (step.touchpoint or step.stage).emotion
    if not emotion or not emotion.each:
        return ""
    names = [shown(one.name) for one in sheet.journey.personas if values.get(one.id) == value]
    return f" of {' and '.join(names)}" if names else ""


def _ends(sheet: Sheet) -> tuple[float, float]:
    name = "emotion-against-metric"
    return sheet.limit(name, "worst", WORST.default) / 100, sheet.limit(name, "best", BEST.default) / 100


def _speaking(sheet: Sheet, step: Step, metric: Metric, persona: str) -> Series | None:
    """The series of a metric that speaks for this very step."""
    known = sheet.data.series(metric)
    touchpoint = step.touchpoint.id if step.touchpoint else ""
    by_place = any(one.touchpoint for one in known) if touchpoint else any(one.stage for one in known)
    alone = metric.measures != "nps" and not any(one.stage for one in known) and _listed(sheet, metric) == 1
    return figures(known).at(metric.id, step.stage.id, touchpoint, persona) if by_place or alone else None


def _listed(sheet: Sheet, metric: Metric) -> int:
    """At how many places of the map a metric is listed."""
    stages = sum(metric.id in stage.metrics for stage in sheet.journey.stages)
    return stages + sum(metric.id in touchpoint.metrics for touchpoint in sheet.touchpoints)


def _against(metric: Metric, series: Series, values: list[float], ends: tuple[float, float]) -> tuple[float, str]:
    """The value that is farthest from the figure, and what is said of it; empty where nothing contradicts."""
    last, name = series.last, shown(metric.name)
    high, low = max(values), min(values)
    if last is None:
        return 0, ""
    figure, again = f"{name} stood at {in_unit(metric, last.value)} here in {last.when:%Y-%m}", "look at both again"
    place = _place(metric, last.value)
    if low >= STRONG and metric.alert is not None and is_worse(metric, last.value, metric.alert):
        return high, f"is too bright: {figure}, beyond its alert of {in_unit(metric, metric.alert)}; {again}"
    if low >= STRONG and metric.alert is None and place is not None and place <= ends[0]:
        return high, f"is too bright: {figure}; {again}"
    if high <= -STRONG and metric.target is not None and is_worse(metric, last.value, metric.target) is False:
        return low, f"is too dark: {figure}, where its target of {in_unit(metric, metric.target)} is reached; {again}"
    if high <= -STRONG and metric.target is None and place is not None and place >= ends[1]:
        return low, f"is too dark: {figure}; {again}"
    return 0, ""


def _place(metric: Metric, value: float) -> float | None:
    """Where a value lies between the worst (0) and the best (1) that it can be; None where it has no such bounds."""
    if metric.measures not in BOUNDED:
        return None
    from cjm.measure.aggregate import RANGES
    from cjm.measure.scale import scale_of

    scale = RANGES.get(metric.measures) or scale_of(metric)
    if scale is None:
        return None
    place = (value - scale.low) / (scale.high - scale.low)
    return 1 - place if better_way(metric) == "lower" else place


rule = Rule(
    "CJM714",
    "emotion-against-metric",
    "info",
    "researched",
    check=_check,
    reads=("emotion", "metrics", "id"),
    options={"worst": WORST, "best": BEST},
    good=(Good(f"{MAP}        emotion: -1\n"),),
    bad=(
        Bad(f"{MAP}        emotion: 1.5\n", at="16:18"),
        Bad(f"{MAP}        emotion: -1\n".replace("2.8", "6.1"), at="16:18"),
        Bad(f"{MAP}        emotion: 1.5\n".replace("    alert: 3\n", "").replace("2.8", "2"), at="15:18"),
    ),
)
