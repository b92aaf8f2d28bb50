"""Where customers get much less than they expect, a pain says what goes wrong.

A gap says how much is missing, and not why. Only a pain has a cause that can be looked for, and a place at which
somebody can begin.

The rule speaks of an outcome with a `gap` of 2 (clear) or 3 (wide) where neither its stage nor any touchpoint in it
has a pain. A pain that names only others than the `personas` of the outcome does not answer it. Where the outcome is
measured (`metric` and `value`), the gap follows from the newest value, and goes before the written one; in a to-be map
such a gap is left alone, since what is measured is today. Add the pain under `pains`, or name under the `personas` of
one that is there those whom it hurts as well.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator

from cjm.analysis.gaps import gaps
from cjm.lint.content.pains import hurts
from cjm.lint.rule import Bad, Found, Good, Option, Rule
from cjm.lint.sheet import Sheet
from cjm.model.stage import Outcome, Stage
from cjm.model.touchpoint import Touchpoint
from cjm.reading.fault import shown
from cjm.reading.near import listed

LEAST = Option(2, "the gap (1 small, 2 clear, 3 wide) from which a pain is asked for")
NO_PAIN = "no pain of the stage says why; add one under `pains`"
HOW = "add one under `pains`, or name them in `personas` of one that is there"
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
OF_OTHERS = """\
cjm: 1
title: Send in for repair
maturity: researched
personas: [{name: Derek}, {name: Sunita}]
stages:
  - name: Ship and wait
    outcomes:
      - expected: A loaner after one day
        gap: 3
        personas: sunita
    pains:
      - {text: The loaner waits for a signature, personas: derek}
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    limit = sheet.limit("gap-without-pain", "least", LEAST.default)
    journey = sheet.journey
    bare = {id(one): told for stage in journey.stages for one, told in _bare(sheet, stage, limit)}
    if not bare:
        return
    for one in gaps(journey, sheet.series):
        today = one.computed and journey.state == "to-be"
        if id(one.outcome) in bare and one.gap is not None and one.gap >= limit and not today:
            how = "computed from what is measured" if one.computed else "as written"
            message = f"{shown(one.outcome.expected)} is missed by a gap of {one.gap} ({how})"
            yield Found(f"{message}, and {bare[id(one.outcome)]}", one.outcome, "gap")


def _bare(sheet: Sheet, stage: Stage, limit: float) -> Iterator[tuple[Outcome, str]]:
    """The outcomes that may have a gap and that no pain answers, be it one that a fault hides, with what is missing."""
    wide = [one for one in stage.outcomes if one.metric or (one.gap is not None and one.gap >= limit)]
    parts: tuple[Stage | Touchpoint, ...] = (stage, *stage.touchpoints)
    pains = [pain for part in parts for pain in part.pains] if wide else []
    if (
        not wide
        or any(not pain.personas for pain in pains)
        or any((id(part), "pains") in sheet.hidden for part in parts)
    ):
        return
    for outcome in wide:
        if not pains:
            yield outcome, NO_PAIN
        elif outcome.personas and not hurts(sheet, pains, outcome.personas):
            yield outcome, f"the pains of the stage are those of others than {_named(sheet, outcome)}; {HOW}"


def _named(sheet: Sheet, outcome: Outcome) -> str:
    return listed([shown(one.name) for one in sheet.journey.personas if one.id in outcome.personas])


rule = Rule(
    "CJM424",
    "gap-without-pain",
    "warning",
    "researched",
    check=_check,
    reads=("metric", "value", "personas"),
    options={"least": LEAST},
    good=(
        Good(f"{BAD}    pains: The loaner waits for a signature\n"),
        Good(BAD.replace("gap: 3", "gap: 1")),
        Good(OF_OTHERS.replace("personas: derek", "personas: [derek, sunita]")),
    ),
    bad=(Bad(BAD, at="9:14"), Bad(OF_OTHERS, at="9:14")),
)
