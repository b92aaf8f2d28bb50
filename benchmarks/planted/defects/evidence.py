"""Mistakes in what a map rests on."""

from collections.abc import Iterator
from random import Random
from typing import Any

from benchmarks.planted.defect import Defect, Key, Place, named
from benchmarks.planted.site import Site

LIBRARY = "library.yaml"
# Types of journey in which people do not come, give up or leave.
OPEN = ("acquisition", "onboarding", "renewal", "exit", "end-to-end")


def _too_many_assumptions(site: Site, chance: Random) -> Place | None:
    """Nearly nothing is cited any more: research never came so far, or its citations were lost."""
    holders = [part for part in _parts(site.journey) if "evidence" in part and part is not site.journey]
    if len(holders) < 10:
        return None
    kept = chance.sample(range(len(holders)), chance.randint(1, 3))
    for at, part in enumerate(holders):
        if at not in kept:
            del part["evidence"]
    _list_only_cited(site)
    return Place(site.map, ("maturity",))


def _no_evidence(site: Site, chance: Random) -> Place:
    """No source is listed and none is cited; or all are listed still, and none is cited."""
    listed = chance.random() < 0.5 and not any("use" in one for one in site.journey.get("personas", []))
    for part in list(_parts(site.journey)):
        if "evidence" in part and part is not site.journey:
            del part["evidence"]
    for persona in site.document(LIBRARY)["personas"]:
        persona.pop("evidence", None)
    if listed:
        return Place(site.map, ("evidence",))
    if chance.random() < 0.5:
        del site.journey["evidence"]
        return Place(site.map, ("stages",))
    site.journey["evidence"] = []
    return Place(site.map, ("evidence",))


def _stale_evidence(site: Site, chance: Random) -> Place | None:
    """A source of the map, or one of the library that it lists, is years old: a day, a month or a year."""
    sources = site.journey["evidence"]
    own = [(site.map, at) for at, one in enumerate(sources) if isinstance(one, dict) and "to" in one]
    shared = enumerate(site.document(LIBRARY)["evidence"])
    able = own + [(LIBRARY, at) for at, one in shared if one["id"] in sources and "to" in one]
    if not able:
        return None
    path, at = chance.choice(able)
    source: Any = site.at(path, ("evidence", at))
    year = chance.choice(["2019", "2021", "2023"])
    source["from"] = chance.choice([year, f"{year}-05", f"{year}-05-17"])
    if chance.random() < 0.3:
        del source["to"]
        return Place(path, ("evidence", at, "from"))
    source["to"] = source["from"]
    return Place(path, ("evidence", at, "to"))


def _clients_only(site: Site, chance: Random) -> Place | None:
    """Those who did not come or did not stay were not asked, or nobody wrote down that they were."""
    sources = [one for one in site.journey["evidence"] if isinstance(one, dict)]
    outside = [one for one in sources if one.get("who") == "non-clients"]
    if site.journey.get("type") not in OPEN or not outside:
        return None
    for source in outside:
        if chance.random() < 0.5:
            source["who"] = "clients"
        else:
            del source["who"]
    return Place(site.map, ("evidence",))


def _inside_only(site: Site, chance: Random) -> Place | None:
    """Every source is one of the organisation's own."""
    if site.journey.get("perspective") == "employee":
        return None
    known = {one["id"]: one for one in site.document(LIBRARY)["evidence"]}
    for at, one in enumerate(site.journey["evidence"]):
        source = one if isinstance(one, dict) else dict(known[one])
        if chance.random() < 0.5:
            source["side"] = "internal"
        else:
            source["who"] = "employees"
        site.journey["evidence"][at] = source
    return Place(site.map, ("evidence",))


def _uncited_evidence(site: Site, chance: Random) -> Place:
    """A source is added that nothing cites, or all citations of one are gone."""
    sources = site.journey["evidence"]
    if chance.random() < 0.5:
        at = chance.randint(0, len(sources))
        new = {"id": "phone-study", "name": "Study by phone", "kind": "survey", "who": "clients", "from": "2026-09"}
        sources.insert(at, new)
        return named(site.map, site, ("evidence", at))
    own = [at for at, one in enumerate(sources) if isinstance(one, dict)]
    at = chance.choice(own or range(len(sources)))
    id_ = sources[at]["id"] if isinstance(sources[at], dict) else sources[at]
    for part in [*_parts(site.journey), *site.document(LIBRARY)["personas"]]:
        if part is not site.journey:
            _uncite(part, id_)
    return named(site.map, site, ("evidence", at))


def _uncite(part: dict[str, Any], id_: str) -> None:
    """Take a source out of what a part cites."""
    cited = part.get("evidence")
    if cited == id_ or cited in ([id_], {id_: None}):
        del part["evidence"]
    elif isinstance(cited, dict):
        cited.pop(id_, None)
    elif isinstance(cited, list) and id_ in cited:
        cited.remove(id_)
    if part.get("evidence") == {}:
        del part["evidence"]


def _list_only_cited(site: Site) -> None:
    """Sources that nothing cites any more are no longer listed, as by someone who tidies up."""
    cited: set[str] = set()
    people = [*site.document(LIBRARY)["personas"]]
    for part in [*_parts(site.journey), *people]:
        if part is not site.journey:
            cited |= _ids(part.get("evidence"))
    site.journey["evidence"] = [
        one for one in site.journey["evidence"] if (one["id"] if isinstance(one, dict) else one) in cited
    ]


def _ids(cited: object) -> set[str]:
    return {cited} if isinstance(cited, str) else set(cited) if isinstance(cited, dict | list) else set()


def _parts(value: object, key: Key = "") -> Iterator[dict[str, Any]]:
    """Every mapping in a document, top down; the sources themselves and free fields are none of them."""
    if isinstance(value, dict):
        yield value
        for name, inner in list(value.items()):
            if name != "evidence":
                yield from _parts(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from _parts(inner, key)


DEFECTS = (
    Defect("too-many-assumptions", _too_many_assumptions),
    Defect("no-evidence", _no_evidence),
    Defect("stale-evidence", _stale_evidence),
    Defect("clients-only", _clients_only),
    Defect("inside-only", _inside_only),
    Defect("uncited-evidence", _uncited_evidence),
)
