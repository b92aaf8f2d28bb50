"""A workspace of hostile documents, and every form that cjm gives it."""

from __future__ import annotations

import csv
import io
import os
import re
import sys
from collections.abc import Mapping
from contextlib import ExitStack, chdir, redirect_stderr, redirect_stdout
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from shutil import rmtree
from unittest.mock import patch

from cjm import cli
from tests.hostile.filled import Filling, Say, as_yaml
from tests.hostile.poisons import POISONS, harmless, numbered
from tests.real_git import commit, git, new_repository

DAY = ("--today", "2026-11-22")
KINDS = {"journey": "maps/journey.yaml", "library": "maps/library.yaml", "responses": "maps/p7.yaml"}
ORDER = ("journey-1", "second")
# Rules whose findings quote the map, and which say as much of harmless text.
RULES = ("action-overdue", "unused-persona", "unknown-reference", "severe-pain-unaddressed")
# What a file and a tag may be called at most, with room for an ending.
LONGEST = 200


@dataclass(frozen=True)
class Said:
    """What a command wrote, its exit status, and the files that it made, by name."""

    status: int
    out: str
    err: str
    files: Mapping[str, bytes]


COMMANDS = {
    "page": ("render", "maps", "-o", "page", *DAY),
    "svg": ("render", "maps", "--what", "flow", "-o", "svg", *DAY),
    "dot": ("render", "maps", "--what", "flow", "--to", "dot", "-o", "dot", *DAY),
    "png": ("render", "maps", "--what", "flow", "--to", "png", "-o", "png", *DAY),
    "show": ("show", "maps"),
    "lint": ("lint", "maps", "--verbose", *DAY),
    "lint json": ("lint", "maps", "--format", "json", *DAY),
    "config": ("config", "maps"),
    "diff": ("diff", "{tag}"),
    "diff json": ("diff", "{tag}", "--format", "json", "--explain-match"),
    "diff markdown": ("diff", "{tag}", "--format", "markdown"),
    "diff html": ("diff", "{tag}", "--format", "html", "-o", "diff html", *DAY),
}
COLOURED = ("show", "lint", "diff")


@dataclass(frozen=True)
class Forms:
    """Workspaces that are filled with a poison, or with its harmless twin, and every form of them, each made once."""

    home: Path

    @cache  # noqa: B019
    def said(self, name: str, what: str, twin: bool = False, colour: bool = False) -> Said:
        """What a command makes of the workspace of a poison; in `colour` as if at a terminal."""
        folder, tag = self._workspace(name, twin)
        said = ran(folder, *(word.replace("{tag}", tag) for word in COMMANDS[what]), colour=colour)
        made = (
            [path for path in (folder / what).iterdir() if path.suffix != ".json"] if (folder / what).is_dir() else []
        )
        return Said(said.status, said.out, said.err, {path.name: path.read_bytes() for path in sorted(made)})

    @cache  # noqa: B019
    def _workspace(self, name: str, twin: bool) -> tuple[Path, str]:
        folder = self.home / f"{name}{'-twin' * twin}"
        return folder, written(folder, name, twin)


def written(folder: Path, name: str, twin: bool = False) -> str:
    """Two versions of a workspace in a repository: the old one committed under the tag returned, the new one not.

    No two texts are the same; of a harmless twin, texts are those of the hostile workspace made harmless.
    """
    poison = POISONS[name]
    linked = name not in {"terminal", "direction", "blanks"}

    def new(number: int) -> str:
        return harmless(numbered(poison, number)) if twin else numbered(poison, number)

    tag = tag_name(numbered(poison, 0))
    tag = harmless(tag) if twin else tag
    new_repository(folder)
    _version(folder, lambda number: new(number + 5000), linked)
    commit(folder, {}, "the old version")
    git(folder, "tag", tag)
    _version(folder, new, linked)
    return tag


def _version(folder: Path, say: Say, linked: bool) -> None:
    data = f"{file_name(say(9000))}.csv"
    rmtree(folder / "maps", ignore_errors=True)
    (folder / "maps").mkdir()
    columns = []
    for kind, path in KINDS.items():
        filling = Filling(say, data, kind, linked)
        (folder / path).write_text(as_yaml(filling.document()), encoding="utf-8")
        columns += filling.columns
    settings = Filling(say, data, "workspace", linked).document() | {
        "order": list(ORDER),
        "lint": {"select": list(RULES)},
    }
    (folder / "cjm.yaml").write_text(as_yaml(settings), encoding="utf-8")
    (folder / "maps" / f"{file_name(say(9001))}.yaml").write_text(as_yaml(_second(say)), encoding="utf-8")
    (folder / "maps" / data).write_bytes(_table(say, columns))


def _second(say: Say) -> dict[str, object]:
    """A small map, so that there is an index, and a file with a name that means harm."""
    stage = {"id": "a", "name": say(9002), "touchpoints": [{"id": "b", "name": say(9003), "emotion": -1}]}
    return {
        "cjm": 1,
        "id": "second",
        "title": say(9005),
        "personas": [{"name": say(9006), "id": "ana"}],
        "stages": [stage],
    }


def _table(say: Say, columns: list[str]) -> bytes:
    """Data for every metric that has a file: rows that can be read, and rows that cannot."""
    names = [column.strip().replace("\0", "") for column in dict.fromkeys(columns)]
    text = io.StringIO()
    rows = csv.writer(text)
    rows.writerow(["date", "n", "stage", "touchpoint", "persona", "stge", *names])
    rows.writerow(["2026-09-01", 40, "", "", "", "", *([3] * len(names))])
    rows.writerow(["2026-10-01", 40, "", "", "", "", *([4] * len(names))])
    rows.writerow([say(9010), say(9011), say(9012), say(9013), say(9014), say(9015), *([say(9016)] * len(names))])
    rows.writerow(["2026-11-01", 40, say(9012), say(9013), say(9014), "", *([2] * len(names))])
    return text.getvalue().replace("\0", "").encode()


def file_name(text: str) -> str:
    """The text as the name of a file, as much of it as a name can hold."""
    name = text.replace("/", "⁄").replace("\0", "").encode("utf-8", "ignore")[:LONGEST].decode("utf-8", "ignore")
    return name.strip()


def tag_name(text: str) -> str:
    """The text as the name of a tag, as much of it as git admits."""
    name = "".join(
        sign for sign in file_name(text) if sign not in " ~^:?*[\\{}" and not "\x00" <= sign < " " and sign != "\x7f"
    )
    return f"v{re.sub('[.]{2,}', '.', name)[:60].strip('./')}"


class _Terminal(io.TextIOWrapper):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


def ran(folder: Path, *args: str, colour: bool = False) -> Said:
    """What a command says in a folder, with a cache of its own."""
    kind = _Terminal if colour else io.TextIOWrapper
    out, err = (kind(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    surroundings = {"CJM_CACHE_DIR": str(folder / ".git" / "cjm"), "TERM": "xterm-256color", "COLUMNS": "100"}
    with ExitStack() as stack:
        stack.enter_context(patch.dict(os.environ, surroundings))
        stack.enter_context(chdir(folder))
        stack.enter_context(redirect_stdout(out))
        stack.enter_context(redirect_stderr(err))
        status = cli.run(list(args))
        sys.stdout.flush()
        sys.stderr.flush()
    return Said(status, out.buffer.getvalue().decode(), err.buffer.getvalue().decode(), {})
