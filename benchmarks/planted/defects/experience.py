"""Mistakes in what people live through: what they do and feel, on stage and behind the scenes, and from hand to hand."""

from collections.abc import Iterator
from random import Random
from statistics import fmean

from benchmarks.planted.defect import Defect, Place, named
from benchmarks.planted.site import Site
from benchmarks.planted.spots import (
    Keys,
    Part,
    listed,
    passing,
    personas,
    stage_of,
    touchpoints,
    without,
    without_pains,
)

FAR = 1.5
Spot = tuple[Keys, Part]


def _lost(site: Site, chance: Random, field: str, able: list[Spot]) -> Place | None:
    """One of the touchpoints loses a field, or what it says."""
    if not able:
        return None
    keys, touchpoint = chance.choice(able)
    stands = without(touchpoint, field, chance)
    return Place(site.map, (*keys, field)) if stands else named(site.map, site, keys)


def _without_emotion(site: Site, chance: Random) -> Place | None:
    return _lost(site, chance, "emotion", _having(site, "emotion"))


def _without_action(site: Site, chance: Random) -> Place | None:
    return _lost(site, chance, "action", _having(site, "action"))


def _without_channel(site: Site, chance: Random) -> Place | None:
    return _lost(site, chance, "channel", _having(site, "channel"))


def _without_frontstage(site: Site, chance: Random) -> Place | None:
    return _lost(site, chance, "frontstage", _uncovered(site, "frontstage"))


def _nothing_backstage(site: Site, chance: Random) -> Place | None:
    able = [spot for spot in _uncovered(site, "backstage") if spot[1].get("department") not in {None, "nobody"}]
    return _lost(site, chance, "backstage", able)


def _having(site: Site, field: str) -> list[Spot]:
    return [spot for spot in touchpoints(site) if spot[1].get(field) is not None]


def _uncovered(site: Site, side: str) -> list[Spot]:
    """The touchpoints with something on one side, where nothing that began earlier reaches up to them."""
    until, found = "", []
    for keys, touchpoint in touchpoints(site):
        if not until and touchpoint.get(side) is not None:
            found.append((keys, touchpoint))
        reach = [deed["until"] for deed in listed(touchpoint.get(side)) if isinstance(deed, dict) and "until" in deed]
        until = reach[0] if reach else "" if touchpoint.get("id") == until else until
    return found


def _hole_in_curve(site: Site, chance: Random) -> Place | None:
    """A persona loses its emotion in the middle of the journey, or passes where it was not meant to."""
    felt = [(keys, one) for keys, one in touchpoints(site) if isinstance(one.get("emotion"), dict)]
    able = []
    for at, (keys, touchpoint) in enumerate(felt):
        for persona in personas(site):
            before, after = (any(persona in one["emotion"] for _, one in run) for run in (felt[:at], felt[at + 1 :]))
            here = persona in touchpoint["emotion"]
            if before and after and (len(touchpoint["emotion"]) > 1 if here else "personas" in touchpoint):
                able.append((keys, touchpoint, persona))
    if not able:
        return None
    keys, touchpoint, persona = chance.choice(able)
    if persona in touchpoint["emotion"]:
        del touchpoint["emotion"][persona]
    else:
        del touchpoint["personas"]
    return Place(site.map, (*keys, "emotion"))


def _one_emotion_for_all(site: Site, chance: Random) -> Place | None:
    """Emotions are told for everybody at once: at one touchpoint, or in the whole map."""
    felt = [(keys, one) for keys, one in touchpoints(site) if isinstance(one.get("emotion"), dict)]
    several = [(keys, one) for keys, one in felt if len(one["emotion"]) > 1]
    if len(several) < 3 or len(several) <= len(felt) / 2:
        return None
    everywhere = chance.random() < 0.4
    chosen = several if everywhere else [chance.choice(several)]
    for _, touchpoint in chosen:
        touchpoint["emotion"] = round(fmean(touchpoint["emotion"].values()) * 2) / 2
    return Place(site.map, ("personas",)) if everywhere else Place(site.map, (*chosen[0][0], "emotion"))


def _handoff_not_described(site: Site, chance: Random) -> Place | None:
    """A hand-off is not described any more, or a touchpoint has been given to another department."""
    employee = site.journey.get("perspective") == "employee"
    every = {one["department"] for _, one in touchpoints(site) if "department" in one} - {"nobody"}
    able, before, met = [], "", set(personas(site))
    for keys, touchpoint in touchpoints(site):
        owner, here = touchpoint.get("department", "nobody"), set(passing(site, touchpoint))
        if owner == "nobody":
            continue
        together = employee or here & met
        if before and together and owner != before and "handoff" in touchpoint:
            able.append((keys, touchpoint, owner))
        if before and together and owner == before and "handoff" not in touchpoint:
            able += [(keys, touchpoint, other) for other in sorted(every - {before})[:1]]
        before, met = owner, here
    if not able:
        return None
    keys, touchpoint, owner = chance.choice(able)
    touchpoint["department"] = owner
    touchpoint.pop("handoff", None)
    return named(site.map, site, keys)


def _broken_handoff_without_pain(site: Site, chance: Random) -> Place | None:
    """A broken hand-off loses its pains, or one that works breaks where no pain is."""
    able = []
    for keys, touchpoint in touchpoints(site):
        if not stage_of(site, keys).get("pains"):
            for at, handoff in enumerate(listed(touchpoint.get("handoff"))):
                if handoff.get("state") == "broken" or not touchpoint.get("pains"):
                    able.append((keys, touchpoint, at))
    if not able:
        return None
    keys, touchpoint, at = chance.choice(able)
    listed(touchpoint["handoff"])[at]["state"] = "broken"
    without_pains(site, touchpoint)
    inside = (at,) if isinstance(touchpoint["handoff"], list) else ()
    return Place(site.map, (*keys, "handoff", *inside, "state"))


def _critical_moment_without_belief(site: Site, chance: Random) -> Place | None:
    """Nobody says what the team believes at the critical moment, or only what it does there."""
    journey = site.journey
    if journey.get("perspective") == "employee" or journey.get("state") == "to-be":
        return None
    for keys, touchpoint in touchpoints(site):
        if touchpoint.get("moment") == "critical":
            stage_of(site, keys).pop("belief", None)
            if isinstance(touchpoint.get("belief"), dict) and chance.random() < 0.4:
                del touchpoint["belief"]["emotion"]
                return Place(site.map, (*keys, "belief"))
            touchpoint.pop("belief", None)
            return named(site.map, site, keys)
    return None


def _belief_far_off(site: Site, chance: Random) -> Place | None:
    """The team believes the contrary of what customers feel, and nothing follows from it."""
    able = []
    for keys, touchpoint in _unfollowed(site):
        emotion = touchpoint.get("emotion")
        values = list(emotion.values()) if isinstance(emotion, dict) else [emotion]
        if emotion is not None and not touchpoint.get("metrics"):
            mean = fmean(float(value) for value in values)
            able += [(keys, touchpoint, far) for far in (-2, -1.5, 1.5, 2) if abs(far - mean) > FAR]
    if not able:
        return None
    keys, touchpoint, far = chance.choice(able)
    belief = touchpoint.get("belief")
    touchpoint["belief"] = {**(belief if isinstance(belief, dict) else {"do": "We are proud of it"}), "emotion": far}
    return Place(site.map, (*keys, "belief", "emotion"))


def _say_and_do_apart(site: Site, chance: Random) -> Place | None:
    """Half of it is lost, or nothing follows from it."""
    told = [spot for spot in _having(site, "say_do") if isinstance(spot[1]["say_do"], dict)]
    if told and chance.random() < 0.5:
        keys, touchpoint = chance.choice(told)
        del touchpoint["say_do"][chance.choice(["says", "does"])]
        return Place(site.map, (*keys, "say_do"))
    able = list(_unfollowed(site))
    if not able:
        return None
    keys, touchpoint = chance.choice(able)
    touchpoint["say_do"] = {"says": "I do that at once", "does": "Half of them do it after the second reminder"}
    return Place(site.map, (*keys, "say_do"))


def _unfollowed(site: Site) -> Iterator[Spot]:
    """The touchpoints at which, as at their stage, is no pain and no idea, and which no opportunity addresses."""
    helped = {
        one for opportunity in site.journey.get("opportunities", ()) for one in listed(opportunity.get("addresses"))
    }
    for keys, touchpoint in touchpoints(site):
        stage = stage_of(site, keys)
        follows = [part.get(field) for part in (stage, touchpoint) for field in ("pains", "ideas")]
        if not any(follows) and not helped & {stage.get("id"), touchpoint.get("id")}:
            yield keys, touchpoint


def _organisation_words(site: Site, chance: Random) -> Place | None:
    """A word of the organisation slips into what customers want, do or think."""
    if site.journey.get("perspective") == "employee":
        return None
    said = repr([one for _, one in touchpoints(site)]) + repr(site.journey.get("personas")) + site.journey["title"]
    systems = {one for _, touchpoint in touchpoints(site) for one in listed(touchpoint.get("systems"))}
    words = [*("CRM", "ERP", "SLA", "KPI", "RMA", "NPS", "CSAT"), *(one for one in sorted(systems) if "-" in one)]
    new = [word for word in words if word in systems or word.lower() not in said.lower()]
    texts = [(keys, one, "action") for keys, one in touchpoints(site)]
    texts += [
        (("stages", at), one, field) for at, one in enumerate(site.journey["stages"]) for field in ("goal", "success")
    ]
    able = [(keys, part, field) for keys, part, field in texts if isinstance(part.get(field), str)]
    if not able:
        return None
    keys, part, field = chance.choice(able)
    part[field] += f", and has it in the {chance.choice(new)}"
    return Place(site.map, (*keys, field))


DEFECTS = (
    Defect("touchpoint-without-emotion", _without_emotion),
    Defect("touchpoint-without-action", _without_action),
    Defect("touchpoint-without-channel", _without_channel),
    Defect("touchpoint-without-frontstage", _without_frontstage),
    Defect("nothing-backstage", _nothing_backstage),
    Defect("hole-in-curve", _hole_in_curve),
    Defect("one-emotion-for-all", _one_emotion_for_all),
    Defect("handoff-not-described", _handoff_not_described),
    Defect("broken-handoff-without-pain", _broken_handoff_without_pain),
    Defect("critical-moment-without-belief", _critical_moment_without_belief),
    Defect("belief-far-off", _belief_far_off),
    Defect("say-and-do-apart", _say_and_do_apart),
    Defect("organisation-words", _organisation_words),
)
