"""Every kind of journey that customers make is on some map.

A customer's dealings go from the first purchase to the exit, and one person travels several of the types in between. Maps
are mostly made where things already hurt; the rest of a customer's life is then nobody's picture. A plan for many journeys
is more than one map that happened.

The rule speaks twice, of the settings in `cjm.yaml`. Each type that the workspace declares under `journey_types` and that no
map has is found on its line: the map is missing, or the word is spelled differently. And where at least four maps say their
`type` (option `maps`), the built-in types that no customer map has are named once: `acquisition`, `onboarding`, `use`,
`support`, `renewal`, `exit`. A map of the type `end-to-end` covers them all. A type that does not exist in your trade is
perhaps none; then let the rule be ignored in the settings.

Source: Abdelmounim Benharouga, "Customer Journey: Improving Customer Experience Through Mapping", part 2 (NobelBiz); Dennis
Gershowitz on customer journey mapping in service and support (HDI SupportWorld, 2021).
"""

from collections.abc import Iterator

from cjm.lint.atlas import Atlas
from cjm.lint.rule import Across, Bad, Good, Option, Rule
from cjm.model.field import JOURNEY_TYPES
from cjm.reading.fault import shown

WHOLE = "end-to-end"
MAPS = Option(4, "how many maps say their type at least before the types that no map has are named")
SETTINGS = 'cjm: 1\nkind: workspace\nmaps: ["**/*.yaml"]\njourney_types: [recall]\n'
MAP = "cjm: 1\ntitle: Call an instrument back\ntype: recall\nstages: [Hear of it]\n"


def _check(atlas: Atlas) -> Iterator[Across]:
    if not (atlas.whole and atlas.maps):
        return
    types = {chart.standing.type for chart in atlas.maps}
    for facts in atlas.files:
        for said in facts.all_said("journey-type"):
            if said.text not in types:
                message = (
                    f"no map has the type {shown(said.text)} that `journey_types` declares; map it, or take it out"
                )
                yield Across(message, facts.path, said.span, about=f"journey_types/{said.text}")
        for said in facts.all_said("settings"):
            missing = _missing(atlas)
            if missing:
                words = ", ".join(f"`{one}`" for one in missing)
                message = f"no customer map has the type {words}; perhaps a part of the customer's life is missing"
                yield Across(message, facts.path, said.span, about="types")


def _missing(atlas: Atlas) -> list[str]:
    """The built-in types that no customer map has; none where few maps say theirs, or one covers all."""
    typed = [chart.standing for chart in atlas.maps if chart.standing.type]
    covered = {one.type for one in typed if one.perspective == "customer"}
    if len(typed) < atlas.limit("journey-type-not-mapped", "maps", MAPS.default) or WHOLE in covered:
        return []
    return [one for one in JOURNEY_TYPES if one != WHOLE and one not in covered]


rule = Rule(
    "CJM908",
    "journey-type-not-mapped",
    "info",
    check_all=_check,
    options={"maps": MAPS},
    good=(Good(MAP, files=(("cjm.yaml", SETTINGS),)),),
    bad=(Bad(MAP.replace("recall", "support"), at="cjm.yaml:4:17", files=(("cjm.yaml", SETTINGS),)),),
)
