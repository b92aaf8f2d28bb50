"""The same maps, data, revision and day make the same bytes, whoever makes them, where and in which order."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from tests.hostile.forms import COMMANDS, written
from tests.real_git import needs_git

PROJECT = Path(__file__).parents[2]
# Lists a folder backwards, as another disk might.
BACKWARDS = """
import os
scandir, listdir = os.scandir, os.listdir
class Backwards(list):
    def __enter__(self): return self
    def __exit__(self, *_): return None
    def close(self): return None
    def __next__(self): return self.pop()
os.scandir = lambda *args: Backwards(sorted(scandir(*args), key=lambda one: one.name, reverse=True))
os.listdir = lambda *args: sorted(listdir(*args), reverse=True)
"""
RUN = """
import json, sys
from cjm import cli
for args in json.loads(sys.argv[1]):
    print("status", cli.run(args), flush=True)
"""
WHATS = ("page", "svg", "diff html", "diff json", "lint json")


@needs_git
def test_the_same_maps_make_the_same_bytes(tmp_path: Path) -> None:
    tag = written(tmp_path / "one", "dot")
    # Another folder with another order of files in it, written anew.
    shutil.copytree(tmp_path / "one", tmp_path / "two", copy_function=shutil.copyfile)
    for name in sorted((tmp_path / "two" / "maps").iterdir(), reverse=True):
        data = name.read_bytes()
        name.unlink()
        name.write_bytes(data)
    commands = [[word.replace("{tag}", tag) for word in COMMANDS[what]] for what in WHATS]
    assert _made(tmp_path / "one", commands, "0", "") == _made(tmp_path / "two", commands, "42", BACKWARDS)


def _made(folder: Path, commands: list[list[str]], seed: str, before: str) -> tuple[bytes, dict[str, bytes]]:
    """What another process makes in a folder: what it says, and its files."""
    surroundings = os.environ | {"PYTHONPATH": str(PROJECT), "PYTHONHASHSEED": seed}
    surroundings["CJM_CACHE_DIR"] = str(folder / ".cache")
    ran = subprocess.run(
        [sys.executable, "-c", f"{before}\n{RUN}", json.dumps(commands)],
        cwd=folder,
        env=surroundings,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    files = [path for what in WHATS if (folder / what).is_dir() for path in (folder / what).iterdir()]
    assert len(files) > 8
    assert b"status 3" not in ran.stdout
    return ran.stdout, {f"{path.parent.name}/{path.name}": path.read_bytes() for path in files}


def test_a_folder_can_be_listed_backwards(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / name).touch()
    code = f"{BACKWARDS}\nimport os, sys, pathlib\nprint(os.listdir(sys.argv[1]), [e.name for e in os.scandir(sys.argv[1])])"
    ran = subprocess.run([sys.executable, "-c", code, str(tmp_path)], capture_output=True, text=True, check=True)
    assert ran.stdout == "['c', 'b', 'a'] ['c', 'b', 'a']\n"
