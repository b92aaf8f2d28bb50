"""The maps that the paths on a command line name."""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from cjm.document import Document
from cjm.errors import CjmError
from cjm.locate import SETTINGS, absolute, locate
from cjm.output.progress import watched
from cjm.reading.pause import without_collection
from cjm.workspace import Workspace, load


class Named(Struct, frozen=True):
    """A map that was named, in its workspace."""

    workspace: Workspace
    document: Document


class Entry(Struct, frozen=True):
    """A file that paths name: by itself, or one of those below the folder `below`."""

    workspace: Workspace
    path: str
    below: Path | None = None

    @property
    def place(self) -> Path:
        """Where the file lies on the disk."""
        return self.workspace.root / self.path

    @property
    def shown(self) -> str:
        """What messages call the file."""
        return self.workspace.shown(self.path)

    def read(self) -> "Named | CjmError | None":
        """The map in it; why it cannot be used; None for what stands beside maps: a library, settings, no map at all.

        A file that was named itself must be a map.
        """
        shown = self.shown
        try:
            document = self.workspace.document(self.path)
        except CjmError as error:
            return CjmError(error.message, shown, error.at)
        faults = [fault for fault in document.faults if fault.severity == "error"]
        if document.stranger and self.below and not self.workspace.declared:
            return None
        if faults:
            more = f" (and {len(faults) - 1} more; `cjm lint` shows all)" if len(faults) > 1 else ""
            return CjmError(faults[0].message + more, shown, faults[0].span.start)
        if document.journey is None:
            return None if self.below else CjmError(f"this is a {document.kind}, not a map", shown)
        return Named(self.workspace, document)


class Names(Struct, frozen=True):
    """The sound maps that paths name, in order, each once; and the broken ones, each with why."""

    maps: tuple[Named, ...]
    broken: tuple[CjmError, ...]


def named_maps(paths: Sequence[Path], config: Path | None = None) -> Names:
    """The maps below some folders and in some files; CjmError where a path does not exist or holds no map."""
    listed = entries(paths, config)
    # All that is read stays: looking through it again and again takes as long as reading it.
    with without_collection():
        read = [one.read() for one in watched(listed, "reading", len(listed))]
    refuse_empty(paths, listed, read)
    maps = tuple(one for one in read if isinstance(one, Named))
    return Names(maps, tuple(one for one in read if isinstance(one, CjmError)))


def entries(paths: Sequence[Path], config: Path | None = None) -> tuple[Entry, ...]:
    """The files that some paths name, in order, each once; CjmError where a path does not exist."""
    opened = cache(lambda folder: load(folder, config))
    found: dict[tuple[Path, str], Entry] = {}
    for path in paths:
        place = locate(path, config)
        workspace = opened(place.root if place.config else path)
        below = path if path.is_dir() else None
        for owner, name in _owned(workspace, list(_files(workspace, path)), opened):
            key = (owner.root, name)
            if below is None or key not in found:
                found[key] = Entry(owner, name, below)
    return tuple(found.values())


def refuse_empty(paths: Sequence[Path], listed: Sequence[Entry], read: Sequence[object]) -> None:
    """CjmError for a folder below which nothing was read that is a map, or was meant to be one."""
    full = [listed[at] for at, one in enumerate(read) if one is not None]
    for path in paths:
        if path.is_dir() and not any(one.place.is_relative_to(absolute(path)) for one in full):
            raise CjmError("no map found in this folder; a map is a YAML file that begins with `cjm: 1`", str(path))


def _files(workspace: Workspace, path: Path) -> Iterator[str]:
    """The tree's paths of the files that a path names."""
    whole = absolute(path)
    if not whole.is_dir():
        yield whole.relative_to(workspace.root).as_posix() if whole.is_relative_to(workspace.root) else _outside(path)
        return
    below = whole.relative_to(workspace.root).as_posix() if whole.is_relative_to(workspace.root) else _outside(path)
    inside = "" if below == "." else f"{below}/"
    listed = [name for name in workspace.files if name.startswith(inside)]
    yield from listed or (name for name in workspace.tree.list((f"{inside}**/*.yaml", f"{inside}**/*.yml")))


def _owned(
    workspace: Workspace, names: Sequence[str], opened: Callable[[Path], Workspace]
) -> Iterator[tuple[Workspace, str]]:
    """Each file with the workspace that it belongs to: below a folder with settings of its own, that is another one."""
    folders = [name.removesuffix(SETTINGS) for name in names if name.endswith(f"/{SETTINGS}")]
    inner = [one for one in folders if not any(one != other and one.startswith(other) for other in folders)]
    nested = {one: space for one in inner if (space := opened(workspace.root / one)).root != workspace.root}
    yield from ((workspace, name) for name in names if not name.startswith(tuple(nested)))
    for space in nested.values():
        yield from _owned(space, space.files, opened)


def _outside(path: Path) -> str:
    raise CjmError("lies outside of the folder of the settings file that was chosen", str(path))
