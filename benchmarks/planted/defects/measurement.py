"""Mistakes in metrics and their values."""

from random import Random
from typing import Any

from benchmarks.planted.defect import Defect, Place, named
from benchmarks.planted.site import Site

LIBRARY = "library.yaml"
READINGS = {"2026-04": 3.1, "2026-07": 3.4, "2026-10": 3.3}
METRIC = {
    "id": "planted-rating",
    "name": "Rating of the day",
    "kind": "experience",
    "measures": "mean",
    "scale": "1-5",
    "better": "higher",
    "baseline": 3,
    "target": 4,
    "alert": 2,
}


def _unreadable_data(site: Site, chance: Random) -> Place | None:
    """The file is missing or called otherwise, or a row of it cannot be read."""
    spot = _chosen(site, chance, "data")
    if spot is None:
        return None
    metric = _metric(site, spot)
    lines = site.texts[metric["data"]].rstrip("\n").split("\n")
    way = chance.randrange(4)
    if way == 0:
        metric["data"] = metric["data"].replace(".csv", "-2026.csv")
    elif way == 1:
        row = chance.randrange(1, len(lines))
        lines[row] = lines[row].replace(lines[row].split(",")[0], "last month")
    elif way == 2:
        lines[0] = lines[0].replace("date", "when it was")
    else:
        value = next(name for name in ("value", "promoters") if name in lines[0].split(","))
        cells = ["about half" if name == value else "" for name in lines[0].split(",")]
        lines.insert(chance.randint(1, len(lines)), ",".join(["2026-09", *cells[1:]]))
    if way:
        site.texts[metric["data"]] = "\n".join(lines) + "\n"
    return _place(spot, "data")


def _metric_without(field: str, site: Site, chance: Random) -> Place | None:
    """A number that gives a figure its meaning is deleted, or left empty, or a metric is added without it."""
    if chance.random() < 0.3:
        added = {name: value for name, value in METRIC.items() if name != field} | {"readings": dict(READINGS)}
        site.journey.setdefault("metrics", []).append(added)
        return named(site.map, site, ("metrics", len(site.journey["metrics"]) - 1))
    spot = _chosen(site, chance, field)
    if spot is None:
        return None
    if chance.random() < 0.5:
        del _metric(site, spot)[field]
        return named(spot[0], site, ("metrics", spot[1]))
    _metric(site, spot)[field] = ""
    return _place(spot, field)


def _metric_without_baseline(site: Site, chance: Random) -> Place | None:
    """Nobody knows where it stood before."""
    return None if site.journey.get("state") == "to-be" else _metric_without("baseline", site, chance)


def _metric_without_target(site: Site, chance: Random) -> Place | None:
    """Nobody says where it shall be."""
    return _metric_without("target", site, chance)


def _metric_without_values(site: Site, chance: Random) -> Place | None:
    """The values are deleted, the file has its header only, or a metric is added without any."""
    if site.journey.get("state") == "to-be":
        return None
    if chance.random() < 0.3:
        site.journey.setdefault("metrics", []).append(dict(METRIC))
        return named(site.map, site, ("metrics", len(site.journey["metrics"]) - 1))
    field = chance.choice(["data", "readings"])
    spot = _chosen(site, chance, field)
    if spot is None:
        return None
    metric = _metric(site, spot)
    if field == "data" and chance.random() < 0.6:
        site.texts[metric["data"]] = site.texts[metric["data"]].split("\n")[0] + "\n"
        return _place(spot, "data")
    if spot[0] == LIBRARY:
        return None
    del metric[field]
    return named(spot[0], site, ("metrics", spot[1]))


def _metric_beyond_alert(site: Site, chance: Random) -> Place | None:
    """The newest value falls beyond the alert, in a file or typed; or the alert is set where the value is already."""
    spot = _chosen(site, chance, "alert")
    if spot is None:
        return None
    metric = _metric(site, spot)
    sign = 1 if metric["better"] == "higher" else -1
    _nobody_acts(site, metric)
    if chance.random() < 0.5 and _written(site, metric, _beyond(metric, sign)):
        return _place(spot, "alert")
    newest = _newest(site, metric)
    if newest is None:
        return None
    metric["alert"] = round(newest + sign * 0.5, 2)
    metric.pop("target", None)
    return _place(spot, "alert")


def _nobody_acts(site: Site, metric: dict[str, Any]) -> None:
    """What expects the metric to change is an idea only: where somebody acts already, an alert is no news."""
    for one in site.journey.get("opportunities") or ():
        effects = one.get("expects") or () if isinstance(one, dict) else ()
        if any(effect["metric"] in (metric.get("id"), metric.get("use")) for effect in effects):
            one["status"] = "idea"


def _figures_against_better(site: Site, chance: Random) -> Place | None:
    """The alert or the baseline lands beyond the target, or an opportunity expects a metric to get worse."""
    if chance.random() < 0.4:
        return _expected_for_worse(site, chance)
    spot = _chosen(site, chance, chance.choice(["alert", "baseline"]))
    if spot is None or "target" not in _metric(site, spot) or "better" not in _metric(site, spot):
        return None
    metric = _metric(site, spot)
    sign = 1 if metric["better"] == "higher" else -1
    field = chance.choice([one for one in ("alert", "baseline") if one in metric])
    metric[field] = round(float(metric["target"]) + sign * (1 + abs(float(metric["target"])) / 4), 2)
    return _place(spot, field)


def _expected_for_worse(site: Site, chance: Random) -> Place | None:
    site.journey.setdefault("metrics", []).append(METRIC | {"readings": dict(READINGS)})
    effect = {"metric": METRIC["id"], "to": chance.choice([1, 2, 2.9])}
    planted = {"title": "Planted on purpose", "status": chance.choice(["idea", "chosen", "doing"]), "expects": [effect]}
    site.journey.setdefault("opportunities", []).append(planted)
    return Place(site.map, ("opportunities", len(site.journey["opportunities"]) - 1, "expects", 0, "to"))


def _below_high_water_mark(site: Site, chance: Random) -> Place | None:
    """What had been won in a year is lost again in the newest value, in a file or typed."""
    spot = _chosen(site, chance, "baseline")
    if spot is None:
        return None
    metric = _metric(site, spot)
    if "target" not in metric:
        return None
    baseline, target = float(metric["baseline"]), float(metric["target"])
    steps = [baseline + (target - baseline) * part for part in (0, 0.3, 0.7, chance.choice([0.05, 0.1, 0.2]))]
    months = ["2026-02", "2026-05", "2026-08", "2026-11"]
    values = {month: round(value, 2) for month, value in zip(months, steps, strict=True)}
    if "data" in metric:
        rows = [f"{month},{value}" for month, value in values.items()]
        site.texts[metric["data"]] = "\n".join(["date,value", *rows]) + "\n"
        return _place(spot, "data")
    metric["readings"] = values
    return _place(spot, "readings")


def _too_few_answers(site: Site, chance: Random) -> Place | None:
    """Only a handful answered in the newest month, or were asked at all."""
    if chance.random() < 0.3:
        return _few_people(site, chance)
    asked = ("nps", "csat", "ces", "mean", "share")
    able = [spot for spot in _spots(site, "data") if _metric(site, spot).get("measures") in asked]
    if not able:
        return None
    spot = chance.choice(able)
    path = _metric(site, spot)["data"]
    lines = site.texts[path].rstrip("\n").split("\n")
    names, cells = lines[0].split(","), lines[-1].split(",")
    few = chance.randint(1, 9)
    if "n" in names:
        cells[names.index("n")] = str(few)
    else:
        cells = [cells[0], "1", str(few - 1), "0"]
    site.texts[path] = "\n".join([*lines[:-1], ",".join(cells)]) + "\n"
    return _place(spot, "data")


def _few_people(site: Site, chance: Random) -> Place | None:
    """Interviews or a survey that hardly anybody took part in."""
    sources = list(enumerate(site.journey.get("evidence", [])))
    able = [at for at, one in sources if isinstance(one, dict) and one.get("kind") in ("interview", "survey")]
    if not able:
        return None
    at = chance.choice(able)
    site.journey["evidence"][at] = {**site.journey["evidence"][at], "n": chance.randint(1, 4)}
    return Place(site.map, ("evidence", at, "n"))


def _typed_over_measured(site: Site, chance: Random) -> Place | None:
    """A touchpoint with a typed emotion gets a metric that measures it."""
    place = _felt(site, chance)
    if place is None:
        return None
    metric = {"id": "asked-mood", "name": "Mood when asked", "kind": "experience", "measures": "emotion"}
    site.journey.setdefault("metrics", []).append(metric | {"readings": {"2026-08": 0.4, "2026-10": -0.3}})
    _listing(site, place, "asked-mood")
    return _emotion(site, place)


def _emotion_against_metric(site: Site, chance: Random) -> Place | None:
    """A touchpoint where all feel well has a figure beyond its alert; or one where all feel bad, one at its target."""
    if site.journey.get("state") == "to-be" or site.journey.get("perspective") == "employee":
        return None
    place = _felt(site, chance, strong=True)
    if place is None:
        return None
    value = 1.6 if _values(site, place)[0] >= 1 else 4.3
    planted = METRIC | {"readings": {"2026-07": 3.2, "2026-10": value}}
    if chance.random() < 0.3:
        planted = {key: value for key, value in planted.items() if key != "alert"}
    site.journey.setdefault("metrics", []).append(planted)
    _listing(site, place, "planted-rating")
    return _emotion(site, place)


def _unknown_place_in_data(site: Site, chance: Random) -> Place | None:
    """A stage is misspelt in a data file, or a column is added with a touchpoint or a persona that the map has not."""
    able = [spot for spot in _spots(site, "data") if spot[0] == site.map]
    if not able:
        return None
    spot = chance.choice(able)
    path = _metric(site, spot)["data"]
    lines = site.texts[path].rstrip("\n").split("\n")
    if "stage" in lines[0].split(","):
        row = chance.choice([number for number, line in enumerate(lines) if number and line.split(",")[1]])
        cells = lines[row].split(",")
        cells[1] = chance.choice([cells[1][:-1], cells[1].replace("-", "_"), "warranty", cells[1].title()])
        lines[row] = ",".join(cells)
    else:
        column = chance.choice(["touchpoint", "persona", "stage"])
        who = chance.choice(["nobody-we-know", "Everyone"])
        lines = [f"{line},{column if not number else who}" for number, line in enumerate(lines)]
    site.texts[path] = "\n".join(lines) + "\n"
    return _place(spot, "data")


def _chosen(site: Site, chance: Random, field: str) -> tuple[str, int] | None:
    """File and place of a metric that has a field, of the map's own or one of the library; None where none has."""
    able = _spots(site, field)
    return chance.choice(able) if able else None


def _spots(site: Site, field: str) -> list[tuple[str, int]]:
    """File and place of every metric of the map that has a field; a library's that the map takes just as it is, there."""
    metrics = site.journey.get("metrics", [])
    own = [(site.map, at) for at, one in enumerate(metrics) if isinstance(one, dict) and field in one]
    shared = enumerate(site.document(LIBRARY)["metrics"])
    return own + [(LIBRARY, at) for at, one in shared if one["id"] in metrics and field in one]


def _metric(site: Site, spot: tuple[str, int]) -> Any:  # noqa: ANN401 - what YAML holds
    return site.at(spot[0], ("metrics", spot[1]))


def _place(spot: tuple[str, int], field: str) -> Place:
    return Place(spot[0], ("metrics", spot[1], field))


def _newest(site: Site, metric: dict[str, Any]) -> float | None:
    """The newest value, as the files of the good maps have it: the last row, in the column `value`; None without one."""
    if "readings" in metric:
        return float(metric["readings"][max(metric["readings"])])
    lines = site.texts[metric["data"]].rstrip("\n").split("\n")
    if "value" not in lines[0].split(","):
        return None
    return float(lines[-1].split(",")[lines[0].split(",").index("value")])


def _beyond(metric: dict[str, Any], sign: int) -> float:
    return round(float(metric["alert"]) - sign * max(0.2, abs(float(metric["alert"])) * 0.1), 2)


def _written(site: Site, metric: dict[str, Any], value: float) -> bool:
    """Write the newest value; whether its measure can have it."""
    if value < 0 or (metric["measures"] in ("share", "csat") and value > 100):
        return False
    if "readings" in metric:
        metric["readings"][max(metric["readings"])] = value
        return True
    lines = site.texts[metric["data"]].rstrip("\n").split("\n")
    if "value" not in lines[0].split(","):
        return False
    cells = lines[-1].split(",")
    cells[lines[0].split(",").index("value")] = str(value)
    site.texts[metric["data"]] = "\n".join([*lines[:-1], ",".join(cells)]) + "\n"
    return True


def _felt(site: Site, chance: Random, strong: bool = False) -> tuple[int, int] | None:
    """Stage and touchpoint, drawn by chance, of which an emotion is typed; strong: all feel well there, or all bad."""
    able = [
        (at, number)
        for at, stage in enumerate(site.journey["stages"])
        for number, one in enumerate(stage.get("touchpoints", []))
        if isinstance(one, dict) and "emotion" in one
    ]
    if strong:
        able = [one for one in able if min(_values(site, one)) >= 1 or max(_values(site, one)) <= -1]
    return chance.choice(able) if able else None


def _values(site: Site, place: tuple[int, int]) -> list[float]:
    emotion = site.journey["stages"][place[0]]["touchpoints"][place[1]]["emotion"]
    return [float(one) for one in (emotion.values() if isinstance(emotion, dict) else [emotion])]


def _listing(site: Site, place: tuple[int, int], metric: str) -> None:
    """The touchpoint lists one more metric."""
    touchpoint = site.journey["stages"][place[0]]["touchpoints"][place[1]]
    listed = touchpoint.get("metrics", [])
    touchpoint["metrics"] = [*([listed] if isinstance(listed, str) else listed), metric]


def _emotion(site: Site, place: tuple[int, int]) -> Place:
    """Where a touchpoint's emotion stands."""
    return Place(site.map, ("stages", place[0], "touchpoints", place[1], "emotion"))


DEFECTS = (
    Defect("unreadable-data", _unreadable_data),
    Defect("metric-without-baseline", _metric_without_baseline),
    Defect("metric-without-target", _metric_without_target),
    Defect("metric-without-values", _metric_without_values),
    Defect("metric-beyond-alert", _metric_beyond_alert),
    Defect("figures-against-better", _figures_against_better),
    Defect("below-high-water-mark", _below_high_water_mark),
    Defect("too-few-answers", _too_few_answers),
    Defect("typed-over-measured", _typed_over_measured),
    Defect("emotion-against-metric", _emotion_against_metric),
    Defect("unknown-place-in-data", _unknown_place_in_data),
)
