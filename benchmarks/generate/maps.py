"""A generated map as YAML text."""

from dataclasses import dataclass
from random import Random

from benchmarks.generate import words
from benchmarks.generate.opportunities import opportunities
from benchmarks.generate.shared import ASKED, DEPARTMENTS, EVIDENCE, METRICS, OWN_TYPE, PERSONAS, own_persona
from benchmarks.generate.stages import stages
from benchmarks.generate.yaml_text import Value, yaml_text

WHO = (*PERSONAS, "mira")
TYPES = ("end-to-end", "acquisition", "onboarding", "use", "support", "renewal", "exit", OWN_TYPE)
ROLES = ("front-line", "customer-service", "leadership", "sales-marketing", "operations", "product", "policy")


@dataclass(frozen=True)
class Size:
    """How many stages and touchpoints; a touchpoint comes to about 2 kB."""

    stages: int = 5
    touchpoints: int = 15


NORMAL = Size()


def map_id(number: int) -> str:
    """The id of the map with a number, counted from 0."""
    return f"journey-{number + 1}"


def map_text(number: int = 0, seed: int = 1, size: Size = NORMAL) -> str:
    """A good map, of which lint has nothing to say, that uses the whole format: researched, with evidence for its claims.

    Of ten maps, the ninth is the to-be side of the eighth, the tenth the employees' side of the ninth.
    """
    rng = Random(f"{seed} map {number}")
    return yaml_text(
        {
            "#": f"Generated: map {number + 1}, seed {seed}. Not a real journey.",
            **_head(rng, number),
            **_frame(rng),
            **_kin(number),
            **_people(rng),
            "personas": [{"use": "lena", "share": "38 %", "share_of": "cases"}, "otto", own_persona(rng)],
            "evidence": [*EVIDENCE, _own_evidence()],
            "metrics": ["waiting-time", {"use": "satisfaction", "target": 4.5}, METRICS[1], _own_metric(rng)],
            "stages": stages(rng, size.stages, size.touchpoints, WHO, _mirrors(number)),
            "opportunities": opportunities(rng, size.touchpoints),
            "x-source": "benchmarks/generate",
        }
    )


def _head(rng: Random, number: int) -> dict[str, Value]:
    title = f"{rng.choice(words.VERBS)} {rng.choice(words.SUBJECTS)}, region {number + 1}"
    to_be: dict[str, Value] = {"state": "to-be", "of": map_id(number - 1)} if number % 10 == 8 else {"state": "as-is"}
    side: dict[str, Value] = {"perspective": "employee", "mirrors": [_mirrors(number)]}
    return {
        "cjm": 1,
        "kind": "journey",
        "id": map_id(number),
        "title": title,
        "headline": f"{rng.choice(words.PAINS)}, and {rng.randint(2, 5)} in ten give up",
        "summary": ". ".join(rng.sample(words.CAUSES, 3)) + ". What customers remember is the time in between.",
        "tags": ["service", "generated"],
        "lang": "en",
        "type": TYPES[number % len(TYPES)],
        **(side if _mirrors(number) else {"perspective": "customer"}),
        **to_be,
        "maturity": "researched",
    }


def _mirrors(number: int) -> str:
    """The customers' map that a map is the other side of; empty where it is none."""
    return map_id(number - 1) if number % 10 == 9 else ""


def _frame(rng: Random) -> dict[str, Value]:
    return {
        "purpose": "Why do so many first-time customers not come back, and what would change that within a year?",
        "scope": {
            "starts": "Something is missing or fails",
            "ends": "The customer tells someone else how it went",
            "processes": rng.sample(words.PROCESSES, 3),
            "departments": list(DEPARTMENTS),
            "excludes": ["Recalls", "Sale of spare parts"],
        },
        "reviewed": "2026-11-14",
        "review_every": "12 months",
        "validated": ASKED,
        "lead": "satisfaction",
        "strip": {
            "critical": "Here it is decided.",
            "low": "Nobody knows, so everyone calls.",
            "gap": "1 day hoped, 6 taken.",
            "action": "The pilot has run 22 of 60 cases.",
        },
    }


def _kin(number: int) -> dict[str, Value]:
    """Every map but the first of ten is a part of that first one, and goes with the one before it."""
    if number % 10 == 0:
        return {}
    return {"part_of": map_id(number - number % 10), "related": [map_id(number - 1)]}


def _people(rng: Random) -> dict[str, Value]:
    team = [
        {"name": name, "role": role, "department": rng.choice(DEPARTMENTS)}
        for name, role in zip(words.NAMES, ROLES, strict=True)
    ]
    stake: dict[str, Value] = {"stake": "Pays for what is decided here", "involved": "yes"}
    return {
        "owner": "Service design",
        "facilitator": {"name": "Lena Ortiz", "independent": "yes"},
        "team": team,
        "stakeholders": [{"role": "Head of service", "department": "support", **stake}],
    }


def _own_evidence() -> dict[str, Value]:
    return {"id": "remarks", "name": "Single remarks", "kind": "observation", "who": "clients", "strength": "anecdote"}


def _own_metric(rng: Random) -> dict[str, Value]:
    """Rising from month to month, since somebody looks after it."""
    readings = {f"2026-{month:02d}": 50 + 4 * (month - 5) + rng.randint(0, 3) for month in range(5, 11)}
    named: dict[str, Value] = {"id": "first-contact", "name": "Solved at the first contact", "kind": "operation"}
    aims: dict[str, Value] = {"better": "higher", "baseline": 48, "target": 80}
    return {**named, "measures": "share", "unit": "%", **aims, "readings": readings}
