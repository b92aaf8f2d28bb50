"""The maps that the paths on a command line name."""

from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from cjm.document import Document
from cjm.errors import CjmError
from cjm.locate import absolute, locate
from cjm.output.progress import watched
from cjm.reading.pause import without_collection
from cjm.workspace import Workspace, load


class Named(Struct, frozen=True):
    """A map that was named, in its workspace."""

    workspace: Workspace
    document: Document

    @property
    def place(self) -> Path:
        """Where the map lies on the disk."""
        return self.workspace.root / self.document.path


class Names(Struct, frozen=True):
    """The sound maps that paths name, in order, each once; the broken ones, each with why; files passed over."""

    maps: tuple[Named, ...]
    broken: tuple[CjmError, ...]
    passed_over: tuple[str, ...]


def named_maps(paths: Sequence[Path], config: Path | None = None) -> Names:
    """The maps below some folders and in some files; CjmError where a path does not exist or holds no map.

    A folder's libraries, settings and other files are passed over; a file named itself must be a map.
    """
    opened = cache(lambda folder: load(folder, config))
    seen: dict[tuple[Path, str], Named | CjmError] = {}
    passed: list[str] = []
    for path in paths:
        found = len(seen)
        place = locate(path, config)
        workspace = opened(place.root if place.config else path)
        # All that is read stays: looking through it again and again takes as long as reading it.
        with without_collection():
            names = list(_files(workspace, path))
            for name in watched(names, "reading", len(names)):
                read = _read(workspace, name, named=not path.is_dir())
                if isinstance(read, str):
                    passed.append(read)
                elif read is not None:
                    seen.setdefault((workspace.root, name), read)
        if len(seen) == found and path.is_dir():
            raise CjmError("no map found in this folder; a map is a YAML file that begins with `cjm: 1`", str(path))
    maps = tuple(one for one in seen.values() if isinstance(one, Named))
    return Names(maps, tuple(one for one in seen.values() if isinstance(one, CjmError)), tuple(passed))


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


def _outside(path: Path) -> str:
    raise CjmError("lies outside of the folder of the settings file that was chosen", str(path))


def _read(workspace: Workspace, name: str, named: bool) -> Named | CjmError | str | None:
    """A map; why it cannot be used; the path of a file passed over; None for a library, settings or responses."""
    shown = workspace.shown(name)
    try:
        document = workspace.document(name)
    except CjmError as error:
        return CjmError(error.message, shown, error.at)
    faults = [fault for fault in document.faults if fault.severity == "error"]
    if document.stranger and not (named or workspace.declared):
        return shown
    if faults:
        more = f" (and {len(faults) - 1} more; `cjm lint` shows all)" if len(faults) > 1 else ""
        return CjmError(faults[0].message + more, shown, faults[0].span.start)
    if document.journey is None:
        return CjmError(f"this is a {document.kind}, not a map", shown) if named else None
    return Named(workspace, document)
