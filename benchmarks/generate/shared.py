"""The library of a generated workspace, and the data files of its metrics."""

from random import Random

from benchmarks.generate import words
from benchmarks.generate.yaml_text import Flow, Value

PERSONAS = ("lena", "otto")
EVIDENCE = ("interviews", "survey", "order-system", "call-log", "lost-offers", "workshop-autumn")
OWN_TYPE = "recall"
# The day on which the last customers were asked.
ASKED = "2026-10-24"
METRICS = ("waiting-time", "contacts-per-case", "satisfaction")
DEPARTMENTS = ("support", "sales", "logistics", "workshop", "finance")
SYSTEMS = ("crm", "erp", "carrier-portal", "planning-board")
CHANNELS = ("web", "phone", "email", "chat", "courier", "store", "post", "app", "customer-portal")


def library(seed: int) -> dict[str, Value]:
    """What all maps of a workspace share."""
    rng = Random(f"{seed} library")
    return {
        "cjm": 1,
        "kind": "library",
        "title": "Shared by all generated maps",
        "personas": [persona(name, rng, number) for number, name in enumerate(("Lena", "Otto"))],
        "channels": [{"id": "customer-portal", "name": "Customer portal", "icon": "self-service", **_owned(rng)}],
        "systems": [{"id": one, "name": one.replace("-", " ").capitalize(), **_owned(rng)} for one in SYSTEMS],
        "departments": [{"id": one, "name": one.capitalize(), **_owned(rng)} for one in DEPARTMENTS],
        "metrics": [_metric(one, number) for number, one in enumerate(METRICS)],
        "evidence": [_evidence(one, rng) for one in EVIDENCE],
    }


def persona(name: str, rng: Random, number: int) -> dict[str, Value]:
    """A persona in full; new customers have even numbers, regular ones odd."""
    return {
        "id": name.lower(),
        "name": name,
        "role": ("first-time customer", "regular customer")[number % 2],
        "relationship": ("new", "regular")[number % 2],
        "age": ("38", "50-60")[number % 2],
        "occupation": ("Runs a small practice", "Plans the maintenance of a plant")[number % 2],
        "household": ("partner and two children", "wife, a dog and a vegetable garden")[number % 2],
        "ambitions": ["Hand over a business that runs without surprises"],
        "interests": ["Choir on Tuesdays", "Trail running"],
        "habits": ["Compares three offers, then keeps to one maker for years", "Decides by the date, rarely by price"],
        "tech": 4 - number % 2,
        "tech_note": "Confident with software; repairs nothing without help",
        "needs": ["One person who knows the case", "A price before the work starts"],
        "goals": rng.sample(words.GOALS, 3),
        "delights": rng.sample(words.STRENGTHS, 2),
        "disappoints": rng.sample(words.PAINS, 2),
        "quote": rng.choice(words.QUOTES),
        "evidence": {"interviews": f"{rng.randint(5, 9)} of 14"},
    }


def _owned(rng: Random) -> dict[str, Value]:
    return {"owner": rng.choice(words.NAMES), "description": f"{rng.choice(words.BACK)}, and what follows from it"}


def _metric(name: str, number: int) -> dict[str, Value]:
    better = "higher" if name == "satisfaction" else "lower"
    return {
        "id": name,
        "name": name.replace("-", " ").capitalize(),
        "kind": "experience" if name == "satisfaction" else "operation",
        "measures": "mean",
        **({"scale": "1-5"} if name == "satisfaction" else {}),
        "unit": ("days", "contacts", "points")[number],
        "better": better,
        "baseline": (7.5, 2.8, 3.1)[number],
        "target": (1, 1.2, 4.4)[number],
        "alert": (9, 3.5, 2.8)[number],
        "data": f"data/{name}.csv",
        "column": "value",
        "values": "aggregate",
        "note": "Counted from the day on which the case is opened",
    }


def _evidence(name: str, rng: Random) -> dict[str, Value]:
    kinds = dict(zip(EVIDENCE, ("interview", "survey", "analytics", "analytics", "interview", "workshop"), strict=True))
    who = {"lost-offers": "non-clients", "workshop-autumn": "employees"}
    return {
        "id": name,
        "name": f"{name.replace('-', ' ').capitalize()} of the year",
        "kind": kinds[name],
        "who": who.get(name, "clients"),
        "n": rng.randint(8, 2000),
        "from": "2026-01",
        "to": ASKED,
        "side": "external" if kinds[name] in {"interview", "survey"} else "internal",
        "link": f"https://example.org/studies/{name}",
        "note": "Kept by the service design team",
    }


def data(seed: int) -> dict[str, str]:
    """The metrics' CSV files by path: a value for each month of a year."""
    rng = Random(f"{seed} data")
    return {f"data/{name}.csv": _table(rng, number) for number, name in enumerate(METRICS)}


def _table(rng: Random, number: int) -> str:
    """Slowly getting better, as what is watched does."""
    first, last = ((8, 5), (3, 2), (3, 4))[number]
    means = [first + (last - first) * (month + rng.uniform(-1, 1)) / 12 for month in range(1, 12)]
    rows = [f"2026-{month:02d}-01,{mean:.1f},{rng.randint(40, 400)}\n" for month, mean in enumerate(means, 1)]
    return "".join(["date,value,n\n", *rows])


def own_persona(rng: Random) -> dict[str, Value]:
    """A persona that a map brings along, beside the library's."""
    return {**persona("Mira", rng, 0), "share": "12 %", "share_of": "cases"}


def per_persona(rng: Random, values: tuple[str, ...], who: tuple[str, ...]) -> Value:
    """One value for all, or one for each."""
    if rng.random() < 0.75:
        return rng.choice(values)
    return dict(zip(who, rng.sample(values, len(who)), strict=True))


def scores(rng: Random, who: tuple[str, ...], low: float, high: float) -> Flow:
    """An emotion for each, in halves."""
    return Flow({one: rng.randint(round(low * 2), round(high * 2)) / 2 for one in who})
