"""A to-be map keeps up with the map of what is.

A to-be map answers the map that `of` names: this hurts today, so it shall be. When customers have been asked again or the
as-is map has been gone through, pains have come and gone, and the answer may be to a question that nobody has any longer. A
map is never finished; it is refined with new data, and so is what follows from it.

The rule speaks where the as-is map was reviewed or validated after the to-be map was last reviewed. Look at what has changed
there (`cjm diff`), carry over what matters, and set `reviewed`.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz).
"""

from collections.abc import Iterator

from cjm.lint.atlas import Atlas, Chart
from cjm.lint.facts import Said
from cjm.lint.rule import Across, Bad, Good, Rule
from cjm.reading.fault import shown
from cjm.source import Source

MAP = """\
cjm: 1
title: Repair, as it shall be
state: to-be
of: repair
maturity: researched
reviewed: 2026-05-04
stages: [Fail]
"""
OTHER = ("repair.yaml", "cjm: 1\ntitle: Repair\nreviewed: 2026-10-02\nstages: [Fail]\n")


def _check(atlas: Atlas) -> Iterator[Across]:
    for chart in atlas.maps:
        targets = [atlas.by_id[id_] for id_ in chart.names("of") if id_ in atlas.by_id]
        for reviewed in chart.facts.all_said("reviewed"):
            for target in targets:
                yield from _behind(chart, reviewed, target)


def _behind(chart: Chart, reviewed: Said, target: Chart) -> Iterator[Across]:
    standing = target.standing
    day, what = max((standing.reviewed, "reviewed"), (standing.validated, "validated"))
    if day > reviewed.text:
        words = f"the as-is map {shown(target.id)} was {what} on {day}, after this map was last reviewed"
        message = f"{words}; carry over what has changed there, and set `reviewed`"
        related = ((target.facts.path, target.facts.span or Source("").span(0, 0), "the as-is map"),)
        yield Across(message, chart.facts.path, reviewed.span, chart.id, about="reviewed", related=related)


rule = Rule(
    "CJM905",
    "to-be-behind",
    "warning",
    "researched",
    check_all=_check,
    good=(Good(MAP.replace("2026-05-04", "2026-10-05"), files=(OTHER,)),),
    bad=(Bad(MAP, at="6:11", files=(OTHER,)),),
)
