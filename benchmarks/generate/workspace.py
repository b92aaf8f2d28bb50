"""A generated workspace on the disk: settings, a library with its data, maps, one participant's sheet."""

from pathlib import Path

from benchmarks.generate import words
from benchmarks.generate.maps import NORMAL, TYPES, Size, map_id, map_text
from benchmarks.generate.shared import OWN_TYPE, data, library
from benchmarks.generate.stages import touchpoint_id
from benchmarks.generate.yaml_text import Value, yaml_text


def write_workspace(folder: Path, maps: int, seed: int = 1, size: Size = NORMAL) -> list[Path]:
    """Write a workspace of so many maps; the paths of the maps in order."""
    (folder / "maps" / "data").mkdir(parents=True, exist_ok=True)
    (folder / "cjm.yaml").write_text(yaml_text(_settings(maps)), encoding="utf-8")
    (folder / "maps" / "library.yaml").write_text(yaml_text(library(seed)), encoding="utf-8")
    (folder / "maps" / "sheet-p7.yaml").write_text(yaml_text(_sheet()), encoding="utf-8")
    for name, text in data(seed).items():
        (folder / "maps" / name).write_text(text, encoding="utf-8")
    paths = [folder / "maps" / f"{map_id(number)}.yaml" for number in range(maps)]
    for number, path in enumerate(paths):
        path.write_text(map_text(number, seed, size), encoding="utf-8")
    return paths


def _settings(maps: int) -> dict[str, Value]:
    """The settings; a type of our own is declared where there are so many maps that one has it."""
    return {
        "cjm": 1,
        "kind": "workspace",
        "title": "Generated maps",
        "maps": ["maps/**/*.yaml"],
        "order": [map_id(0)],
        **({"journey_types": [OWN_TYPE]} if maps >= len(TYPES) else {}),
    }


def _sheet() -> dict[str, Value]:
    """What one participant of a workshop filled in for the first map."""
    answer: dict[str, Value] = {"emotion": 1, "do": words.DOES[0], "vote": 2, "note": "Never seen by us"}
    named: dict[str, Value] = {"participant": "P7", "role": "front-line", "department": "support"}
    touchpoints: dict[str, Value] = {touchpoint_id(0): answer}
    return {
        "cjm": 1,
        "kind": "responses",
        "map": map_id(0),
        **named,
        "date": "2026-03-12",
        "touchpoints": touchpoints,
    }
