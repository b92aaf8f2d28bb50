"""The maps that edits are made to: rich ones, sparse ones, and those that people wrote; with and without written ids."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.generate.maps import map_text
from cjm.diff.draft import Draft, drafted, finished
from cjm.diff.follow import followed, renames_of
from cjm.diff.plan import plan_of, word
from cjm.diff.settle import settled
from cjm.document import read
from cjm.model.identity import derived_id
from cjm.model.journey import Journey

MAPS = Path(__file__).parents[2] / "maps"
# What a touchpoint of a sparse map still says, and what a map in its first days says at all.
SPARSE = {"id", "name", "emotion", "channel", "pains", "extensions"}
NAMED = ("name", "title", "text")


def base(kind: str, number: int) -> Journey:
    """A map of a kind: `rich` and `sparse` are generated, `written` is one of the project's own maps in turn."""
    if kind == "written":
        paths = _journeys()
        return _read(paths[number % len(paths)].read_bytes(), paths[number % len(paths)].name)
    whole = _read(map_text(number).encode(), "map.yaml")
    return whole if kind == "rich" else _sparse(whole)


def without_ids(journey: Journey) -> Journey:
    """The map as it would be if nobody had written an id: all follow from names; where two would be one, both stay."""
    draft = drafted(journey)
    named = [one for one in _below(draft) if "id" in one.values and one is not draft and not one.values.get("use")]
    ids = [derived_id(_name(one)) for one in named]
    renames = []
    for one, new in zip(named, ids, strict=True):
        if ids.count(new) == 1 and new:
            renames.append((word(one.kind, "systems"), one.values["id"], new))
            one.values["id"] = new
    return settled(followed(finished(draft), renames_of(renames, ("", ""), ())))  # type: ignore[arg-type,return-value]


def _name(draft: Draft) -> str:
    return next(str(draft.values[key]) for key in NAMED if key in draft.values)


def _journeys() -> list[Path]:
    paths = sorted(MAPS.glob("*.yaml"))
    return [path for path in paths if read(path.read_bytes(), path.name).journey]


def _read(data: bytes, name: str) -> Journey:
    journey = read(data, name).journey
    assert journey is not None
    return settled(journey)


def _sparse(journey: Journey) -> Journey:
    """The map with touchpoints that say little more than their names."""
    draft = drafted(journey)
    for stage in draft.values["stages"]:
        for touchpoint in stage.values["touchpoints"]:
            plain = drafted(touchpoint.kind.made({"name": ""}))
            for key in touchpoint.values.keys() - SPARSE:
                touchpoint.values[key] = plain.values[key]
            for pain in touchpoint.values["pains"]:
                bare = drafted(pain.kind.made({"text": ""}))
                for key in pain.values.keys() - {"id", "text", "severity", "extensions"}:
                    pain.values[key] = bare.values[key]
    return settled(finished(draft))  # type: ignore[return-value]


def _below(draft: Draft) -> Iterator[Draft]:
    yield draft
    plan = plan_of(draft.kind)
    for one in (*plan.items, *plan.things):
        for child in draft.values[one.name]:
            yield from _below(child)


def chance(*seed: object) -> Random:
    """Chance that comes out the same for a seed."""
    return Random(" ".join(map(str, seed)))
