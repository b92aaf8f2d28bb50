"""Mistakes in what is done about it."""

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any

from benchmarks.planted.defect import Defect, Key, Place, named
from benchmarks.planted.planting import DAY
from benchmarks.planted.site import Site

Keys = tuple[Key, ...]
Values = dict[str, Any]
DECIDED = ("chosen", "doing")


def _opportunities(site: Site, fits: Callable[[Values], object]) -> list[int]:
    listed = site.journey.get("opportunities", [])
    return [at for at, one in enumerate(listed) if isinstance(one, dict) and fits(one)]


def _without(field: str, *states: str) -> Callable[[Site, Random], Place | None]:
    """An opportunity of one of these states loses a field, or its value."""

    def plant(site: Site, chance: Random) -> Place | None:
        able = _opportunities(site, lambda one: field in one and one.get("status", "idea") in states)
        return _bare(site, ("opportunities", chance.choice(able)), field, chance) if able else None

    return plant


def _chosen_without_actions(site: Site, chance: Random) -> Place | None:
    """What was chosen loses its actions, or all of them are dropped."""
    able = _opportunities(site, lambda one: "actions" in one and one.get("status") in DECIDED)
    if not able or chance.random() < 0.6:
        return _without("actions", *DECIDED)(site, chance)
    keys: Keys = ("opportunities", chance.choice(able))
    actions = _values(site, keys)["actions"]
    steps = [one if isinstance(one, dict) else {"what": one} for one in actions]
    kept = [{field: value for field, value in one.items() if field != "done"} for one in steps]
    _values(site, keys)["actions"] = [{**one, "status": "dropped"} for one in kept]
    return Place(site.map, (*keys, "actions"))


def _action_without(field: str) -> Callable[[Site, Random], Place | None]:
    """An action that waits loses a field, or its value."""

    def plant(site: Site, chance: Random) -> Place | None:
        able = [keys for keys in _waiting(site) if field in _values(site, keys)]
        return _bare(site, chance.choice(able), field, chance) if able else None

    return plant


def _action_overdue(site: Site, chance: Random) -> Place | None:
    """The day of an action passes without it."""
    able = [keys for keys in _waiting(site) if "due" in _values(site, keys)]
    if not able:
        return None
    keys = chance.choice(able)
    _values(site, keys)["due"] = (DAY - timedelta(days=chance.randint(1, 400))).isoformat()
    return Place(site.map, (*keys, "due"))


def _critical_without_opportunity(site: Site, chance: Random) -> Place | None:
    """Nothing helps the critical moment any more."""
    keys = _critical(site)
    if keys is None:
        return None
    touchpoint, stage = _values(site, keys), _values(site, keys[:2])
    _give_up(site, {touchpoint["id"], stage["id"], *_ids(touchpoint)}, chance)
    return named(site.map, site, keys)


def _severe_pain_unaddressed(site: Site, chance: Random) -> Place | None:
    """What would have answered a severe pain is given up."""
    able = [keys for keys in _pains(site) if _values(site, keys).get("severity") == 3]
    if not able:
        return None
    keys = chance.choice(able)
    around = [_values(site, keys), _values(site, keys[:2]), _values(site, keys[:-2])]
    for part in around:
        part.pop("ideas", None)
    _give_up(site, {part["id"] for part in around}, chance)
    return named(site.map, site, keys)


def _small_change_first(site: Site, chance: Random) -> Place | None:
    """A small change is being done, and what helps the critical moment stays an idea."""
    keys = _critical(site)
    if keys is None:
        return None
    touchpoint = _values(site, keys)
    decisive = {touchpoint["id"], _values(site, keys[:2])["id"], *_ids(touchpoint)}
    others = _opportunities(site, lambda one: not decisive & set(one["addresses"]) and "actions" in one)
    if not others:
        return None
    small = chance.choice(others)
    for one in site.journey["opportunities"]:
        if decisive & set(one["addresses"]):
            one["status"] = "idea"
    change = site.journey["opportunities"][small]
    change["impact"] = chance.choice([1, 1.5, 2])
    if (
        any(isinstance(one, dict) and one.get("status") == "doing" for one in change["actions"])
        and chance.random() < 0.5
    ):
        change["status"] = "chosen"
    else:
        change["status"] = "doing"
    return Place(site.map, ("opportunities", small, "status"))


def _done_without_effect(site: Site, chance: Random) -> Place | None:
    """What is done names no figure, or the figures end before it was done."""
    done = _opportunities(site, lambda one: one.get("status") == "done" and "expects" in one)
    chosen = _opportunities(site, lambda one: one.get("status") in DECIDED and "expects" in one)
    if done and chance.random() < 0.6:
        keys: Keys = ("opportunities", chance.choice(done))
        last = max(str(action["done"]) for action in _values(site, keys)["actions"])
        if last < (DAY - timedelta(days=31)).isoformat() and chance.random() < 0.7:
            for expected in _values(site, keys)["expects"]:
                _end(site, expected["metric"], last)
            return Place(site.map, (*keys, "expects"))
        return _bare(site, keys, "expects", chance)
    if not chosen:
        return None
    keys = ("opportunities", chance.choice(chosen))
    _values(site, keys)["status"] = "done"
    return _bare(site, keys, "expects", chance)


def _done_with_open_actions(site: Site, chance: Random) -> Place | None:
    """What was chosen is called done, and a step of it still waits; or a step of what is done was never taken."""
    able = [keys[:2] for keys in _waiting(site) if _values(site, keys).keys() & {"due", "status"}]
    done = _opportunities(site, lambda one: one.get("status") == "done" and one.get("actions"))
    if done and (not able or chance.random() < 0.5):
        keys: Keys = ("opportunities", chance.choice(done))
        action = chance.choice([one for one in _values(site, keys)["actions"] if isinstance(one, dict)])
        action.pop("done", None)
        action["status"] = chance.choice(["planned", "doing"])
        return Place(site.map, (*keys, "status"))
    if not able:
        return None
    keys = chance.choice(able)
    _values(site, keys)["status"] = "done"
    return Place(site.map, (*keys, "status"))


def _end(site: Site, metric: str, day: str) -> None:
    """A metric has no value any more of that day or later."""
    listed = [*site.journey.get("metrics", []), *site.document("library.yaml").get("metrics", [])]
    for one in listed:
        if isinstance(one, dict) and metric in (one.get("id"), one.get("use")):
            if "readings" in one:
                one["readings"] = {when: value for when, value in one["readings"].items() if str(when) < day[:7]}
            if "data" in one:
                head, *rows = site.texts[one["data"]].splitlines()
                kept = [row for row in rows if row.split(",")[0] < day[:7]]
                site.texts[one["data"]] = "\n".join([head, *kept, ""])


def _give_up(site: Site, ids: set[str], chance: Random) -> None:
    """Opportunities that address one of these are dropped or parked, taken off it, or taken out."""
    way = chance.choice(["dropped", "parked", "off", "out"])
    kept = []
    for one in site.journey.get("opportunities", []):
        if ids & set(one.get("addresses", [])):
            rest = [id_ for id_ in one["addresses"] if id_ not in ids]
            if way == "out" or (way == "off" and not rest):
                continue
            one.update({"addresses": rest} if way == "off" else {"status": way})
        kept.append(one)
    site.journey["opportunities"] = kept


def _bare(site: Site, keys: Keys, field: str, chance: Random) -> Place:
    """A part loses a field, or the value of it."""
    part = _values(site, keys)
    if chance.random() < 0.3:
        part[field] = [] if isinstance(part[field], list) else ""
        return Place(site.map, (*keys, field))
    del part[field]
    return named(site.map, site, keys)


def _waiting(site: Site) -> list[Keys]:
    """The actions of what was decided that are neither done nor dropped."""
    return [
        ("opportunities", number, "actions", at)
        for number in _opportunities(site, lambda one: one.get("status") in DECIDED)
        for at, action in enumerate(site.journey["opportunities"][number].get("actions", []))
        if "done" not in action and action.get("status") not in ("done", "dropped")
    ]


def _pains(site: Site) -> list[Keys]:
    """The pains at touchpoints."""
    return [
        ("stages", number, "touchpoints", place, "pains", at)
        for number, stage in enumerate(site.journey["stages"])
        for place, touchpoint in enumerate(stage.get("touchpoints", []))
        if isinstance(touchpoint, dict)
        for at, pain in enumerate(touchpoint.get("pains", []))
        if isinstance(pain, dict) and "id" in pain
    ]


def _critical(site: Site) -> Keys | None:
    for number, stage in enumerate(site.journey["stages"]):
        for place, touchpoint in enumerate(stage.get("touchpoints", [])):
            if isinstance(touchpoint, dict) and touchpoint.get("moment") == "critical":
                return ("stages", number, "touchpoints", place)
    return None


def _ids(touchpoint: Values) -> set[str]:
    return {pain["id"] for pain in touchpoint.get("pains", [])}


def _values(site: Site, keys: Keys) -> Values:
    part = site.at(site.map, keys)
    assert isinstance(part, dict)
    return part


DEFECTS = (
    Defect("critical-moment-without-opportunity", _critical_without_opportunity),
    Defect("severe-pain-unaddressed", _severe_pain_unaddressed),
    Defect("chosen-without-alternatives", _without("alternatives", *DECIDED)),
    Defect("chosen-without-effect", _without("expects", *DECIDED)),
    Defect("chosen-without-actions", _chosen_without_actions),
    Defect("action-without-owner", _action_without("owner")),
    Defect("action-without-due-date", _action_without("due")),
    Defect("action-overdue", _action_overdue),
    Defect("small-change-first", _small_change_first),
    Defect("done-without-measured-effect", _done_without_effect),
    Defect("done-with-open-actions", _done_with_open_actions),
    Defect("opportunity-addresses-nothing", _without("addresses", "idea", *DECIDED)),
)
