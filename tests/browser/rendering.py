"""Renders maps as a user does, and knows before rendering which pages there must be."""

import os
import re
import subprocess
import sys
from pathlib import Path

from tests.browser.watch import DAY

PROJECT = Path(__file__).parents[2]


def example_pages() -> list[str]:
    """The names of the pages that the example maps must give, from the files alone: one a journey, and the index."""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted((PROJECT / "maps").rglob("*.yaml"))}
    journeys = {path: text for path, text in texts.items() if re.search(r"^stages:", text, re.MULTILINE)}
    return [*sorted(_id(path, text) for path, text in journeys.items()), "index"]


def _id(path: Path, text: str) -> str:
    written = re.search(r"^id: *([^\s#]+)", text, re.MULTILINE)
    return written[1] if written else path.stem


def rendered(maps: Path, target: Path) -> Path:
    """The folder of pages and flow diagrams that `cjm render` makes of the maps, on a fixed day."""
    for what in ("page", "flow"):
        command = [sys.executable, "-m", "cjm", "render", str(maps), "--what", what, "-o", str(target)]
        subprocess.run(
            [*command, "--today", DAY],
            check=True,
            stdin=subprocess.DEVNULL,
            env=os.environ | {"PYTHONPATH": str(PROJECT)},
        )
    return target
