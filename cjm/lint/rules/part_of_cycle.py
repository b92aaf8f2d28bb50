"""No map is part of itself.

`part_of` names the larger map that a map is a part of: the repair is part of owning the instrument. Where two maps each say
that they are part of the other, or a row of maps leads back to where it began, nobody can tell which is the larger one, and
no picture of the whole can be drawn.

The rule speaks in every map of such a ring, since each of the lines may be the wrong one. Take `part_of` out of the map that
is the largest, or let it name a map outside of the ring.
"""

from collections.abc import Iterator, Mapping

from cjm.lint.atlas import Atlas
from cjm.lint.facts import Away
from cjm.lint.rule import Across, Bad, Good, Rule
from cjm.reading.fault import shown

MAP = "cjm: 1\ntitle: Repair\npart_of: ownership\nstages: [Fail]\n"
OTHER = "cjm: 1\ntitle: Owning the instrument\npart_of: lifetime\nstages: [Buy]\n"
WHOLE = ("lifetime.yaml", "cjm: 1\ntitle: A life with instruments\nstages: [Buy]\n")


def _check(atlas: Atlas) -> Iterator[Across]:
    above = {chart.id: (chart.facts.path, away) for chart in atlas.maps for away in chart.facts.leads("part_of")}
    for chart in atlas.maps:
        ring = _ring(chart.id, above)
        if ring and above[chart.id][0] == chart.facts.path:
            place = above[chart.id][1].span
            related = tuple((above[id_][0], above[id_][1].span, f"what {shown(id_)} is part of") for id_ in ring[1:])
            yield Across(_message(ring[1:]), chart.facts.path, place, chart.id, about="part_of", related=related)


def _ring(start: str, above: Mapping[str, tuple[str, Away]]) -> list[str]:
    """The maps from one up until it comes again; empty where it does not."""
    way: list[str] = []
    here, seen = start, set[str]()
    while here in above and here not in seen:
        seen.add(here)
        way.append(here)
        here = above[here][1].id
    return way if way and here == start else []


def _message(others: list[str]) -> str:
    if not others:
        return "the map says that it is part of itself; `part_of` takes the id of a larger map, or take it out"
    by = " and ".join(shown(id_) for id_ in others[:3])
    return f"the map is part of itself, by way of {by}; take `part_of` out of the largest of them"


rule = Rule(
    "CJM903",
    "part-of-cycle",
    "error",
    check_all=_check,
    good=(Good(MAP, files=(("ownership.yaml", OTHER), WHOLE)),),
    bad=(Bad(MAP.replace("ownership", "map"), at="3:10"),),
)
