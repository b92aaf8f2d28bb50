"""Mistakes in the curve and in the moments that count, and in who comes and who leaves."""

from random import Random

from benchmarks.planted.defect import Defect, Place
from benchmarks.planted.site import Site
from benchmarks.planted.touchpoints import critical, emotions, everywhere, feel, lost, of_customers_today, touchpoints

MAP = ("stages",)


def _no_critical_moment(site: Site, chance: Random) -> Place | None:
    """The critical moment is a moment no more, or one of truth."""
    found = critical(site)
    if not found:
        return None
    if chance.random() < 0.5:
        del found[1]["moment"]
    else:
        found[1]["moment"] = "truth"
    return Place(site.map, MAP)


def _several_critical_moments(site: Site, chance: Random) -> Place:
    """A second touchpoint is marked; what is found is the later of the two."""
    chance.choice([one for _, one in touchpoints(site) if one.get("moment") != "critical"])["moment"] = "critical"
    last = [keys for keys, one in touchpoints(site) if one.get("moment") == "critical"][-1]
    return Place(site.map, (*last, "moment"))


def _all_moments_of_truth(site: Site, chance: Random) -> Place:
    """Everything counts, or more than half."""
    steps = [one for _, one in touchpoints(site)]
    count = len(steps) if len(steps) < 5 or chance.random() < 0.4 else chance.randint(len(steps) // 2 + 1, len(steps))
    for one in chance.sample(steps, count):
        one.setdefault("moment", "truth")
    return Place(site.map, MAP)


def _flat_curve(site: Site, chance: Random) -> Place:
    """Nobody feels much anywhere."""
    low = chance.choice([-0.5, -1, 0])
    for part in everywhere(site.journey["stages"], "emotion"):
        if "do" not in part:
            feel(part, {name: low + chance.choice([0, 0.5, 1]) for name in emotions(part)})
    return Place(site.map, MAP)


def _critical_moment_not_extreme(site: Site, chance: Random) -> Place | None:
    """What decides the journey leaves everybody half-way, or the mark moves to where it does, and nobody says why."""
    found = critical(site)
    if not found or site.journey.get("state") == "to-be":
        return None
    felt = [emotions(one) for _, one in touchpoints(site)]
    middle = {
        name: (min(values) + max(values)) / 2
        for name in emotions(found[1])
        if (values := [one[name] for one in felt if name in one]) and max(values) - min(values) >= 2
    }
    if set(middle) != set(emotions(found[1])):
        return None
    near = [one for one in touchpoints(site) if _near(emotions(one[1]), middle)]
    if near and chance.random() < 0.5:
        del found[1]["moment"]
        found = chance.choice(near)
        found[1]["moment"] = "critical"
    else:
        feel(found[1], middle)
    found[1].pop("why", None)
    return Place(site.map, (*found[0], "moment"))


def _near(felt: dict[str, float], middle: dict[str, float]) -> bool:
    return set(felt) == set(middle) and all(abs(felt[name] - middle[name]) < 0.5 for name in felt)


def _critical_moment_without_metric(site: Site, chance: Random) -> Place | None:
    """Nothing is measured where it counts."""
    found = critical(site)
    return lost(site, found[0], "metrics", chance) if found and found[1].get("metrics") else None


def _no_positive_moment(site: Site, chance: Random) -> Place:
    """Complaints only."""
    for part in list(everywhere(site.journey["stages"], "strengths")):
        del part["strengths"]
    for part in everywhere(site.journey["stages"], "emotion"):
        if "do" not in part:
            feel(part, {name: min(value, -value, chance.choice([0, -0.5])) for name, value in emotions(part).items()})
    return Place(site.map, MAP)


def _no_way_in(site: Site, chance: Random) -> Place | None:
    """Nobody knows what brings them."""
    if not of_customers_today(site):
        return None
    for part in list(everywhere(site.journey["stages"], "draws")):
        del part["draws"]
    if chance.random() < 0.5:
        del site.journey["scope"]
    else:
        del site.journey["scope"]["starts"]
    return Place(site.map, MAP)


def _nobody_leaves(site: Site, chance: Random) -> Place | None:
    """Everybody arrives."""
    if not of_customers_today(site):
        return None
    for _, one in touchpoints(site):
        one.pop("leaves", None)
        if any(way["to"] == "end" for way in one.get("next", [])):
            del one["next"]
    return Place(site.map, MAP)


DEFECTS = (
    Defect("no-critical-moment", _no_critical_moment),
    Defect("several-critical-moments", _several_critical_moments),
    Defect("all-moments-of-truth", _all_moments_of_truth),
    Defect("flat-curve", _flat_curve),
    Defect("critical-moment-not-extreme", _critical_moment_not_extreme),
    Defect("critical-moment-without-metric", _critical_moment_without_metric),
    Defect("no-positive-moment", _no_positive_moment),
    Defect("no-way-in", _no_way_in),
    Defect("nobody-leaves", _nobody_leaves),
)
