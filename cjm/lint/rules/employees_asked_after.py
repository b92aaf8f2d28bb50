"""Employees are asked before they are shown the customers' map.

Their view is worth having because it is their own. Whoever has seen what customers say of their work defends it, or repeats
it; what comes back is a reaction, and the gap between both sides, which was to be found, has closed of itself. So employees
answer open questions first and are shown the customers' map afterwards.

The rule speaks of a researched employee map, where a workshop, an interview, a survey or an observation of employees, or a
response sheet for the map, was begun after the customer map that it `mirrors` had been reviewed or validated, and so could
have been shown. The days cannot say whether it was, hence "perhaps": if nobody had seen it, the map can be excepted in the
settings, under `lint: {per_file: …}`.

Source: Jim Tincher, "Journey Mapping = Effective Customer Service Strategy" (Heart of the Customer).
"""

from collections.abc import Iterator

from cjm.lint.atlas import Atlas, Chart
from cjm.lint.facts import Facts, Said
from cjm.lint.rule import Across, Bad, Good, Rule
from cjm.reading.fault import shown

MAP = """\
cjm: 1
title: Repair, the workshop's side
perspective: employee
mirrors: repair
maturity: researched
evidence:
  - name: Talks at the bench
    kind: interview
    who: employees
    from: 2026-05-11
stages: [Diagnose]
"""
OTHER = ("repair.yaml", "cjm: 1\ntitle: Repair\nvalidated: 2026-04-24\nstages: [Fail]\n")


def _check(atlas: Atlas) -> Iterator[Across]:
    speaks = atlas.mature("researched")
    sheets = _sheets(atlas)
    for chart in atlas.maps:
        known = min(((day, id_) for id_ in chart.names("mirrors") for day in _days(atlas, id_)), default=None)
        if known and chart.standing.perspective == "employee" and speaks(chart.facts.path):
            asked = [*((chart.facts, one) for one in chart.facts.all_said("asked")), *sheets.get(chart.id, ())]
            yield from _late(chart, asked, *known)


def _late(chart: Chart, asked: list[tuple[Facts, Said]], day: str, other: str) -> Iterator[Across]:
    """The first of the occasions that began after a day; a month began after it where all of it lies after."""
    late = [(facts, said) for facts, said in asked if said.text > day[: len(said.text)]]
    if late:
        facts, said = min(late, key=lambda pair: pair[1].text)
        words = f"employees were asked from {said.text} on, and the customers' map {shown(other)} stood by {day}"
        message = f"{words}; perhaps they had been shown it, and this is a reaction rather than their own view"
        related = tuple((one.path, place.span, "and here") for one, place in late if place is not said)
        yield Across(message, facts.path, said.span, chart.id, said.node, f"from/{said.id}", related)


def _days(atlas: Atlas, id_: str) -> Iterator[str]:
    """The days on which a map is known to have been there."""
    chart = atlas.by_id.get(id_)
    if chart:
        yield from filter(None, (chart.standing.reviewed, chart.standing.validated))


def _sheets(atlas: Atlas) -> dict[str, list[tuple[Facts, Said]]]:
    """By map, the days of its response sheets."""
    found: dict[str, list[tuple[Facts, Said]]] = {}
    for facts in atlas.files:
        if facts.kind == "responses":
            for away in facts.leads("map"):
                found.setdefault(away.id, []).extend((facts, said) for said in facts.all_said("asked"))
    return found


rule = Rule(
    "CJM907",
    "employees-asked-after",
    "info",
    "researched",
    check_all=_check,
    good=(Good(MAP.replace("2026-05-11", "2026-02-16"), files=(OTHER,)),),
    bad=(Bad(MAP, at="10:11", files=(OTHER,)),),
)
