"""A customers' map has looked from outside.

The aim of a map is to see the organisation from outside. Figures from its own systems, what colleagues know and what a workshop
agrees on show the inside very well, and tell nobody what customers meant to do, felt, or did elsewhere. Sources from inside and
outside belong together.

A source is from inside where it says `side: internal` or `who: employees`, or is a workshop. Where that is true of every source
of the map, there is one finding, on `evidence`. A source that says neither may be either, and keeps the rule silent. A map of
the employees' own journey is not judged.

Answer it by asking or watching customers where they are, and listing that with `who: clients` and `side: external`.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz); Insight6,
"Why Customer Journey Mapping is vital for improving CX".
"""

from collections.abc import Iterator

from cjm.lint.content.inside import inside_only
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.reading.fault import shown

MAP = """\
cjm: 1
title: Renew the contract
maturity: researched
evidence:
  - id: register
    name: Contract register
    kind: analytics
    side: internal
  - id: talks
    name: Talks with customers
    who: clients
    side: external
stages:
  - name: Decide
    evidence: [register, talks]
"""
SALES = "What the sales team says\n    who: employees"


def _check(sheet: Sheet) -> Iterator[Found]:
    sources = sheet.journey.evidence
    if inside_only(sheet.journey):
        whose = (
            f"the only source, {shown(sources[0].name)}, is" if len(sources) == 1 else f"all {len(sources)} sources are"
        )
        message = (
            f"{whose} from inside the organisation; ask or watch customers where they are, and list that with "
            "`who: clients` and `side: external`"
        )
        yield Found(message, sheet.journey, "evidence")


rule = Rule(
    "CJM706",
    "inside-only",
    "warning",
    "researched",
    check=_check,
    reads=("evidence", "perspective", "side", "who", "kind"),
    good=(Good(MAP), Good(MAP.replace("side: external", "note: By phone"))),
    bad=(Bad(MAP.replace("Talks with customers\n    who: clients\n    side: external", SALES), at="4:1"),),
)
