"""What the paths on a command line name: workspaces, and which of their files are reported."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from cjm.errors import CjmError
from cjm.locate import ANY, BESIDE, Location, absolute, locate
from cjm.tree import DiskTree, OverlayTree, Tree

STDIN_NAME = Path("stdin.yaml")


class Place(Struct, frozen=True):
    """A workspace that has not been read: its tree, the tree's root on the disk, its settings file ("" for none).

    `patterns` name its files where it has no settings.
    """

    tree: Tree
    root: Path
    config: str = ""
    patterns: tuple[str, ...] = ANY


class Target(Struct, frozen=True):
    """A workspace, and of it what was named: `files` by their paths in the tree, `folders` ("" is the whole).

    Each with the path that the user typed.
    """

    place: Place
    files: tuple[tuple[str, str], ...] = ()
    folders: tuple[tuple[str, str], ...] = ()

    def folder_of(self, path: str) -> str | None:
        """The first named folder that holds a file of the tree; None where none does."""
        return next((folder for folder, _ in self.folders if not folder or path.startswith(f"{folder}/")), None)


def targets(paths: Sequence[Path], config: Path | None = None) -> list[Target]:
    """The workspaces around some paths, each once; CjmError where a path does not exist or lies outside of its settings.

    Without settings, what lies in a named folder belongs to the workspace that this folder is.
    """
    found: dict[tuple[Path, str, tuple[str, ...]], Target] = {}
    for path in sorted(paths, key=lambda path: (not path.is_dir(), len(absolute(path).parts))):
        place = _place(path, locate(path, config), found.values())
        target = found.get((place.root, place.config, place.patterns), Target(place))
        found[place.root, place.config, place.patterns] = _with(target, path)
    return list(found.values())


def typed_in(text: bytes, name: Path, config: Path | None = None) -> Target:
    """The workspace around a file whose text came on stdin, with that text in place of what the disk holds."""
    whole = absolute(name)
    folder = next(one for one in whole.parents if one.is_dir())
    if folder != whole.parent:
        raise CjmError(
            "there is no such folder; --stdin-filename names the file that the text is for", str(name.parent)
        )
    location = locate(folder, config)
    root = location.root
    if not whole.is_relative_to(root):
        raise CjmError("lies outside of the folder of the settings file that was chosen", str(name))
    inside = whole.relative_to(root).as_posix()
    tree = OverlayTree(DiskTree(root), {inside: text})
    return Target(Place(tree, root, location.config, ANY if location.config else BESIDE), files=((inside, str(name)),))


def _place(path: Path, location: Location, known: Iterable[Target]) -> Place:
    """The workspace of a path; one without settings may lie in a folder that was named."""
    whole = absolute(path)
    if not whole.is_relative_to(location.root):
        raise CjmError("lies outside of the folder of the settings file that was chosen", str(path))
    if not location.config:
        for target in known:
            if not target.place.config and target.folders and whole.is_relative_to(target.place.root):
                return target.place
    patterns = ANY if location.config or path.is_dir() else BESIDE
    return Place(DiskTree(location.root), location.root, location.config, patterns)


def _with(target: Target, path: Path) -> Target:
    inside = absolute(path).relative_to(target.place.root).as_posix().removeprefix(".")
    if path.is_dir():
        return replace(target, folders=(*target.folders, (inside, str(path))))
    return replace(target, files=(*target.files, (inside, str(path))))
