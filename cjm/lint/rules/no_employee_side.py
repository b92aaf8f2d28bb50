"""A validated customer map has its other side: the employees' map of the same journey.

The customers' map is made first, then the employees', from their own answers. Laid side by side they show where people are
busy and customers notice nothing, and where customers wait and nobody is at work: effort to move, and effort wasted. With
the customer's side alone the gaps can be seen, but not what fills them inside.

The rule speaks of a validated customer map, as it is, that no map with `perspective: employee` names under `mirrors`; nor one
of its parts, nor the map that it is part of. A start is `cjm new NAME --template employee`, with `mirrors` set to this map.

Source: Jim Tincher, "Journey Mapping = Effective Customer Service Strategy" (Heart of the Customer).
"""

from collections.abc import Iterator

from cjm.lint.atlas import Atlas, Chart
from cjm.lint.rule import Across, Bad, Good, Rule

MAP = "cjm: 1\ntitle: Day surgery\nmaturity: validated\nstages: [Wait]\n"
OTHER = "cjm: 1\ntitle: Day surgery, the staff's side\nperspective: employee\nmirrors: map\nstages: [Prepare]\n"


def _check(atlas: Atlas) -> Iterator[Across]:
    if not atlas.whole:
        return
    mirrored = {id_ for chart in atlas.maps if _inside(chart) for id_ in chart.names("mirrors")}
    above = {id_ for chart in atlas.maps if chart.id in mirrored for id_ in chart.names("part_of")}
    for chart in atlas.maps:
        family = {chart.id, *chart.names("part_of")}
        if not _inside(chart) and chart.standing.state == "as-is" and not family & mirrored and chart.id not in above:
            words = "no employee map is the other side of this one; ask those who do the work"
            message = f"{words}, in a map with `perspective: employee` and `mirrors: {chart.id}`"
            yield Across(message, chart.facts.path, chart.standing.place, chart.id, about="mirrors")


def _inside(chart: Chart) -> bool:
    return chart.standing.perspective == "employee"


rule = Rule(
    "CJM906",
    "no-employee-side",
    "info",
    "validated",
    check_all=_check,
    good=(Good(MAP, files=(("staff.yaml", OTHER),)),),
    bad=(Bad(MAP, at="4:1", files=(("staff.yaml", OTHER.replace("mirrors: map\n", "")),)),),
)
