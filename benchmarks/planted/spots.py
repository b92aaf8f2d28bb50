"""Places of a map at which a defect can be planted, and what has to go along with it."""

from collections.abc import Iterator
from random import Random
from typing import Any

from benchmarks.planted.defect import Key
from benchmarks.planted.site import Site

Part = dict[str, Any]
Keys = tuple[Key, ...]


def stages(site: Site) -> Iterator[tuple[Keys, Part]]:
    """Every stage that has fields, with the keys down to it."""
    for at, stage in enumerate(site.journey["stages"]):
        if isinstance(stage, dict):
            yield ("stages", at), stage


def touchpoints(site: Site) -> Iterator[tuple[Keys, Part]]:
    """Every touchpoint that has fields, with the keys down to it."""
    for keys, stage in stages(site):
        for at, touchpoint in enumerate(stage.get("touchpoints") or ()):
            if isinstance(touchpoint, dict):
                yield (*keys, "touchpoints", at), touchpoint


def outcomes(site: Site) -> Iterator[tuple[Keys, Part]]:
    """Every outcome that has fields, with the keys down to it."""
    for keys, stage in stages(site):
        for at, outcome in enumerate(stage.get("outcomes") or ()):
            if isinstance(outcome, dict):
                yield (*keys, "outcomes", at), outcome


def stage_of(site: Site, keys: Keys) -> Part:
    """The stage in which keys lie."""
    stage: Part = site.journey["stages"][keys[1]]
    return stage


def personas(site: Site) -> list[str]:
    """The ids of the map's personas."""
    told = site.journey.get("personas") or []
    return [one if isinstance(one, str) else one.get("id") or one["use"] for one in told]


def passing(site: Site, touchpoint: Part) -> list[str]:
    """The ids of the personas who pass a touchpoint."""
    named = touchpoint.get("personas")
    return [named] if isinstance(named, str) else list(named or personas(site))


def listed(value: object) -> list[Any]:
    """A field that may be one thing or a list of them, as a list."""
    return value if isinstance(value, list) else [] if value is None else [value]


def without(part: Part, key: str, chance: Random) -> bool:
    """Take a field away, or leave an empty text in it; True where the key still stands."""
    empty = chance.random() < 0.3
    if empty:
        part[key] = ""
    else:
        del part[key]
    return empty


def without_pains(site: Site, part: Part) -> None:
    """Take the pains of a part away, and the mention of them in opportunities."""
    gone = {pain.get("id") for pain in listed(part.pop("pains", None)) if isinstance(pain, dict)}
    for opportunity in site.journey.get("opportunities") or ():
        if isinstance(opportunity, dict) and "addresses" in opportunity:
            opportunity["addresses"] = [one for one in listed(opportunity["addresses"]) if one not in gone]
