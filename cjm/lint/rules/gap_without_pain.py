"""Where customers get much less than they expect, a pain says what goes wrong.

A gap says how much is missing, and not why. Only a pain has a cause that can be looked for, and a place at which
somebody can begin.

The rule speaks of an outcome with a `gap` of 2 (clear) or 3 (wide) where neither its stage nor any touchpoint in it
has a pain. Where the outcome is measured (`metric` and `value`), the gap follows from the newest value, and goes
before the written one; in a to-be map such a gap is left alone, since what is measured is today. Add the pain under
`pains`.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator

from cjm.analysis.gaps import gaps
from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.model.stage import Stage
from cjm.model.touchpoint import Touchpoint
from cjm.reading.fault import shown

LEAST = Option(2, "the gap (1 small, 2 clear, 3 wide) from which a pain is asked for")
BAD = """\
cjm: 1
title: Send in for repair
maturity: researched
stages:
  - name: Ship and wait
    outcomes:
      - expected: A loaner after one day
        actual: A loaner after six days
        gap: 3
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    limit = sheet.limit("gap-without-pain", "least", LEAST.default)
    journey = sheet.journey
    bare = {number for number, stage in enumerate(journey.stages, 1) if _bare(sheet, stage)}
    if not bare:
        return
    for one in gaps(journey, sheet.series):
        today = one.computed and journey.state == "to-be"
        if one.stage_number in bare and one.gap is not None and one.gap >= limit and not today:
            how = "computed from what is measured" if one.computed else "as written"
            message = f"{shown(one.outcome.expected)} is missed by a gap of {one.gap} ({how})"
            yield Found(f"{message}, and no pain of the stage says why; add one under `pains`", one.outcome, "gap")


def _bare(sheet: Sheet, stage: Stage) -> bool:
    """Whether outcomes are told and no pain, be it one that a fault hides."""
    parts: tuple[Stage | Touchpoint, ...] = (stage, *stage.touchpoints)
    return bool(stage.outcomes) and not any(part.pains or (id(part), "pains") in sheet.hidden for part in parts)


rule = Rule(
    "CJM424",
    "gap-without-pain",
    "warning",
    "researched",
    check=_check,
    reads=("metric", "value"),
    options={"least": LEAST},
    good=(Good(f"{BAD}    pains: The loaner waits for a signature\n"), Good(BAD.replace("gap: 3", "gap: 1"))),
    bad=(Bad(BAD, at="9:14"),),
)
