"""How a run of the benchmarks is done: how much, how often, where, and with which peers."""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.generate.maps import NORMAL, Size
from benchmarks.generate.workspace import write_workspace
from cjm.lint.cache import FILE

# What yamllint and its like are asked to check: all they do by default but what our maps break on purpose.
STYLE = "{extends: default, rules: {line-length: disable, document-start: disable, truthy: disable}}"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")


@dataclass(frozen=True)
class Plan:
    """`folder` takes everything that is written; `peers` are folders with the peers' programs, beside the PATH.

    `quick` measures little and proves nothing but that the benchmarks work.
    """

    folder: Path
    rounds: int
    quick: bool = False
    peers: tuple[Path, ...] = ()
    _written: dict[tuple[int, Size], Path] = field(default_factory=dict)

    def amount(self, whole: int, quick: int) -> int:
        """How much: as much as the targets speak of, or a little."""
        return quick if self.quick else whole

    def workspace(self, maps: int, size: Size = NORMAL) -> Path:
        """The folder of a generated workspace, written when it is first asked for."""
        known = self._written.get((maps, size))
        if known:
            return known
        folder = self.folder / f"maps-{maps}-{size.touchpoints}"
        write_workspace(folder, maps, size=size)
        self._written[maps, size] = folder
        return folder

    def peer(self, name: str) -> str:
        """The program of a peer; empty where it is not installed."""
        places = os.pathsep.join([*map(str, self.peers), str(Path(sys.executable).parent), os.environ.get("PATH", "")])
        return shutil.which(name, path=places) or ""

    def browser(self) -> str:
        """A Chromium, for the peer that needs one; empty where there is none."""
        named = os.environ.get("CJM_CHROMIUM")
        return named or next((found for name in BROWSERS if (found := self.peer(name))), "")

    @property
    def cjm(self) -> tuple[str, ...]:
        """Our own command: the installed one of this Python, else the module."""
        installed = shutil.which("cjm", path=str(Path(sys.executable).parent))
        return (installed,) if installed else (sys.executable, "-m", "cjm")

    @property
    def environment(self) -> Mapping[str, str]:
        """The environment that cjm is run in: a cache of its own, and compiled modules, as an installation has them."""
        kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        return {**kept, "CJM_CACHE_DIR": str(self.cache)}

    @property
    def cache(self) -> Path:
        """Where cjm, run in that environment, keeps its cache."""
        return self.folder / "cache"

    def compile(self) -> None:
        """Run what will be measured once, so that no measured run finds modules that were never compiled."""
        folder, site = str(self.workspace(2)), str(self.folder / "site")
        for arguments in (("--help",), ("lint", folder), ("render", folder, "-o", site)):
            subprocess.run((*self.cjm, *arguments), env=self.environment, capture_output=True, check=False)

    def forget(self) -> None:
        """Empty the cache of results: the next run knows nothing of any map.

        What our own code is compiled to stays, be it of Python or of templates, as it does after any first run.
        """
        (self.cache / FILE).unlink(missing_ok=True)


def missing(name: str, install: str) -> str:
    """Why a row has no figures: the peer is not there, and how it would be."""
    return f"{name} is not installed ({install})"
