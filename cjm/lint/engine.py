"""A lint run: workspaces examined, warm where nothing has changed, and what is reported of them."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from cjm.errors import CjmError
from cjm.lint.asked import Asked
from cjm.lint.codes import chosen
from cjm.lint.digest import code_digest, data_digest, digest_of
from cjm.lint.examined import Examined, Kept, kept_run, kept_text
from cjm.lint.finding import Finding
from cjm.lint.inventory import Inventory, Listed, inventory
from cjm.lint.profile import Profile
from cjm.lint.selection import Flags, selected
from cjm.lint.targets import Place, Target
from cjm.locate import ANY, SETTINGS, shown
from cjm.tree import DiskTree

if TYPE_CHECKING:
    from cjm.workspace import Workspace

# The line by which a document of ours is known.
BEGINS = re.compile(rb"^cjm:", re.MULTILINE)


class Empty(Struct, frozen=True):
    """A folder, as the user typed it, in which nothing is checked; `aside` is a document below it that the settings do not name."""

    folder: str
    aside: str


class Outcome(Struct, frozen=True):
    """What is reported of one workspace, paths as its tree has them.

    `files` were checked, `broken` are those of which nothing could be read, `passed_over` are no documents, `empty` are
    folders below which no document lies. `nested` are workspaces below, still to be examined.
    """

    place: Place
    findings: tuple[Finding, ...]
    files: tuple[str, ...]
    broken: tuple[str, ...]
    passed_over: tuple[str, ...]
    empty: tuple[Empty, ...]
    nested: tuple[Target, ...]

    def shown(self, path: str) -> str:
        """A path of the tree as the user would type it."""
        return shown(self.place.root / path)


def outcomes(targets: Iterable[Target], asked: Asked) -> list[Outcome]:
    """What is reported of each target, and of each workspace nested in it; CjmError for settings that do not fit."""
    waiting, found = list(targets), []
    while waiting:
        found.append(_outcome(waiting.pop(0), asked))
        waiting += found[-1].nested
    return found


def findings_of(workspace: "Workspace", asked: Asked, paths: Sequence[str] = ()) -> dict[str, tuple[Finding, ...]]:
    """The findings of all files of a workspace by path, those of `paths` too where its patterns do not name them.

    A file in which nothing was found has an empty tuple. CjmError for settings that do not fit.
    """
    place = Place(workspace.tree, workspace.root, workspace.config, workspace.patterns)
    target = Target(place, tuple((path, path) for path in paths))
    profile, seen, files = _examined(target, asked)
    found: dict[str, tuple[Finding, ...]] = dict.fromkeys(files.digests, ())
    for path, findings in groupby(selected(seen.findings, profile), key=lambda finding: finding.path):
        found[path] = tuple(findings)
    return found


def _outcome(target: Target, asked: Asked) -> Outcome:
    profile, seen, files = _examined(target, asked)
    flags = Flags(chosen(asked.select, profile.index, "--select"), chosen(asked.ignore, profile.index, "--ignore"))
    named = {path for path, _ in target.files}
    below = [path for path in files.digests if path in named or target.folder_of(path) is not None]
    strangers = {path for path in below if path in seen.strangers and path not in named | files.declared}
    reported = {path for path in below if path not in strangers}
    checked = [path for path in below if path in reported and (path in named or path != target.place.config)]
    return Outcome(
        target.place,
        tuple(finding for finding in selected(seen.findings, profile, flags) if finding.path in reported),
        tuple(checked),
        tuple(path for path in checked if path in seen.broken | seen.strangers),
        tuple(sorted(strangers)),
        _empty(target, checked, files),
        tuple(_nested(target, files)),
    )


def _empty(target: Target, checked: Sequence[str], files: Inventory) -> tuple[Empty, ...]:
    """The named folders below which no document lies."""
    places = [*checked, *(f"{folder}/" for folder in files.nested)]
    return tuple(
        Empty(typed, _aside(target.place, folder, files))
        for folder, typed in target.folders
        if not any(not folder or path.startswith(f"{folder}/") for path in places)
    )


def _aside(place: Place, folder: str, files: Inventory) -> str:
    """The first document below a folder that the settings do not name, as the user would type it; empty where there is none."""
    below = place.tree.list([f"{folder}/{pattern}" if folder else pattern for pattern in ANY])
    asides = (path for path in below if path not in files.digests and _begins(place, path))
    return next((shown(place.root / path) for path in asides), "")


def _begins(place: Place, path: str) -> bool:
    try:
        return BEGINS.search(place.tree.read(path)) is not None
    except CjmError:
        # Nobody asked for this file.
        return False


def _nested(target: Target, files: Inventory) -> Iterable[Target]:
    """The workspaces that lie below a named folder, with settings of their own."""
    for folder in files.nested:
        inner = [one for one in files.nested if folder.startswith(f"{one}/")]
        if not inner and target.folder_of(f"{folder}/{SETTINGS}") is not None:
            root = target.place.root / folder
            yield Target(Place(DiskTree(root), root, SETTINGS), folders=(("", str(root)),))


def _examined(target: Target, asked: Asked) -> tuple[Profile, Examined, Inventory]:
    """What is known of a workspace: what the last run left, where nothing has changed since."""
    place = target.place
    settings = digest_of(code_digest(), data_digest(place.tree, place.config) if place.config else "", *place.patterns)
    key = digest_of("run", str(place.root), place.config, *place.patterns)
    kept = next((kept_run(text) for _, text in asked.cache.texts([key])), None)
    if kept and kept.settings != settings:
        kept = None
    workspace = None if kept else _workspace(place)
    profile = kept.profile if kept else _profile(workspace)
    files = inventory(place, profile.patterns, [path for path, _ in target.files], [one for one, _ in target.folders])
    if kept and kept.files == files.digest and _holds(kept.examined, place, asked.today):
        return profile, kept.examined, files
    from cjm.lint.fresh import examined

    workspace = replace(workspace or _workspace(place), tree=Listed(place.tree, files.libraries))
    seen = examined(workspace, files, settings, asked)
    # What a revision or an unsaved text holds shall not take the place of what the disk holds.
    if isinstance(place.tree, DiskTree):
        asked.cache.keep([(key, kept_text(Kept(settings, profile, files.digest, seen)))])
    return profile, seen, files


def _holds(seen: Examined, place: Place, today: date) -> bool:
    """Whether data files and day are those of the run that is kept."""
    return seen.day in ("", today.isoformat()) and all(
        data_digest(place.tree, path) == name for path, name in seen.data
    )


def _workspace(place: Place) -> "Workspace":
    from cjm.model.settings import Settings
    from cjm.workspace import Workspace, from_tree

    if place.config:
        return from_tree(place.tree, place.root, place.config)
    return Workspace(place.tree, place.root, Settings.made({}), place.patterns, declared=False)


def _profile(workspace: "Workspace | None") -> Profile:
    from cjm.lint.configure import profile_of

    assert workspace is not None  # noqa: S101
    return profile_of(workspace)
