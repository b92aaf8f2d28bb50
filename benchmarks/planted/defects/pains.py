"""Mistakes in pains, their causes, and what they rest on."""

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any

from benchmarks.planted.defect import Defect, Key, Place, named
from benchmarks.planted.planting import DAY
from benchmarks.planted.site import Site

Keys = tuple[Key, ...]
Values = dict[str, Any]


def pains(site: Site, fits: Callable[[Values], object]) -> list[Keys]:
    """Where the pains stand that are written out and fit, of stages and of touchpoints."""
    found: list[Keys] = []
    for number, stage in enumerate(site.journey["stages"]):
        found += _within(stage, ("stages", number), fits)
        for place, touchpoint in enumerate(stage.get("touchpoints", [])):
            found += _within(touchpoint, ("stages", number, "touchpoints", place), fits)
    return found


def _within(part: object, keys: Keys, fits: Callable[[Values], object]) -> list[Keys]:
    written = part.get("pains") if isinstance(part, dict) else None
    listed = written if isinstance(written, list) else []
    return [(*keys, "pains", at) for at, pain in enumerate(listed) if isinstance(pain, dict) and fits(pain)]


def _without(field: str) -> Callable[[Site, Random], Place | None]:
    """A pain loses a field, or its value."""

    def plant(site: Site, chance: Random) -> Place | None:
        keys = _drawn(pains(site, lambda pain: field in pain), chance)
        if keys is None:
            return None
        pain = _pain(site, keys)
        if chance.random() < 0.3:
            pain[field] = [] if isinstance(pain[field], list) else ""
            return Place(site.map, (*keys, field))
        del pain[field]
        return named(site.map, site, keys)

    return plant


def _cause_restates_pain(site: Site, chance: Random) -> Place | None:
    """A cause says what the pain says, as it is or with the usual words around it."""
    keys = _drawn(pains(site, lambda pain: "causes" in pain), chance)
    if keys is None:
        return None
    pain = _pain(site, keys)
    text = str(pain["text"])
    small = text[:1].lower() + text[1:]
    again = chance.choice([text, f"{text}.", f"Because {small}", f"The problem is that {small}", text.upper()])
    causes = pain["causes"] if isinstance(pain["causes"], list) else [pain["causes"]]
    at = chance.randrange(len(causes))
    pain["causes"] = [*causes[:at], again, *causes[at + 1 :]]
    return Place(site.map, (*keys, "causes", at))


def _pain_without_evidence(site: Site, chance: Random) -> Place | None:
    """A pain is still to be tested, and names no source."""
    keys = _drawn(pains(site, lambda pain: "evidence" in pain), chance)
    if keys is None:
        return None
    pain = _pain(site, keys)
    pain["test"] = "Ask twenty of them in December"
    del pain["evidence"]
    return named(site.map, site, keys)


def _assumption_without_test(site: Site, chance: Random) -> Place | None:
    """An assumption loses its test, or a pain its source, or it rests on the workshop instead."""
    assumed = pains(site, lambda pain: "test" in pain and not _research(site, pain))
    bare = pains(site, lambda pain: "test" not in pain)
    keys = _drawn(assumed if assumed and chance.random() < 0.5 else bare, chance)
    if keys is None:
        return None
    pain = _pain(site, keys)
    workshop = [id_ for id_ in _cited_in(site.journey) if _kind(site, id_) == "workshop"]
    if pain.pop("test", None) is None:
        pain.pop("evidence", None)
        if workshop and chance.random() < 0.5:
            pain["evidence"] = chance.choice(workshop)
    return named(site.map, site, keys)


def _barrier_open_too_long(site: Site, chance: Random) -> Place | None:
    """A barrier has stood for long, or a pain has one that has, or one of which nobody knows since when."""
    keys = _drawn(pains(site, lambda pain: True), chance)
    if keys is None:
        return None
    pain = _pain(site, keys)
    since = (DAY - timedelta(days=chance.randint(181, 900))).isoformat()
    barriers = pain.setdefault("barriers", [{"text": "Nobody has a budget for it"}])
    barriers[0]["since"] = since
    barriers[0]["status"] = chance.choice(["open", "doing"])
    if chance.random() < 0.3:
        del barriers[0]["since"]
        return Place(site.map, (*keys, "barriers", 0, "status"))
    return Place(site.map, (*keys, "barriers", 0, "since"))


def _negative_without_pain(site: Site, chance: Random) -> Place | None:
    """An emotion sinks where no pain stands."""
    calm: list[Keys] = []
    for number, stage in enumerate(site.journey["stages"]):
        for place, touchpoint in enumerate(stage.get("touchpoints", []) if "pains" not in stage else []):
            if isinstance(touchpoint, dict) and "emotion" in touchpoint and not {"pains", "metrics"} & set(touchpoint):
                calm.append(("stages", number, "touchpoints", place, "emotion"))
    keys = _drawn(calm, chance)
    if keys is None:
        return None
    touchpoint = site.at(site.map, keys[:-1])
    assert isinstance(touchpoint, dict)
    low = chance.choice([-2, -1.5, -1])
    if not isinstance(touchpoint["emotion"], dict):
        touchpoint["emotion"] = low
        return Place(site.map, keys)
    persona = chance.choice(list(touchpoint["emotion"]))
    touchpoint["emotion"] = dict.fromkeys(touchpoint["emotion"], 0) | {persona: low}
    return Place(site.map, (*keys, persona))


def _drawn(found: list[Keys], chance: Random) -> Keys | None:
    return chance.choice(found) if found else None


def _pain(site: Site, keys: Keys) -> Values:
    pain = site.at(site.map, keys)
    assert isinstance(pain, dict)
    return pain


def _research(site: Site, pain: Values) -> bool:
    """Whether a pain cites something else than workshops and employees."""
    cited = pain.get("evidence") or []
    return any(_kind(site, id_) == "research" for id_ in ([cited] if isinstance(cited, str) else cited))


def _kind(site: Site, id_: str) -> str:
    """`workshop`, `employees` or `research`; empty for a source that nobody knows."""
    shelf = [*site.journey.get("evidence", []), *site.document("library.yaml").get("evidence", [])]
    for one in shelf:
        if isinstance(one, dict) and one.get("id") == id_:
            employees = one.get("who") == "employees" and site.journey.get("perspective") != "employee"
            return "workshop" if one.get("kind") == "workshop" else "employees" if employees else "research"
    return ""


def _cited_in(journey: Values) -> list[str]:
    """The ids of the map's sources."""
    return [one if isinstance(one, str) else one.get("id", "") for one in journey.get("evidence", [])]


DEFECTS = (
    Defect("negative-without-pain", _negative_without_pain),
    Defect("pain-without-cause", _without("causes")),
    Defect("cause-restates-pain", _cause_restates_pain),
    Defect("pain-without-severity", _without("severity")),
    Defect("pain-without-evidence", _pain_without_evidence),
    Defect("assumption-without-test", _assumption_without_test),
    Defect("barrier-open-too-long", _barrier_open_too_long),
)
