"""Mistakes in the stages of a map: how many, where they begin and end, what they are called, what they hold."""

from random import Random
from typing import Any

from benchmarks.planted.defect import Defect, Place
from benchmarks.planted.site import Site
from benchmarks.planted.spots import without_pains
from benchmarks.planted.touchpoints import Part, everywhere, lost, stages, touchpoints

MAP = ("stages",)


def _no_stages(site: Site, chance: Random) -> Place:
    """The stages are gone, or their list is empty."""
    if chance.random() < 0.5:
        del site.journey["stages"]
        return Place(site.map, line=1)
    site.journey["stages"] = []
    return Place(site.map, MAP)


def _stage_without_touchpoints(site: Site, chance: Random) -> Place:
    """A stage is a heading only: its touchpoints are gone, and it tells nothing itself."""
    keys, stage = chance.choice(stages(site))
    without_pains(site, stage)
    for key in ("action", "emotion", "thought", "quote"):
        stage.pop(key, None)
    return lost(site, keys, "touchpoints", chance)


def _stage_without_goal(site: Site, chance: Random) -> Place | None:
    """A stage loses its goal."""
    able = [keys for keys, stage in stages(site) if stage.get("goal")]
    return lost(site, chance.choice(able), "goal", chance) if able else None


def _without(when: str) -> Any:  # noqa: ANN401 - a planter
    def plant(site: Site, chance: Random) -> Place | None:
        """No stage lies before, or after: it is said to lie during, or nothing is said."""
        if "part_of" in site.journey:
            return None
        for stage in everywhere(site.journey["stages"], "when"):
            if stage["when"] == when and chance.random() < 0.5:
                stage["when"] = "during"
            elif stage["when"] == when:
                del stage["when"]
        return Place(site.map, MAP)

    return plant


def _too_many_stages(site: Site, chance: Random) -> Place | None:
    """Stages are split, or stages of one step are written between the others."""
    count = chance.randint(13, 18)
    if chance.random() < 0.5 and len(touchpoints(site)) > 12:
        _split(site, min(count, len(touchpoints(site))))
    else:
        _add(site, count, chance)
    return Place(site.map, MAP)


def _number_of_stages(site: Site, chance: Random) -> Place | None:
    """Stages are put together until a few are left, or there are more than one can remember."""
    if chance.random() < 0.5:
        _merge(site, chance.randint(1, 3), chance)
    elif len(touchpoints(site)) > 9:
        _split(site, chance.randint(9, min(12, len(touchpoints(site)))))
    else:
        return None
    return Place(site.map, MAP)


def _split(site: Site, count: int) -> None:
    """The fullest stage is cut in two until there are `count`."""
    found: list[Part] = site.journey["stages"]
    while len(found) < count:
        fullest = max(found, key=lambda stage: len(stage.get("touchpoints", [])))
        held = fullest["touchpoints"]
        half = (len(held) + 1) // 2
        told = {key: value for key, value in fullest.items() if key in ("when", "goal", "success", "evidence")}
        rest = {"name": f"{fullest['name']}, part {len(found)}", **told, "touchpoints": held[half:]}
        fullest["touchpoints"] = held[:half]
        found.insert(found.index(fullest) + 1, rest)


def _add(site: Site, count: int, chance: Random) -> None:
    """Stages of one step are written between the others."""
    found: list[Part] = site.journey["stages"]
    while len(found) < count:
        step = {**chance.choice(touchpoints(site))[1], "name": f"Waits for step {len(found)}"}
        for key in ("id", "moment", "next", "pains"):
            step.pop(key, None)
        goal = {"goal": "Get on with it", "success": "It goes on"}
        found.insert(chance.randint(1, len(found) - 1), {"name": f"Step {len(found)}", **goal, "touchpoints": [step]})


def _merge(site: Site, count: int, chance: Random) -> None:
    """Neighbours are put together until `count` are left."""
    found: list[Part] = site.journey["stages"]
    while len(found) > count:
        at = chance.randrange(len(found) - 1)
        found[at]["touchpoints"] = found[at].get("touchpoints", []) + found.pop(at + 1).get("touchpoints", [])


def _stages_like_departments(site: Site, chance: Random) -> Place | None:
    """A stage is called like a department of the library, of one of its touchpoints, or of any organisation."""
    if site.journey.get("perspective") == "employee":
        return None
    used = {part["department"] for part in everywhere(site.journey, "department")} - {"nobody"}
    shared = {one["name"] for one in site.document("library.yaml")["departments"]}
    keys, stage = chance.choice(stages(site))
    stage["name"] = chance.choice(sorted(used | shared | {"Sales", "Logistics", "Customer service"}))
    return Place(site.map, (*keys, "name"))


def _unbalanced_stages(site: Site, chance: Random) -> Place | None:
    """One stage takes from the others, or grows, until it holds more than half of all touchpoints."""
    if len(touchpoints(site)) < 10 or len(site.journey["stages"]) < 4:
        return None
    keys, stage = chance.choice(stages(site))
    grows = chance.random() < 0.5
    while len(stage["touchpoints"]) * 2 <= len(touchpoints(site)):
        others = [one for _, one in stages(site) if one is not stage and len(one["touchpoints"]) > 1]
        if grows or not others:
            step = {**chance.choice(touchpoints(site))[1], "name": f"Does step {len(touchpoints(site))}"}
            for key in ("id", "moment", "next", "pains"):
                step.pop(key, None)
            stage["touchpoints"].append(step)
        else:
            stage["touchpoints"].append(chance.choice(others)["touchpoints"].pop())
    return Place(site.map, (*keys, "name"))


def _placeholder(site: Site, chance: Random) -> Place:
    """A text of a stage, a touchpoint, a pain or the map gives way to a word that says nothing."""
    fields = ("goal", "success", "action", "owner", "why", "note", "backstage")
    parts: list[tuple[tuple[str | int, ...], Part]] = [((), site.journey), *stages(site), *touchpoints(site)]
    able = [(keys, part, key) for keys, part in parts for key in fields if isinstance(part.get(key), str)]
    keys, part, key = chance.choice(able)
    part[key] = chance.choice(
        ["TBD", "tbc", "?", "xxx", "n/a", "To do", "k. A.", "à définir", "por definir", "…", "[TODO]"]
    )
    return Place(site.map, (*keys, key))


DEFECTS = (
    Defect("placeholder", _placeholder),
    Defect("no-stages", _no_stages),
    Defect("stage-without-touchpoints", _stage_without_touchpoints),
    Defect("no-stage-before", _without("before")),
    Defect("no-stage-after", _without("after")),
    Defect("stage-without-goal", _stage_without_goal),
    Defect("too-many-stages", _too_many_stages),
    Defect("number-of-stages", _number_of_stages),
    Defect("stages-like-departments", _stages_like_departments),
    Defect("unbalanced-stages", _unbalanced_stages),
)
