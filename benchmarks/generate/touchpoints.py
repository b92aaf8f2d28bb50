"""Generated touchpoints: what happens, how it feels, who deals with it, and what goes wrong."""

from dataclasses import dataclass
from random import Random

from benchmarks.generate import words
from benchmarks.generate.shared import ASKED, CHANNELS, DEPARTMENTS, EVIDENCE, METRICS, SYSTEMS, per_persona, scores
from benchmarks.generate.yaml_text import Flow, Value

TOLD = EVIDENCE[:4]


@dataclass(frozen=True)
class Place:
    """Where a touchpoint stands: its number in the map, its id, the id of the one that follows, who passes it.

    `critical` says that it is the critical moment, `back` the id of an earlier touchpoint to loop back to, `mirrors`
    the touchpoint of the customers' map that it is the other side of. `department` has the case here, and takes it over
    from the one `before`, which is empty where it had the case already.
    """

    number: int
    id: str
    following: str
    who: tuple[str, ...]
    critical: bool
    back: str
    mirrors: str
    department: str
    before: str


def touchpoint(rng: Random, place: Place) -> dict[str, Value]:
    """A touchpoint with everything that stands at one."""
    feeling = Flow(dict.fromkeys(place.who, -2)) if place.critical else scores(rng, place.who, -1.5, 2)
    felt = [float(str(one)) for one in feeling.values()]
    lowest, mean = min(felt), sum(felt) / len(felt)
    remark: dict[str, Value] = {"#": rng.choice(words.REMARKS)} if rng.random() < 0.3 else {}
    return {
        "id": place.id,
        "name": name_of(place.number),
        **remark,
        "channel": rng.choice((rng.choice(CHANNELS), rng.sample(CHANNELS, 2))),
        **({"personas": list(place.who)} if len(place.who) < 3 else {}),
        **_customer(rng, place, feeling),
        **_organisation(rng, place, hurts=lowest <= -1),
        **_moment(rng, place, lowest),
        **_ways(rng, place),
        **_weight(rng, place),
        **({"pains": [_pain(rng, place, one) for one in range(rng.choice((1, 1, 2)))]} if lowest <= -1 else {}),
        **_rest(rng, place, mean),
        "evidence": rng.sample(TOLD, 2),
        **({"mirrors": place.mirrors} if place.mirrors else {}),
    }


def name_of(number: int) -> str:
    """The name of a map's touchpoint; a second round through the names says which visit it is."""
    name, again = words.TOUCHPOINTS[number % len(words.TOUCHPOINTS)], number // len(words.TOUCHPOINTS)
    return f"{name}, visit {again + 1}" if again else name


def _customer(rng: Random, place: Place, feeling: Flow) -> dict[str, Value]:
    return {
        "action": per_persona(rng, words.ACTIONS, place.who),
        **_some(rng, 0.4, {"thought": per_persona(rng, words.THOUGHTS, place.who)}),
        "quote": per_persona(rng, words.QUOTES, place.who),
        **_some(rng, 0.5, {"mood": per_persona(rng, words.MOODS, place.who)}),
        "emotion": feeling,
    }


def _some(rng: Random, share: float, said: dict[str, Value]) -> dict[str, Value]:
    """What is said at a share of the places only."""
    return {key: value for key, value in said.items() if rng.random() < share}


def _organisation(rng: Random, place: Place, hurts: bool) -> dict[str, Value]:
    """Who deals with it; a hand-off that is broken hurts somebody."""
    department, other = place.department, rng.choice([one for one in DEPARTMENTS if one != place.department])
    works = not hurts or rng.random() < 0.3
    note = rng.choice(words.PASSED_ON if works else words.CAUSES)
    handoff: Value = [{"from": place.before, "state": "works" if works else "broken", "note": note}]
    spans: dict[str, Value] = {"until": place.following} if place.following and rng.random() < 0.3 else {}
    return {
        "frontstage": [{"what": rng.choice(words.FRONT), "department": department}],
        "backstage": [{"what": rng.choice(words.BACK), "department": other, **spans}],
        "department": department,
        "systems": rng.sample(SYSTEMS, rng.randint(1, 2)),
        "processes": [rng.choice(words.PROCESSES)],
        **({"handoff": handoff} if place.before else {}),
    }


def _moment(rng: Random, place: Place, lowest: float) -> dict[str, Value]:
    if place.critical:
        why = f"Whoever gets through this forgives the rest. In {rng.randint(6, 9)} of 14 interviews it decided alone."
        return {"moment": "critical", "why": why}
    if lowest <= -1 and rng.random() < 0.2:
        return {"moment": "truth", "why": "Here a customer learns whether the organisation knows them"}
    return {}


def _ways(rng: Random, place: Place) -> dict[str, Value]:
    """Branches, loops, and those who leave."""
    ways: dict[str, Value] = {}
    if not place.following:
        ways["next"] = "end"
    elif place.back and rng.random() < 0.2:
        back: dict[str, Value] = {"to": place.back, "when": "it fails again", "share": "4 %"}
        ways["next"] = [{"to": place.following, "share": 0.96}, back]
    why, share = rng.choice(words.LEAVES), f"{rng.randint(2, 9)} %"
    leaving: Value = {"why": why, "share": share, "personas": [place.who[0]], "evidence": "interviews"}
    return {**ways, **_some(rng, 0.2, {"leaves": [leaving]})}


def _weight(rng: Random, place: Place) -> dict[str, Value]:
    return {
        "importance": 5 if place.critical else Flow({one: rng.randint(1, 4) for one in place.who}),
        "investment": rng.randint(1, 5),
        "duration": rng.choice(("20 min", "1 h", "3-5 days", "6.2 days")),
        "wait": Flow({one: f"{rng.randint(1, 9)} days" for one in place.who}),
    }


def _rest(rng: Random, place: Place, mean: float) -> dict[str, Value]:
    """What stands at some touchpoints only, and nowhere is missing at the critical one; `mean` is how it feels."""
    ideas: Value = [{"name": rng.choice(words.IDEAS), "note": "Asked for by two branches"}, rng.choice(words.IDEAS)]
    rest: dict[str, Value] = {
        "belief": Flow(emotion=_believed(rng, mean), do=rng.choice(words.DOES)),
        "draws": [rng.choice(words.DRAWS)],
        "contact_reasons": rng.sample(words.REASONS, 2),
        "metrics": [rng.choice(METRICS)],
        "strengths": [{"text": rng.choice(words.STRENGTHS), "evidence": {"call-log": "22 calls analysed"}}],
        "note": "Seen in every interview, and told in the same words; the figures of the order system agree with it",
    }
    said: Value = {"says": rng.choice(words.SAYS), "does": rng.choice(words.SEEN), "evidence": "interviews"}
    found = {**_some(rng, 0.2, rest), **_some(rng, 0.2, {"ideas": ideas})}
    always = {key: rest[key] for key in ("belief", "metrics") if place.critical}
    # What people say and do apart is written where something follows from it.
    return {**found, **always, **({"say_do": said} if "ideas" in found else {})}


def _believed(rng: Random, mean: float) -> float:
    """What the team believes that customers feel: rather more than they do, in halves."""
    return max(-2, min(2, round(2 * mean + rng.randint(-1, 2)) / 2))


def _pain(rng: Random, place: Place, number: int) -> dict[str, Value]:
    return {
        "id": pain_id(place.id, number),
        "text": words.PAINS[(place.number * 2 + number) % len(words.PAINS)],
        "severity": 3 if place.critical else rng.randint(1, 2),
        "frequency": rng.choice(("often", "sometimes", f"{rng.randint(4, 40)} %")),
        "causes": rng.sample(words.CAUSES, rng.randint(1, 2)),
        **_some(rng, 0.4, _aside(rng)),
        **({"personas": [place.who[0]]} if len(place.who) == 1 else {}),
        "evidence": {"interviews": f"{rng.randint(4, 12)} of 14"},
    }


def _aside(rng: Random) -> dict[str, Value]:
    return {
        "note": "Told unasked, and mostly by those who were new",
        "barriers": [{"text": rng.choice(words.BARRIERS), "status": "open", "since": ASKED}],
        "test": "Ask thirty customers in December, and count what the call log says",
        "ideas": [rng.choice(words.IDEAS)],
    }


def pain_id(touchpoint: str, number: int) -> str:
    """The id of a touchpoint's pain, counted from 0."""
    return f"pain-{'ab'[number]}-{touchpoint}"
