"""Mistakes in stages and moments."""

from random import Random

from benchmarks.planted.defect import Defect, Place, named
from benchmarks.planted.site import Site


def _no_critical_moment(site: Site, chance: Random) -> Place | None:
    """The critical moment is a moment no more."""
    for stage in site.journey["stages"]:
        for touchpoint in stage.get("touchpoints", []):
            if isinstance(touchpoint, dict) and touchpoint.get("moment") == "critical":
                del touchpoint["moment"]
                return Place(site.map, ("stages",))
    return None


def _stage_without_goal(site: Site, chance: Random) -> Place | None:
    """A stage loses its goal."""
    able = [at for at, stage in enumerate(site.journey["stages"]) if isinstance(stage, dict) and "goal" in stage]
    if not able:
        return None
    at = chance.choice(able)
    del site.journey["stages"][at]["goal"]
    return named(site.map, site, ("stages", at))


DEFECTS = (
    Defect("no-critical-moment", _no_critical_moment),
    Defect("stage-without-goal", _stage_without_goal),
)
