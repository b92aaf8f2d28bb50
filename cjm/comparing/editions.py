"""The versions of a workspace that are compared: each read from git's objects, or from the disk, with its own settings."""

import os
import posixpath
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path, PurePosixPath

from msgspec import Struct

from cjm.comparing.asked_sides import MAPS, Point, Spot, Versions, within
from cjm.comparing.git_sides import Sides, StagedTree, WorkingTree
from cjm.errors import CjmError
from cjm.locate import ANY, SETTINGS
from cjm.model.settings import Settings
from cjm.tree import DiskTree, Tree
from cjm.tree.revision import GitTree
from cjm.workspace import Workspace, from_tree, load


class Edition(Struct, frozen=True):
    """A version of a workspace, and what it is called; `point` is None for files on the disk that were named."""

    name: str
    workspace: Workspace
    point: Point | None = None

    def shown(self, path: str) -> str:
        """A path of the workspace as a place in this version: `maps/a.yaml`, `HEAD:maps/a.yaml`."""
        return self.marked(self.workspace.shown(path))

    def marked(self, shown: str) -> str:
        """A path as the user would type it, with the version in which it is another file than on the disk."""
        return shown if self.on_disk else f"{self.name}:{shown}"

    @property
    def on_disk(self) -> bool:
        """Whether it is what lies on the disk."""
        return self.point is None or self.point.kind == "working tree"


class Pairing(Struct, frozen=True):
    """Both versions of one workspace, and the paths in it that limit what is reported, None for all."""

    old: Edition
    new: Edition
    paths: frozenset[str] | None


def pairings(asked: Versions, config: Path | None = None) -> Iterator[Pairing]:
    """Both versions of every workspace that the paths, or the working directory, lie in.

    CjmError where a path is in neither version, or a version's settings cannot be read.
    """
    around = _Around(asked, _chosen(asked.repository, config))
    homes: dict[tuple[str, str], list[str]] = {}
    for path in asked.paths or (".",):
        homes.setdefault(around.home(path), []).append(path)
    for (root, settings), paths in homes.items():
        old, new = around.editions(root, settings)
        limits = [_within(root, within(asked.repository, path)) for path in paths]
        wanted = None if "" in limits else frozenset(_wanted(old, new, dict(zip(limits, paths, strict=True))))
        if not (old.workspace.files or new.workspace.files):
            raise _not_found(old, new, limits[0], paths[0])
        yield Pairing(old, new, wanted)


def edition(spot: Spot, repository: Sides | None, config: Path | None = None) -> tuple[Edition, str]:
    """The workspace around a file, or of a folder, and the file's path in it, "" for a folder."""
    if spot.point is None or repository is None:
        return _on_disk(spot, config)
    top = tree_of(repository, spot.point)
    if not _holds(top, spot.path):
        folder = spot.path.strip("/")
        tree = tree_of(repository, spot.point, folder)
        return Edition(spot.point.name, _folder(tree, repository.folder / folder), spot.point), ""
    root, settings = _settings_above([top], posixpath.dirname(spot.path)) or (posixpath.dirname(spot.path), "")
    tree, place = tree_of(repository, spot.point, root), repository.folder / root
    return Edition(spot.point.name, _workspace(tree, place, settings), spot.point), _within(root, spot.path)


def tree_of(repository: Sides, point: Point, below: str = "") -> Tree:
    """The files of a version below a folder."""
    if point.kind == "staged":
        return StagedTree(repository, "what is staged", below)
    if point.kind == "working tree":
        return WorkingTree(DiskTree(repository.folder / below), repository.present(below))
    return GitTree(repository, point.revision, below)


class _Around(Struct, frozen=True, dict=True):
    """What was asked for, and the settings file that was chosen, relative to the top of the repository."""

    asked: Versions
    chosen: str

    @cached_property
    def tops(self) -> list[Tree]:
        """Both versions of the whole repository, the new one first."""
        return [tree_of(self.asked.repository, point) for point in (self.asked.new, self.asked.old)]

    def home(self, path: str) -> tuple[str, str]:
        """The root of the workspace around a path, and the name of its settings there; the new version counts first."""
        if self.chosen:
            return posixpath.split(self.chosen)
        place = within(self.asked.repository, path)
        is_file = place.lower().endswith(MAPS) or any(_holds(top, place) for top in self.tops)
        start = posixpath.dirname(place) if is_file else "" if place == "." else place
        return _settings_above(self.tops, start) or (start, SETTINGS)

    def editions(self, root: str, settings: str) -> tuple[Edition, Edition]:
        """Both versions of a workspace; one that has no settings looks for maps where the other has them."""
        repository, points = self.asked.repository, (self.asked.old, self.asked.new)
        trees = [tree_of(repository, point, root) for point in points]
        place = repository.folder / root
        found = [
            _settings_of(tree, place, settings, point) if _holds(tree, settings) else None
            for tree, point in zip(trees, points, strict=True)
        ]
        patterns = next((one.patterns for one in reversed(found) if one), ANY)
        filled = [
            one or Workspace(tree, place, Settings(), patterns, False) for one, tree in zip(found, trees, strict=True)
        ]
        old, new = (Edition(point.name, one, point) for point, one in zip(points, filled, strict=True))
        return old, new


def _settings_of(tree: Tree, place: Path, settings: str, point: Point) -> Workspace:
    try:
        return from_tree(tree, place, settings)
    except CjmError as error:
        path = error.path if point.kind == "working tree" else f"{point.name}:{error.path}"
        raise CjmError(error.message, path, error.at) from error


def _wanted(old: Edition, new: Edition, limits: dict[str, str]) -> Iterator[str]:
    """The files of either version that the limits name; CjmError for a limit that names none."""
    files = dict.fromkeys((*old.workspace.files, *new.workspace.files))
    for limit, path in limits.items():
        named = [file for file in files if file == limit or file.startswith(f"{limit}/")]
        if not named:
            raise _not_found(old, new, limit, path)
        yield from named


def _not_found(old: Edition, new: Edition, limit: str, path: str) -> CjmError:
    if Path(path).is_dir():
        return CjmError("no map found in this folder; a map is a YAML file that begins with `cjm: 1`", path)
    if any(_holds(one.workspace.tree, limit) for one in (old, new)):
        return CjmError("is no map of the workspace: `maps:` in cjm.yaml does not name it", path)
    return CjmError(f"there is no such map, and no folder with one, neither in {old.name} nor in {new.name}", path)


def _on_disk(spot: Spot, config: Path | None) -> tuple[Edition, str]:
    path = Path(spot.path)
    if path.is_dir():
        return Edition(spot.name, _folder(DiskTree(path.absolute()), path.absolute())), ""
    workspace = load(path, config)
    place = Path(os.path.abspath(path))  # noqa: PTH100
    return Edition(spot.name, workspace), place.relative_to(workspace.root).as_posix()


def _folder(tree: Tree, place: Path) -> Workspace:
    """A folder as a workspace of its own."""
    return _workspace(tree, place, SETTINGS if _holds(tree, SETTINGS) else "")


def _workspace(tree: Tree, place: Path, settings: str) -> Workspace:
    return from_tree(tree, place, settings) if settings else Workspace(tree, place, Settings(), ANY, declared=False)


def _chosen(repository: Sides, config: Path | None) -> str:
    """The settings file that --config or CJM_CONFIG names, relative to the top; empty where neither does."""
    named = str(config or "") or os.environ.get("CJM_CONFIG", "")
    return within(repository, named) if named else ""


def _settings_above(tops: list[Tree], start: str) -> tuple[str, str] | None:
    """The folder of the nearest settings from a folder upward, and their name, in the first version that has any."""
    folders = [start, *(str(one) for one in PurePosixPath(start).parents)] if start else [""]
    places = [posixpath.join("" if one == "." else one, SETTINGS) for one in folders]
    return next((posixpath.split(place) for top in tops for place in places if _holds(top, place)), None)


def _holds(tree: Tree, path: str) -> bool:
    """Whether a file can be read at a path."""
    try:
        tree.read(path)
    except CjmError:
        return False
    return True


def _within(root: str, path: str) -> str:
    """A path relative to a folder; empty for the folder itself, and where it lies above."""
    if path in {"", ".", root} or not path.startswith(f"{root}/" if root else ""):
        return ""
    return path.removeprefix(f"{root}/") if root else path
