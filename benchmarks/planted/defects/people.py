"""Mistakes in the people of a map: its personas, and those who make it, own it and are concerned by it."""

from random import Random
from typing import Any

from benchmarks.planted.defect import Defect, Place
from benchmarks.planted.site import Site
from benchmarks.planted.touchpoints import Part, lost

MAP = ("stages",)
LIBRARY = "library.yaml"
ASKED = ("needs", "goals", "disappoints")
NEWCOMER = {
    "name": "Ilse",
    "role": "learns of it from others",
    "relationship": "lapsed",
    "needs": ["A number to call"],
    "goals": ["Get it over with"],
    "disappoints": ["Being passed on"],
}
# Types of journey that only one kind of customer travels, and a word that none of that kind would have.
STRANGERS = {"acquisition": "regular", "onboarding": "lapsed", "renewal": "new", "exit": "prospect"}


def _no_persona(site: Site, chance: Random) -> Place:
    """Nobody travels."""
    if chance.random() < 0.5:
        del site.journey["personas"]
        return Place(site.map, MAP)
    site.journey["personas"] = []
    return Place(site.map, ("personas",))


def _persona_without_needs(site: Site, chance: Random) -> Place:
    """A persona of the map, or one of the library that it takes over, loses one of the three, or two."""
    at, persona = chance.choice(list(enumerate(_personas(site))))
    path, keys = site.map, ("personas", at)
    if "use" in persona:
        ids = [one["id"] for one in site.document(LIBRARY)["personas"]]
        path, keys = LIBRARY, ("personas", ids.index(persona["use"]))
    part: Any = site.at(path, keys)
    gone = chance.sample(ASKED, chance.choice([1, 1, 2]))
    emptied = chance.random() < 0.4
    for field in gone:
        if emptied:
            part[field] = ""
        else:
            del part[field]
    first = min(gone, key=ASKED.index)
    return Place(path, (*keys, first if emptied else "name"))


def _unused_persona(site: Site, chance: Random) -> Place:
    """A persona is added of whom nothing is said, or all that was said of one is gone."""
    personas = _personas(site)
    if chance.random() < 0.5 or len(personas) < 2:
        at = chance.randint(0, len(personas))
        personas.insert(at, dict(NEWCOMER))
    else:
        at = chance.randrange(len(personas))
        one = personas[at]
        _forget(site.journey["stages"], one.get("id") or one.get("use") or one["name"].lower())
    return Place(site.map, ("personas", at, "use" if "use" in personas[at] else "name"))


def _forget(value: object, persona: str) -> None:
    """Take a persona out of all that is said below a value."""
    if isinstance(value, dict):
        value.pop(persona, None)
        for key, inner in list(value.items()):
            _forget(inner, persona)
            if inner in ({}, []):
                del value[key]
    elif isinstance(value, list):
        value[:] = [one for one in value if one != persona]
        for one in value:
            _forget(one, persona)


def _new_and_regular_as_one(site: Site, chance: Random) -> Place | None:
    """All stand alike to the organisation, or nobody says how."""
    if site.journey.get("perspective") == "employee" or len(_personas(site)) < 2:
        return None
    stranger = STRANGERS.get(site.journey["type"])
    word = stranger or chance.choice(["new", "regular", "member", ""])
    for persona in _personas(site):
        shared = [one for one in site.document(LIBRARY)["personas"] if one["id"] == persona.get("use")]
        part = shared[0] if shared else persona
        if word:
            part["relationship"] = word
        else:
            part.pop("relationship", None)
    return Place(site.map, ("personas",))


def _personas(site: Site) -> list[Part]:
    """The personas of the map, each as fields."""
    found: list[Any] = site.journey["personas"]
    found[:] = [{"use": one} if isinstance(one, str) else one for one in found]
    return found


def _one_sided_team(site: Site, chance: Random) -> Place:
    """One of three functions was not in the room, or nobody says who was."""
    if chance.random() < 0.2:
        del site.journey["team"]
        return Place(site.map, MAP)
    role = chance.choice(["front-line", "customer-service", "leadership"])
    stayed = [one for one in site.journey["team"] if one.get("role") != role]
    if chance.random() < 0.5:
        site.journey["team"] = stayed
    for one in site.journey["team"]:
        if one.get("role") == role:
            one["role"] = chance.choice(["finance", "operations", "consultant"])
    return Place(site.map, ("team",))


def _facilitator_not_independent(site: Site, chance: Random) -> Place:
    """The facilitator belongs to those who are mapped, or nobody knows, or there is none."""
    way = chance.choice(["no", "unknown", "lost", "nobody"])
    if way == "nobody":
        del site.journey["facilitator"]
        return Place(site.map, MAP)
    if way == "lost":
        return lost(site, ("facilitator",), "independent", chance)
    site.journey["facilitator"]["independent"] = way
    return Place(site.map, ("facilitator", "independent"))


def _stakeholder_not_involved(site: Site, chance: Random) -> Place | None:
    """Somebody whom it concerns was not asked."""
    stakeholders = site.journey.get("stakeholders")
    if not stakeholders:
        return None
    keys = ("stakeholders", chance.randrange(len(stakeholders)))
    if chance.random() < 0.3:
        return lost(site, keys, "involved", chance)
    stakeholders[keys[1]]["involved"] = chance.choice(["no", "unknown"])
    return Place(site.map, (*keys, "involved"))


def _no_owner(site: Site, chance: Random) -> Place:
    """Nobody answers for it."""
    if chance.random() < 0.5:
        del site.journey["owner"]
        return Place(site.map, MAP)
    site.journey["owner"] = ""
    return Place(site.map, ("owner",))


DEFECTS = (
    Defect("no-persona", _no_persona),
    Defect("persona-without-needs", _persona_without_needs),
    Defect("unused-persona", _unused_persona),
    Defect("new-and-regular-as-one", _new_and_regular_as_one),
    Defect("one-sided-team", _one_sided_team),
    Defect("facilitator-not-independent", _facilitator_not_independent),
    Defect("stakeholder-not-involved", _stakeholder_not_involved),
    Defect("no-owner", _no_owner),
)
