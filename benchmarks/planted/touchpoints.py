"""The stages and touchpoints of a map as it is written, with their places, and what is written at them."""

from collections.abc import Iterator
from random import Random
from typing import Any

from benchmarks.planted.defect import Key, Place, named
from benchmarks.planted.site import Site

Part = dict[str, Any]
Keys = tuple[Key, ...]


def stages(site: Site) -> list[tuple[Keys, Part]]:
    """Every stage that has fields of its own, with the keys that lead to it."""
    return [(("stages", at), one) for at, one in enumerate(site.journey["stages"]) if isinstance(one, dict)]


def touchpoints(site: Site) -> list[tuple[Keys, Part]]:
    """Every touchpoint that has fields of its own, with the keys that lead to it."""
    return [
        ((*keys, "touchpoints", at), one)
        for keys, stage in stages(site)
        for at, one in enumerate(stage.get("touchpoints", []))
        if isinstance(one, dict)
    ]


def critical(site: Site) -> tuple[Keys, Part] | None:
    """The touchpoint that is marked critical."""
    return next((one for one in touchpoints(site) if one[1].get("moment") == "critical"), None)


def emotions(part: Part) -> dict[str, float]:
    """What is felt at a part by persona; "" is everyone."""
    written = part.get("emotion")
    if written is None:
        return {}
    return (
        {name: float(value) for name, value in written.items()} if isinstance(written, dict) else {"": float(written)}
    )


def feel(part: Part, felt: dict[str, float]) -> None:
    """Write what is felt at a part, by persona."""
    part["emotion"] = felt.get("", felt)


def of_customers_today(site: Site) -> bool:
    """Whether a map is of customers, and of how it is."""
    return site.journey.get("perspective") != "employee" and site.journey.get("state") != "to-be"


def lost(site: Site, keys: Keys, field: str, chance: Random) -> Place:
    """Delete or empty a field of the part at `keys`, and say where its lack is to be found."""
    part: Any = site.at(site.map, keys)
    if chance.random() < 0.6:
        del part[field]
        return named(site.map, site, keys)
    part[field] = [] if isinstance(part[field], list) else ""
    return Place(site.map, (*keys, field))


def everywhere(value: object, field: str) -> Iterator[Part]:
    """Every part that has a field, anywhere below a value."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    if isinstance(value, dict) and field in value:
        yield value
    for one in inner:
        yield from everywhere(one, field)
