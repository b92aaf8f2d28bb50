"""Maps with one metric, their libraries and their data, for the rules of measurement."""

from pathlib import Path

from cjm.lint.asked import Asked
from tests.lint.written import SETTINGS, said, write

HEAD = "cjm: 1\ntitle: Renew\nmaturity: researched\n"
STAGES = "stages: [Decide]\n"
LIBRARY = "cjm: 1\nkind: library\ntitle: Shared\n"


def told(folder: Path, asked: Asked, map_: str, **files: str) -> list[str]:
    """What the rules that are asked say of a map; other files are CSV, but the library."""
    write(folder, {"cjm.yaml": SETTINGS, "map.yaml": map_})
    write(folder, {f"{name}.yaml" if name == "library" else f"{name}.csv": text for name, text in files.items()})
    return said(folder, asked=asked)


def metric(fields: str) -> str:
    """A map's one metric."""
    return f"metrics:\n  - {{id: rate, name: Rate, {fields}}}\n"
