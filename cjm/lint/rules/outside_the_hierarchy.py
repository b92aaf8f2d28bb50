"""A map has its place among the others.

One finds one's way in a collection of maps when each is either part of a larger one (`part_of`) or the larger one itself.
Where that holds for most maps, one that is neither is easily overlooked: it appears in no overview, and nobody asks what
comes before it and after it. Mapping is a plan for many processes, not a one-off.

The rule speaks of a researched customer map, as it is, that is part of no other and has no parts, where more than half of such
maps are in the hierarchy (option `share`), and there are at least four of them (option `maps`). To-be maps and employee maps
stand beside the map that they belong to and are not asked. A map that does stand alone is excepted in the settings, under
`lint: {per_file: …}`.

Source: Dennis Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator

from cjm.lint.atlas import Atlas
from cjm.lint.rule import Across, Bad, Good, Option, Rule

SHARE = Option(0.5, "the share of the maps that is in the hierarchy, beyond which the others are asked for their place")
MAPS = Option(4, "how many maps there are at least before any is asked for its place")
MAP = "cjm: 1\ntitle: Order spare parts\nmaturity: researched\nstages: [Search]\n"
WHOLE = ("ownership.yaml", "cjm: 1\ntitle: Owning the instrument\ntype: end-to-end\nstages: [Buy, Use, Leave]\n")
PARTS = (
    ("buy.yaml", "cjm: 1\ntitle: Buy the instrument\npart_of: ownership\nstages: [Compare]\n"),
    ("repair.yaml", "cjm: 1\ntitle: Repair\npart_of: ownership\nstages: [Fail]\n"),
)


def _check(atlas: Atlas) -> Iterator[Across]:
    parents = {id_ for chart in atlas.maps for id_ in chart.names("part_of")}
    maps = [one for one in atlas.maps if (one.standing.perspective, one.standing.state) == ("customer", "as-is")]
    outside = [one for one in maps if one.id not in parents and not one.names("part_of")]
    inside = len(maps) - len(outside)
    share = atlas.limit("outside-the-hierarchy", "share", SHARE.default)
    least = atlas.limit("outside-the-hierarchy", "maps", MAPS.default)
    if atlas.whole and len(maps) >= least and inside > share * len(maps):
        words = f"{inside} of {len(maps)} customer maps are part of another one or have parts, this one is neither"
        message = f"{words}; say where it belongs: `part_of` takes the id of the larger map"
        for one in outside:
            yield Across(message, one.facts.path, one.standing.place, one.id, about="part_of")


rule = Rule(
    "CJM904",
    "outside-the-hierarchy",
    "info",
    "researched",
    check_all=_check,
    options={"share": SHARE, "maps": MAPS},
    good=(Good(MAP.replace("stages:", "part_of: ownership\nstages:"), files=(WHOLE, *PARTS)),),
    bad=(Bad(MAP, at="4:1", files=(WHOLE, *PARTS)),),
)
