"""No two maps of a workspace have one id.

Other maps, response sheets and pages go by a map's id; where two maps have the same, a link leads to either. A map without
an `id` has the name of its file, so that two files of one name in two folders need an `id` each.
"""

from collections.abc import Iterator

from cjm.lint.atlas import Atlas
from cjm.lint.facts import Facts
from cjm.lint.rule import Across, Bad, Good, Rule
from cjm.reading.fault import shown
from cjm.source import Source

MAP = "cjm: 1\nid: renewal\ntitle: Renew the contract\nstages: [Decide]\n"
OTHER = ("maps/other.yaml", "cjm: 1\nid: renewal\ntitle: Renew the lease\nstages: [Decide]\n")


def _check(atlas: Atlas) -> Iterator[Across]:
    first: dict[str, Facts] = {}
    for facts in atlas.files:
        if facts.kind == "journey" and facts.map:
            other = first.setdefault(facts.map, facts)
            if other is not facts:
                message = f"the map id {shown(facts.map)} is that of {shown(other.path)} too; give one of the two another `id`"
                nowhere = Source("").span(0, 0)
                related = ((other.path, other.span or nowhere, "the map that has it first"),)
                yield Across(message, facts.path, facts.span or nowhere, facts.map, about=facts.path, related=related)


rule = Rule(
    "CJM803",
    "duplicate-map-id",
    "error",
    check_all=_check,
    good=(Good(MAP, files=((OTHER[0], OTHER[1].replace("renewal", "lease")),)),),
    bad=(Bad(MAP, at="maps/other.yaml:2:5", files=(OTHER,)),),
)
