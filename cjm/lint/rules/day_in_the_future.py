"""What has happened has its day in the past.

A review, a validation, a talk with customers or a figure has a day on which it took place. A day that lies ahead is a slip
of the hand (a wrong year, as a rule), and it does harm: what is said to have been validated in two years passes for fresh
until then, and every rule that asks for freshness holds its tongue.

The rule speaks of a day in the future at `reviewed`, at `validated` of a map and of an outcome, at `since` of a barrier, at
`done` of an action, at `from` and `to` of a source, and at a reading of a metric; and of a source whose `to` lies before its
`from`. A month or a year that is not over yet is no future, nor is tomorrow, which has begun elsewhere. `due` may lie ahead, of
course. What is found depends on the day of the run.

Answer it by correcting the day. What is only planned is left out until it has happened.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator
from datetime import timedelta

from cjm.lint.content.pains import pains
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.model.evidence import Evidence
from cjm.model.journey import Journey
from cjm.model.library import Library
from cjm.model.part import Part

Dated = tuple[Part, str, str]
MAP = """\
cjm: 1
title: Renew the contract
validated: 2026-09-10
evidence:
  - name: Talks with customers
    from: 2026-05
    to: 2026-07
stages: [Decide]
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    dated = _days(sheet)
    if not dated:
        return
    # Tomorrow has begun where the team sits further east than the machine that looks at the map.
    tomorrow = (sheet.today + timedelta(days=1)).isoformat()
    ahead = [one for one in dated if one[2] > tomorrow[: len(one[2])] and _written_here(sheet, one)]
    for part, key, day in ahead:
        yield Found(f"{_told(key, day)} lies in the future; write the day on which it was", part, key)
    blamed = {id(part) for part, _, _ in ahead}
    closed = (one for one in dated if one[1] == "to" and id(one[0]) not in blamed)
    for part, key, day in closed:
        begun = part.from_ if isinstance(part, Evidence) else None
        if begun and _before(day, begun) and _written_here(sheet, (part, key, day)):
            yield Found(f"`to` is {day}, which is before `from`, {begun}; correct one of them", part, "to")


def _days(sheet: Sheet) -> list[Dated]:
    """Every day that must be past, with its part and its key."""
    found: list[Dated] = []
    if isinstance(sheet.content, (Journey, Library)):
        found += [(one, "from", one.from_) for one in sheet.content.evidence if one.from_]
        found += [(one, "to", one.to) for one in sheet.content.evidence if one.to]
        found += [(one, "when", one.when) for metric in sheet.content.metrics for one in metric.readings]
    if isinstance(sheet.content, Journey):
        found += _of_journey(sheet)
    return found


def _of_journey(sheet: Sheet) -> Iterator[Dated]:
    """The days that only maps have."""
    journey = sheet.journey
    if journey.reviewed:
        yield journey, "reviewed", journey.reviewed
    if journey.validated:
        yield journey, "validated", journey.validated
    for outcome in (outcome for stage in journey.stages for outcome in stage.outcomes):
        if outcome.validated:
            yield outcome, "validated", outcome.validated
    for barrier in (barrier for pain in pains(sheet) for barrier in pain.barriers):
        if barrier.since:
            yield barrier, "since", barrier.since
    for action in (action for one in journey.opportunities for action in one.actions):
        if action.done:
            yield action, "done", action.done


def _written_here(sheet: Sheet, dated: Dated) -> bool:
    """Whether a day stands in this very document; what a library says is the library's to mend."""
    part, key, _ = dated
    return sheet.document.holds(part) if key == "when" else sheet.document.given(part, key)


def _told(key: str, day: str) -> str:
    return f"the reading of {day}" if key == "when" else f"`{key}` is {day}, which"


def _before(one: str, other: str) -> bool:
    """Whether a day, month or year is over before another begins; a month says nothing of the days in it."""
    known = min(len(one), len(other))
    return one[:known] < other[:known]


rule = Rule(
    "CJM911",
    "day-in-the-future",
    "warning",
    check=_check,
    kinds=("journey", "library"),
    reads=("from", "to"),
    dated=True,
    good=(Good(MAP),),
    bad=(
        Bad(MAP.replace("validated: 2026", "validated: 2028"), at="3:12"),
        Bad(MAP.replace("to: 2026-07", "to: 2026-04"), at="7:9"),
    ),
)
