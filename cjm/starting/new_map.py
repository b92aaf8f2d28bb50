"""A new map: its title and its file, from what was typed."""

from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from msgspec import Struct

from cjm.errors import CjmError
from cjm.locate import absolute
from cjm.model.identity import derived_id, is_id
from cjm.reading.fault import shown
from cjm.tree import globs
from cjm.workspace import Workspace

ENDINGS = (".yaml", ".yml")
WILD = "*?[{"


class NewMap(Struct, frozen=True):
    """A map's title, and the file that it goes to, as a whole path."""

    title: str
    path: Path


def new_map(typed: str, output: Path | None, workspace: Workspace) -> NewMap:
    """What a title ("Renew the contract"), an id (renew-contract) or a file (renew-contract.yaml) stands for.

    The file is the one that `output` names, else one of that folder, else where the workspace keeps its maps.
    CjmError for a title that gives no file name.
    """
    title = " ".join(typed.split())
    file = Path(title if title.endswith(ENDINGS) and Path(title).stem else f"{derived_id(title)}.yaml")
    if title == str(file) or is_id(title):
        title = spoken(file.stem)
    if output is not None and output.suffix and not output.is_dir():
        return NewMap(title, absolute(output))
    if file.name in ENDINGS:
        raise CjmError(f"{shown(title)} has no letter to name the file by; name it with -o FILE")
    if output is not None:
        return NewMap(title, absolute(output / file.name))
    return NewMap(title, place(workspace, file.name) if file.parent == Path() else absolute(file))


def spoken(name: str) -> str:
    """A file's or folder's name as a title: `after-sales` is "After sales"."""
    words = " ".join(name.replace("-", " ").replace("_", " ").split())
    return words[:1].upper() + words[1:]


def place(workspace: Workspace, name: str) -> Path:
    """Where a new file of the workspace goes: the first folder in which a pattern of the settings reads it.

    The workspace's own folder where none does.
    """
    for pattern in workspace.patterns:
        path = "/".join([*_named_folders(pattern), name])
        if globs([pattern]).matches(path):
            return workspace.root / path
    return workspace.root / name


def is_read(workspace: Workspace, path: Path) -> bool:
    """Whether a file is one that the workspace reads; true outside of it, where its settings have no say."""
    if not path.is_relative_to(workspace.root):
        return True
    return globs(workspace.patterns).matches(path.relative_to(workspace.root).as_posix())


def _named_folders(pattern: str) -> Iterator[str]:
    """The folders that a pattern names before its first sign that stands for many."""
    for folder in PurePosixPath(pattern).parts[:-1]:
        if any(sign in folder for sign in WILD):
            return
        yield folder
