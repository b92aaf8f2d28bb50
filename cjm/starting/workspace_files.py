"""The files of a new workspace: settings, a first map, the schema for editors, a hook, and checks on every push."""

import json
import os
import re
import shlex
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from cjm.locate import SETTINGS, shown
from cjm.model.identity import derived_id
from cjm.reading.scalar import quoted
from cjm.reading.schema import combined_schema
from cjm.render.templates import filled
from cjm.starting.new_map import place
from cjm.starting.starters import SKETCH, starter
from cjm.starting.workspace_place import Place

SCHEMA = ".cjm-schema.json"
EDITOR = ".vscode/settings.json"
HOOK = ".pre-commit-config.yaml"
CHECKS = ".github/workflows/maps.yml"
FIRST = "First journey"
# What stands in the place of the command that installs cjm, and ends the run, until someone writes that command.
PLACEHOLDER = f"write the command that installs cjm into the step 'Install cjm' of {CHECKS}"


class Wanted(Struct, frozen=True):
    """A file of the workspace; where one is there already, `mark` is in it, or else `add` says what to do about it."""

    path: Path
    text: str
    mark: str = ""
    add: str = ""


def wanted(here: Place, title: str, install: str) -> Iterator[Wanted]:
    """The files that a workspace has, in the order in which they are written."""
    folder = here.folder
    yield Wanted(folder / SETTINGS, _settings(title))
    if not (folder.is_dir() and here.workspace.files):
        yield _first_map(here)
    yield _schema(folder)
    yield _editor(here)
    yield _hook(here)
    yield _checks(here, install)


def _settings(title: str) -> str:
    return filled("workspace/cjm.yaml.j2", {"title": quoted(title), "first": derived_id(FIRST)}) + "\n"


def _first_map(here: Place) -> Wanted:
    """A plain map that names the schema, for editors that do not read the settings of this one."""
    path = place(here.workspace, f"{derived_id(FIRST)}.yaml")
    schema = Path(os.path.relpath(here.folder / SCHEMA, path.parent)).as_posix()
    line = f"# yaml-language-server: $schema={schema}\n"
    return Wanted(path, line + starter(SKETCH).titled(FIRST))


def _schema(folder: Path) -> Wanted:
    text = json.dumps(combined_schema(), indent=2, ensure_ascii=False) + "\n"
    add = f"it is not the schema of this cjm; to write that: cjm schema > {shlex.quote(shown(folder / SCHEMA))}"
    return Wanted(folder / SCHEMA, text, text, add)


def _editor(here: Place) -> Wanted:
    settings = {"yaml.schemas": {f"./{SCHEMA}": [*here.workspace.patterns, SETTINGS]}}
    text = json.dumps(settings, indent=2, ensure_ascii=False)
    add = "\n".join(["to have the editor check and complete maps, add to its settings:", *text.splitlines()[1:-1]])
    return Wanted(here.folder / EDITOR, text + "\n", SCHEMA, add)


def _hook(here: Place) -> Wanted:
    """The hook is given the maps that a commit touches; maps in unusual places are not told from other files."""
    below = f"{re.escape(here.below)}/" if here.below else ""
    lint = "cjm lint" if here.usual else _typed("cjm lint", here)
    files = rf"^{below}(maps/.*|cjm)\.ya?ml$" if here.usual else rf"^{below}.*\.ya?ml$"
    values = {"lint": quoted(lint), "files": quoted(files), "whole": not here.usual}
    text = filled("workspace/pre-commit.yaml.j2", values) + "\n"
    add = "to check the maps of every commit, add to its `repos:`\n" + text[text.index("  - repo:") :].rstrip()
    return Wanted(here.hooked / HOOK, text, below or "cjm", add)


def _checks(here: Place, install: str) -> Wanted:
    lint, render = _typed("cjm lint", here), _typed("cjm render", here) + " -o site"
    values = {
        "install": quoted(install) if install else "",
        "placeholder": PLACEHOLDER,
        "lint": quoted(lint),
        "render": quoted(render),
    }
    add = f"to check the maps on every push, give it a step that runs `{lint}`"
    return Wanted(here.hooked / CHECKS, filled("workspace/maps.yml.j2", values) + "\n", lint, add)


def _typed(command: str, here: Place) -> str:
    return f"{command} {shlex.quote(here.below)}" if here.below else command
