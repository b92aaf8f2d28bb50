"""An id refers to something that is there.

Personas, metrics and evidence are referred to by the ids that the map lists; what only a library has is listed first
(`personas: [maya]`). What a library's persona cites, that library has to hold. `next`, `until`, `addresses` and the like name
touchpoints, stages, pains or opportunities of the same map. `of`, `mirrors`, `part_of` and `related` name other maps of the
workspace, and `map-id/id` something in one of them.

An id that leads nowhere is mostly a misspelling, or what it named has been renamed. Where the same unknown id stands in
several places of a map, that is one finding, at the first of them. Under `belief`, a misspelt `emotion` or `do` reads like a
persona; it is told as what it is.
"""

from collections.abc import Iterator

from cjm.lint.away import leads_nowhere
from cjm.lint.known import Known, known_in
from cjm.lint.rule import Bad, Found, Good, Rule
from cjm.lint.sheet import Sheet
from cjm.model.touchpoint import Deed, Touchpoint
from cjm.reading.fault import shown
from cjm.reading.near import did_you_mean, listed, near
from cjm.reading.walk import Mention
from cjm.reading.wording import a

# Looking for near misses takes time; a map with more unknown ids has another trouble than a slip.
HINTS = 50
# A misspelt field of a belief reads like the persona whose belief it is.
BELIEF = ("emotion", "do")
MAP = """\
cjm: 1
title: Renew the contract
stages:
  - name: Decide
    touchpoints:
      - name: Compare the offers
        next: sign-online
      - name: Sign online
"""


def _check(sheet: Sheet) -> Iterator[Found]:
    known = known_in(sheet)
    places: dict[tuple[str, ...], list[Mention]] = {}
    for mention in known.lacking(sheet.mentions):
        if sheet.document.holds(mention.part):
            places.setdefault((mention.id, *mention.kind.to), []).append(mention)
    for number, found in enumerate(places.values()):
        yield _unknown(known, found, number < HINTS)
    yield from _backwards(sheet)


def _unknown(known: Known, places: list[Mention], hint: bool) -> Found:
    first = places[0]
    more = f" (here and at {len(places) - 1} other place{'s' * (len(places) > 2)})" if len(places) > 1 else ""
    related = tuple((one.part, one.key, "here too") for one in places[1:4])
    message = f"{_why(known, first, hint)}{more}"
    return Found(message, first.part, first.key, first.item, about=first.id, related=related)


def _why(known: Known, mention: Mention, hint: bool) -> str:
    id_, kinds = shown(mention.id), mention.kind.to
    elsewhere = known.kind_of(mention.id)
    if elsewhere and elsewhere not in kinds:
        return f"{id_} is {a(elsewhere)}; `{mention.key}` takes the id of a {listed(kinds)}"
    field = near(mention.id, BELIEF) if mention.key == "belief" and not near(mention.id, known.ids(mention)) else ""
    if field:
        return f'{id_} is no field of a belief, and no persona of the map; did you mean "{field}"?'
    if known.library_has(mention):
        remedy = f"add `- {mention.id}` to the map's `{known.home(mention)}`"
        return f"the map does not list the {kinds[0]} {id_}, but a library has it: {remedy}"
    meant = did_you_mean(mention.id, known.ids(mention)) if hint else ""
    return f"{known.missing(mention)} {id_}{meant or known.remedy(mention)}"


def _backwards(sheet: Sheet) -> Iterator[Found]:
    """Deeds that span up to a touchpoint which lies before the one that they begin at."""
    if sheet.document.kind != "journey":
        return
    column = {touchpoint.id: number for number, touchpoint in enumerate(sheet.touchpoints)}
    for number, touchpoint in enumerate(sheet.touchpoints):
        for deed in _deeds(touchpoint):
            if deed.until and column.get(deed.until, number) < number:
                message = f"{shown(deed.until)} comes before this touchpoint; `until` names the last touchpoint that the deed spans"
                yield Found(message, deed, "until", about=deed.until)


def _deeds(touchpoint: Touchpoint) -> tuple[Deed, ...]:
    return (*touchpoint.frontstage, *touchpoint.backstage)


rule = Rule(
    "CJM801",
    "unknown-reference",
    "error",
    check=_check,
    check_all=leads_nowhere,
    kinds=("journey", "library"),
    good=(
        Good(MAP),
        Good(f"{MAP}related: repair\n", files=(("maps/repair.yaml", "cjm: 1\ntitle: Repair\nstages: [Fail]\n"),)),
    ),
    bad=(
        Bad(MAP.replace("next: sign-online", "next: sing-online"), at="7:15"),
        Bad(
            f"{MAP}related: repiar\n",
            at="9:10",
            files=(("maps/repair.yaml", "cjm: 1\ntitle: Repair\nstages: [Fail]\n"),),
        ),
    ),
)
