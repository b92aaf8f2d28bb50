"""Mistakes in what customers expect, and what they get."""

from random import Random

from benchmarks.planted.defect import Defect, Place, named
from benchmarks.planted.site import Site
from benchmarks.planted.spots import outcomes, personas, stage_of, stages, without_pains


def _stage_without_success(site: Site, chance: Random) -> Place | None:
    """A stage loses what success looks like, and what is expected of it where few say so."""
    keys, stage = chance.choice(list(stages(site)))
    left = sum("success" in one for _, one in stages(site)) - ("success" in stage)
    usual = left * 2 > len(site.journey["stages"])
    for field in ("success",) if usual and chance.random() < 0.5 else ("success", "outcomes"):
        stage.pop(field, None)
    return named(site.map, site, keys)


def _outcome_not_validated(site: Site, chance: Random) -> Place | None:
    """Nobody has asked customers for a long time, or ever."""
    told = list(outcomes(site))
    if not told or site.journey.get("state") == "to-be":
        return None
    way = chance.random()
    if way < 0.3 and len(told) > 1:
        site.journey.pop("validated", None)
        for _, outcome in told:
            outcome.pop("validated", None)
        return Place(site.map, ("stages",))
    keys, outcome = chance.choice(told)
    dated = sum("validated" in outcome for _, outcome in told) - ("validated" in outcome)
    if way < 0.6 and ("validated" not in site.journey or dated * 2 > len(told)):
        outcome.pop("validated", None)
        return named(site.map, site, keys)
    outcome["validated"] = f"20{chance.randint(12, 24)}-0{chance.randint(1, 9)}-17"
    return Place(site.map, (*keys, "validated"))


def _one_expectation_for_all(site: Site, chance: Random) -> Place | None:
    """No outcome says any more who expects it."""
    told = [outcome for _, outcome in outcomes(site)]
    if len(told) < 2 or len(personas(site)) < 2 or not any("personas" in outcome for outcome in told):
        return None
    for outcome in told:
        outcome.pop("personas", None)
    return Place(site.map, ("personas",))


def _gap_without_pain(site: Site, chance: Random) -> Place | None:
    """The pains of a stage with a gap are lost, or a gap opens where no pain is."""
    able = [(keys, outcome) for keys, outcome in outcomes(site) if "metric" not in outcome]
    if not able:
        return None
    keys, outcome = chance.choice(able)
    outcome["gap"] = chance.randint(max(2, int(outcome.get("gap", 0))), 3)
    stage = stage_of(site, keys)
    for part in (stage, *(one for one in stage.get("touchpoints", ()) if isinstance(one, dict))):
        without_pains(site, part)
    return Place(site.map, (*keys, "gap"))


DEFECTS = (
    Defect("stage-without-success", _stage_without_success),
    Defect("outcome-not-validated", _outcome_not_validated),
    Defect("one-expectation-for-all", _one_expectation_for_all),
    Defect("gap-without-pain", _gap_without_pain),
)
