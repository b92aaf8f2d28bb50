"""The critical moment is among the best or the worst that somebody feels.

What decides a journey is felt. Where the critical moment lies in the middle of everybody's curve, the mark perhaps
stands at the touchpoint that matters most to the organisation, or customers were not asked there as closely as
elsewhere.

The rule speaks where the emotion at the critical moment is, for every persona, more than half a point away from the
best and from the worst of their own curve, and no `why` says what makes it decisive. A persona with fewer than four
emotions is not counted. To-be maps are left alone: there, a critical moment that has become calm is a success.

Ask customers which moment decides. Move the mark, or say under `why` what makes this one decisive though it is calm.
What they feel stays as it was found.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz);
Jan Carlzon, *Moments of Truth*.
"""

from collections.abc import Iterator, Sequence

from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

WITHIN = Option(0.5, "the distance from the best or the worst at which the emotion may lie")
STEPS = Option(4, "the number of emotions that a persona needs to be counted")
MARK = "        moment: critical\n"
WHY = "        why: Who finds a cheaper offer signs elsewhere that evening\n"
BAD = """\
cjm: 1
title: Renew the contract
maturity: researched
stages:
  - name: Decide
    touchpoints:
      - name: Looks back on the year
        emotion: 1
      - name: Gets the price letter
        emotion: -1.5
      - name: Compares the offers
        emotion: 0
        moment: critical
      - name: Signs
        emotion: 0.5
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    step = sheet.critical
    if not step or not step.touchpoint or step.touchpoint.why or sheet.journey.state == "to-be":
        return
    fewest = sheet.limit("critical-moment-not-extreme", "steps", STEPS.default)
    within = sheet.limit("critical-moment-not-extreme", "within", WITHIN.default)
    extreme = [_extreme(here, points, within) for here, points in _felt(sheet, step.column) if len(points) >= fewest]
    if extreme and not any(extreme):
        what = f"{shown(step.name)} is the critical moment, and for nobody among the best or the worst"
        how = "perhaps another touchpoint decides the journey; if not, say under `why` what makes this one decisive"
        yield Found(f"{what}; {how}", step.touchpoint, "moment")


def _felt(sheet: Sheet, column: int) -> Iterator[tuple[float, Sequence[float]]]:
    """Of each persona who feels something at a column: that, and all that they feel."""
    for curve in sheet.curves:
        here = curve.points[column]
        if here is not None:
            yield here, [one for one in curve.points if one is not None]


def _extreme(here: float, points: Sequence[float], within: float) -> bool:
    return here >= max(points) - within or here <= min(points) + within


rule = Rule(
    "CJM214",
    "critical-moment-not-extreme",
    "info",
    "researched",
    check=_check,
    reads=("emotion", "moment", "why"),
    good=(
        Good(BAD.replace("critical\n", f"critical\n{WHY}")),
        Good(BAD.replace(MARK, "").replace("emotion: -1.5\n", f"emotion: -1.5\n{MARK}")),
    ),
    bad=(Bad(BAD, at="13:17"),),
    options={"within": WITHIN, "steps": STEPS},
)
