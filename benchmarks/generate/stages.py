"""Generated stages with their touchpoints."""

from random import Random

from benchmarks.generate import words
from benchmarks.generate.shared import ASKED, DEPARTMENTS, METRICS
from benchmarks.generate.touchpoints import Place, touchpoint
from benchmarks.generate.yaml_text import Flow, Value


def stages(rng: Random, count: int, touchpoints: int, who: tuple[str, ...], mirrors: str) -> list[Value]:
    """So many stages that share so many touchpoints as evenly as they can, one of them critical.

    `mirrors` is the map whose touchpoints these are the other side of; empty where there is none.
    """
    places = _places(rng, touchpoints, who, mirrors)
    bounds = [round(touchpoints * one / count) for one in range(count + 1)]
    return [_stage(rng, one, count, places[bounds[one] : bounds[one + 1]], who) for one in range(count)]


def critical_number(touchpoints: int) -> int:
    """Which touchpoint, counted from 0, is the critical moment: just past the middle."""
    return touchpoints * 3 // 5


def touchpoint_id(number: int) -> str:
    """The id of a touchpoint, counted from 0."""
    return f"step-{number + 1}"


def _places(rng: Random, count: int, who: tuple[str, ...], mirrors: str) -> list[Place]:
    critical = critical_number(count)
    places: list[Place] = []
    for number in range(count):
        some = who if number == critical or rng.random() < 0.8 else (rng.choice(who),)
        following = touchpoint_id(number + 1) if number + 1 < count else ""
        back = touchpoint_id(number - 2) if number > 2 else ""
        own = touchpoint_id(number)
        mirrored = f"{mirrors}/{own}" if mirrors else ""
        before = places[-1].department if places else ""
        department = before if before and rng.random() < 0.5 else rng.choice(DEPARTMENTS)
        hands = (department, before if before != department else "")
        places.append(Place(number, own, following, some, number == critical, back, mirrored, *hands))
    return places


def _stage(rng: Random, number: int, count: int, places: list[Place], who: tuple[str, ...]) -> dict[str, Value]:
    name, again = words.STAGES[number % len(words.STAGES)], number // len(words.STAGES)
    comment: dict[str, Value] = {"#": rng.choice(words.REMARKS)} if rng.random() < 0.4 else {}
    touchpoints = [touchpoint(rng, place) for place in places]
    hurts = number == 0 or any(map(_hurts_everyone, touchpoints))
    more: dict[str, Value] = {"lost-offers": "4 of 11", "workshop-autumn": "agreed"} if number == 0 else {}
    return {
        "id": f"stage-{number + 1}",
        "name": f"{name}, year {again + 1}" if again else name,
        **comment,
        "when": "before" if number == 0 else "after" if number == count - 1 else "during",
        "goal": rng.choice(words.GOALS),
        "success": rng.choice(words.SUCCESSES),
        "outcomes": _outcomes(rng, who, hurts),
        "signals": [METRICS[number % 2]],
        "duration": f"{rng.randint(1, 14)} days",
        "belief": {"emotion": rng.randint(0, 3) / 2, "do": rng.choice(words.DOES)},
        "metrics": [rng.choice(METRICS)],
        **(_of_the_whole_stage(rng, who) if number == 0 else {}),
        "touchpoints": list(touchpoints),
        "evidence": {"interviews": f"{rng.randint(6, 12)} of 14", "survey": "312 answers", **more},
    }


def _hurts_everyone(touchpoint: dict[str, Value]) -> bool:
    """Whether a pain of a touchpoint is that of all personas."""
    pains = touchpoint.get("pains", [])
    return isinstance(pains, list) and any(isinstance(one, dict) and "personas" not in one for one in pains)


def _outcomes(rng: Random, who: tuple[str, ...], hurts: bool) -> list[Value]:
    """What customers expect of a stage, typed and measured; it is clearly missed only where something hurts."""
    common: dict[str, Value] = {"validated": ASKED, "evidence": {"interviews": f"{rng.randint(5, 9)} of 14"}}
    typed: dict[str, Value] = {
        "expected": rng.choice(words.EXPECTED),
        "actual": rng.choice(words.ACTUAL),
        "gap": rng.randint(0, 3 if hurts else 1),
        "personas": [who[0]],
    }
    measured: dict[str, Value] = {
        "expected": "Delivery within two days" if hurts else "Delivery within a week",
        "metric": "waiting-time",
        "value": 2 if hurts else 7,
        "personas": [who[1]],
    }
    return [{**typed, **common}, {**measured, **common}]


def _of_the_whole_stage(rng: Random, who: tuple[str, ...]) -> dict[str, Value]:
    """What is known of a stage as a whole rather than of its touchpoints."""
    return {
        "action": rng.choice(words.ACTIONS),
        "thought": rng.choice(words.THOUGHTS),
        "quote": dict(zip(who, rng.sample(words.QUOTES, len(who)), strict=True)),
        "mood": rng.choice(words.MOODS),
        "emotion": Flow(dict.fromkeys(who, 0)),
        "channel": ["web", "word-of-mouth"],
        "pains": [_pain_of_the_whole_stage(rng)],
        "ideas": [rng.choice(words.IDEAS)],
        "strengths": [rng.choice(words.STRENGTHS)],
        "note": "What is said of the whole stage comes from the survey; it asked for no single touchpoints",
    }


def _pain_of_the_whole_stage(rng: Random) -> dict[str, Value]:
    named: dict[str, Value] = {"id": "pain-of-the-stage", "text": rng.choice(words.PAINS), "severity": 1}
    return {**named, "causes": [words.CAUSES[0]], "evidence": {"survey": "61 answers", "remarks": "two letters"}}
