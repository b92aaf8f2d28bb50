"""Generated opportunities: one for the critical moment, and some for other pains."""

from random import Random

from benchmarks.generate import words
from benchmarks.generate.shared import DEPARTMENTS
from benchmarks.generate.stages import critical_number, touchpoint_id
from benchmarks.generate.touchpoints import pain_id
from benchmarks.generate.yaml_text import Value

STATUSES = ("chosen", "idea", "doing", "parked")


def opportunities(rng: Random, touchpoints: int) -> list[Value]:
    """One opportunity for each three touchpoints; the first answers the critical moment and its pain."""
    critical = touchpoint_id(critical_number(touchpoints))
    addressed = [[critical, pain_id(critical, 0)], *([touchpoint_id(one)] for one in range(0, touchpoints, 3))]
    return [_opportunity(rng, number, list(ids)) for number, ids in enumerate(addressed)]


def _opportunity(rng: Random, number: int, addresses: list[Value]) -> dict[str, Value]:
    status = STATUSES[number % len(STATUSES)]
    return {
        "id": f"opportunity-{number + 1}",
        "title": words.IDEAS[number % len(words.IDEAS)],
        "addresses": addresses,
        "impact": rng.randint(2, 10) / 2,
        "effort": rng.randint(2, 10) / 2,
        "weeks": rng.randint(4, 52),
        "obstacles": [rng.choice(words.BARRIERS)],
        "why": "It answers what most of those who left had named, and the parts for it are there already",
        "status": status,
        "alternatives": rng.sample(words.IDEAS, 2),
        "expects": [{"metric": "waiting-time", "to": 1}],
        **({"actions": [_action(rng, one) for one in range(2)]} if status in {"chosen", "doing"} else {}),
    }


def _action(rng: Random, number: int) -> dict[str, Value]:
    """The first of an opportunity's actions goes on for long, so that no map is out of date next month."""
    progress: dict[str, Value] = {"done": "2026-09-28", "status": "done"} if number else {"status": "doing"}
    year, month = (2026, rng.randint(9, 12)) if number else (2027, rng.randint(6, 12))
    return {
        "what": rng.choice(words.IDEAS),
        "owner": rng.choice(words.NAMES),
        "department": rng.choice(DEPARTMENTS),
        "due": f"{year}-{month:02d}-{rng.randint(10, 28)}",
        **progress,
        "note": f"{rng.randint(5, 60)} of 60 cases",
    }
