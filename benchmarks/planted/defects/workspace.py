"""Mistakes between maps: ids that lead nowhere, names in two spellings, sides that are missing, reviews that are due."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any

from benchmarks.planted.defect import Defect, Key, Place
from benchmarks.planted.site import Site, maps
from benchmarks.planted.spots import outcomes

DAY = date(2026, 11, 22)
LIBRARY, SETTINGS = "library.yaml", "cjm.yaml"
ENTRIES: dict[str, tuple[Any, ...]] = {
    "personas": ({"id": "ruth", "name": "Ruth", "needs": ["A price"], "goals": ["Peace"], "disappoints": ["A queue"]},),
    "channels": ({"name": "Fax"}, {"id": "counter-seven", "name": "Counter seven", "icon": "store"}),
    "systems": ({"name": "Archive"}, {"id": "fleet-plan", "name": "Fleet plan", "owner": "Paul Reyes"}),
    "departments": ({"name": "Legal"}, {"id": "press-office", "name": "Press office"}),
    "metrics": ({"id": "churn", "name": "Churn", "measures": "share", "readings": {"2026-10": 4}},),
    "evidence": ({"id": "diaries", "name": "Diaries", "kind": "observation", "who": "clients"},),
}

Touched = tuple[tuple[Key, ...], dict[str, Any]]


def _touchpoints(site: Site) -> Iterator[Touched]:
    for at, stage in enumerate(site.journey["stages"]):
        for one, touchpoint in enumerate(stage.get("touchpoints", [])):
            if isinstance(touchpoint, dict):
                yield ("stages", at, "touchpoints", one), touchpoint


def _unknown_reference(site: Site, chance: Random) -> Place | None:
    """An id misspelt, in a list of a touchpoint or of the map itself."""
    holders: list[Touched] = [((), site.journey), *_touchpoints(site)]
    fields = ("metrics", "evidence", "personas", "related", "signals", "mirrors")
    able = [(keys, part, key) for keys, part in holders for key in fields if _ids(part.get(key))]
    if not able:
        return None
    keys, part, key = chance.choice(able)
    value = part[key]
    if isinstance(value, str):
        part[key] = _misspelt(value, chance)
        return Place(site.map, (*keys, key))
    at = chance.choice([at for at, one in enumerate(value) if isinstance(one, str)])
    value[at] = _misspelt(value[at], chance)
    return Place(site.map, (*keys, key, at))


def _ids(value: object) -> bool:
    return isinstance(value, str) or (isinstance(value, list) and any(isinstance(one, str) for one in value))


def _misspelt(word: str, chance: Random) -> str:
    return chance.choice((f"{word}x", word[:-1] + "q", f"old-{word}", "zzz"))


def _duplicate_id(site: Site, chance: Random) -> Place | None:
    """A touchpoint copied with its id."""
    with_id = [keys for keys, touchpoint in _touchpoints(site) if "id" in touchpoint]
    if len(with_id) < 2:
        return None
    first, second = sorted(chance.sample(range(len(with_id)), 2))
    site.at(site.map, with_id[second])["id"] = site.at(site.map, with_id[first])["id"]  # type: ignore[index]
    return Place(site.map, (*with_id[second], "id"))


def _duplicate_map_id(site: Site, chance: Random) -> Place | None:
    """A map with the id of another one."""
    other = chance.choice([path for path in maps() if path != site.map])
    site.journey["id"] = site.document(other)["id"]
    return Place(max(other, site.map), ("id",))


def _unused_library_entry(site: Site, chance: Random) -> Place | None:
    """An entry that nobody has asked for."""
    shelf = chance.choice(sorted(ENTRIES))
    held = site.document(LIBRARY)[shelf]
    at = chance.randrange(len(held) + 1)
    held.insert(at, chance.choice(ENTRIES[shelf]))
    return Place(LIBRARY, (shelf, at, "name"))


def _near_duplicate_name(site: Site, chance: Random) -> Place | None:
    """A department or a system in another spelling, where the usual one stands elsewhere."""
    able = [
        (keys, touchpoint["department"])
        for keys, touchpoint in _touchpoints(site)
        if touchpoint.get("department", "nobody") != "nobody"
    ]
    words = [word for _, word in able]
    often = [(keys, word) for keys, word in able if words.count(word) > 1]
    if not often:
        return None
    keys, word = chance.choice(often)
    site.at(site.map, keys)["department"] = _other_spelling(word, chance)  # type: ignore[index]
    return Place(site.map, (*keys, "department"))


def _other_spelling(word: str, chance: Random) -> str:
    ways = [word.upper(), word.title() if word.title() != word else word.lower(), f"{word}-", f"{word.capitalize()}."]
    if " " in word:
        ways += [word.replace(" ", "-"), word.replace(" ", "")]
    if len(word) > 6 and " " not in word:
        at = chance.randrange(2, len(word) - 2)
        ways += [word[:at] + word[at + 1 :], word[:at] + word[at] + word[at:]]
    return chance.choice([way for way in ways if way != word])


def _part_of_cycle(site: Site, chance: Random) -> Place | None:
    """A map that is part of itself, or of one that is part of it."""
    others = chance.sample([path for path in maps() if path != site.map], chance.choice((0, 1, 2)))
    row = [site.map, *others]
    for path, above in zip(row, [*row[1:], row[0]], strict=True):
        site.document(path)["part_of"] = site.document(above)["id"]
    return Place(site.map, ("part_of",))


def _outside_the_hierarchy(site: Site, chance: Random) -> Place | None:
    """All maps are part of one, but for the map drawn."""
    if site.journey.get("perspective") == "employee" or site.journey.get("state") == "to-be":
        return None
    root, *others = chance.sample([path for path in maps() if path != site.map], len(maps()) - 1)
    for path in others:
        site.document(path)["part_of"] = site.document(root)["id"]
    return Place(site.map, ("stages",))


def _to_be_behind(site: Site, chance: Random) -> Place | None:
    """The as-is map was looked at, or shown to customers, after the to-be map was."""
    of = site.journey.get("of")
    if not of:
        return None
    if chance.random() < 0.5:
        as_is = site.document(next(path for path in maps() if site.document(path)["id"] == of))
        as_is[chance.choice(("reviewed", "validated"))] = DAY.isoformat()
    else:
        site.journey["reviewed"] = f"2026-{chance.randrange(6, 11):02d}-01"
    return Place(site.map, ("reviewed",))


def _no_employee_side(site: Site, chance: Random) -> Place | None:
    """The employees' map no longer says whose other side it is, or no longer that it is the employees'."""
    own = site.journey["id"]
    for path in maps():
        if own in _listed(site.document(path).get("mirrors")):
            if chance.random() < 0.5:
                _unmirrored(site.document(path))
            else:
                site.document(path)["perspective"] = "customer"
    return Place(site.map, ("stages",))


def _unmirrored(journey: dict[str, Any]) -> None:
    for part in (journey, *(one for stage in journey["stages"] for one in stage.get("touchpoints", []))):
        part.pop("mirrors", None)


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _employees_asked_after(site: Site, chance: Random) -> Place | None:
    """Employees are asked in autumn, when the customers' map has hung on the wall since spring; or answer a sheet then."""
    if site.journey.get("perspective") != "employee":
        return None
    if chance.random() < 0.3:
        site.texts["sheet-p3.yaml"] = f"cjm: 1\nkind: responses\nmap: {site.journey['id']}\ndate: 2026-11-19\n"
        return Place("sheet-p3.yaml", ("date",))
    asked = [
        at
        for at, one in enumerate(site.journey["evidence"])
        if isinstance(one, dict) and one.get("who") == "employees" and "from" in one
    ]
    at = chance.choice(asked)
    site.journey["evidence"][at] |= {"from": chance.choice(("2026-11", "2026-11-20")), "to": "2026-11"}
    return Place(site.map, ("evidence", at, "from"))


def _journey_type_not_mapped(site: Site, chance: Random) -> Place | None:
    """A type of one's own without a map; or the only map of a type becomes another."""
    if chance.random() < 0.5:
        site.document(SETTINGS)["journey_types"] = ["recall"]
        return Place(SETTINGS, ("journey_types", 0))
    type_ = chance.choice(("exit", "acquisition", "onboarding"))
    for path in maps():
        if site.document(path).get("type") == type_:
            site.document(path)["type"] = "support"
    return Place(SETTINGS, ("title",))


def _stale_review(site: Site, chance: Random) -> Place | None:
    """The last review is as long ago as the rhythm says and a little more; or more than a year, without a rhythm."""
    if "reviewed" not in site.journey:
        return None
    if chance.random() < 0.5:
        site.journey["review_every"] = "2 months"
        ago = 64 + chance.randrange(60)
    else:
        site.journey.pop("review_every", None)
        ago = 366 + chance.randrange(300)
    site.journey["reviewed"] = (DAY - timedelta(days=ago)).isoformat()
    return Place(site.map, ("reviewed",))


def _stale_validation(site: Site, chance: Random) -> Place | None:
    """The map was validated longer ago than the workspace lets a validation count."""
    if "validated" not in site.journey:
        return None
    site.journey["validated"] = (DAY - timedelta(days=181 + chance.randrange(400))).isoformat()
    return Place(site.map, ("validated",))


def _day_in_the_future(site: Site, chance: Random) -> Place | None:
    """A wrong year, at any day of the past; or a source that was closed before it was opened."""
    spots: list[tuple[Key, ...]] = [(key,) for key in ("reviewed", "validated") if key in site.journey]
    spots += [(*keys, "validated") for keys, outcome in outcomes(site) if "validated" in outcome]
    sources = [(at, one) for at, one in enumerate(site.journey.get("evidence") or ()) if isinstance(one, dict)]
    spots += [("evidence", at, key) for at, one in sources for key in ("from", "to") if key in one]
    for at, opportunity in enumerate(site.journey.get("opportunities") or ()):
        steps = opportunity.get("actions") or () if isinstance(opportunity, dict) else ()
        done = [number for number, one in enumerate(steps) if isinstance(one, dict) and "done" in one]
        spots += [("opportunities", at, "actions", number, "done") for number in done]
    if not spots:
        return None
    keys = chance.choice(spots)
    part: Any = site.at(site.map, keys[:-1])
    if keys[-1] == "to" and "from" in part and chance.random() < 0.5:
        part["to"] = f"{int(str(part['from'])[:4]) - 1}{str(part['from'])[4:]}"
    else:
        part[keys[-1]] = f"{DAY.year + chance.choice([1, 2, 10])}{str(part[keys[-1]])[4:]}"
    return Place(site.map, keys)


DEFECTS = (
    Defect("unknown-reference", _unknown_reference),
    Defect("duplicate-id", _duplicate_id),
    Defect("duplicate-map-id", _duplicate_map_id),
    Defect("unused-library-entry", _unused_library_entry),
    Defect("near-duplicate-name", _near_duplicate_name),
    Defect("part-of-cycle", _part_of_cycle),
    Defect("outside-the-hierarchy", _outside_the_hierarchy),
    Defect("to-be-behind", _to_be_behind),
    Defect("no-employee-side", _no_employee_side),
    Defect("employees-asked-after", _employees_asked_after),
    Defect("journey-type-not-mapped", _journey_type_not_mapped),
    Defect("stale-review", _stale_review),
    Defect("stale-validation", _stale_validation),
    Defect("day-in-the-future", _day_in_the_future),
)
