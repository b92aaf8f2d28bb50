"""What a tree of files is, and how every kind of tree finds the paths that patterns name."""

import posixpath
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, Protocol, TypeAlias

from cjm.errors import CjmError
from cjm.tree.globs import globs

Paths: TypeAlias = list[str]
# "linked" is a symbolic link to a folder of the tree, "outside" one that leaves the tree.
Kind: TypeAlias = Literal["file", "folder", "linked", "outside"]
Scan: TypeAlias = Callable[[str], Iterable[tuple[str, Kind]]]


class Tree(Protocol):
    """Files below one folder, the root; paths are POSIX and relative to it, and none leaves it."""

    def read(self, path: str) -> bytes:
        """The bytes of a file; CjmError, with the path, where it cannot be read or lies outside."""

    def list(self, patterns: Sequence[str]) -> Paths:
        """The paths of all files that a pattern matches, sorted; a link to a file counts as a file."""


def inside(path: str) -> str:
    """The path without `.` and `..`; CjmError where it does not stay below the root."""
    plain = posixpath.normpath(path)
    if plain.startswith("/") or plain.split("/")[0] == "..":
        raise leaves(path)
    if "\0" in plain:
        raise CjmError("is no path: it holds a zero byte", path.replace("\0", "\\0"))
    return plain


def leaves(path: str, through: str = "") -> CjmError:
    """The error for a path that leads out of the tree, maybe through a symbolic link."""
    link = f", through the symbolic link '{through}'" if through and through != path else ""
    link = link or (", being a symbolic link" if through else "")
    return CjmError(f"leaves the workspace{link}: only files below its folder are read, so put the file there", path)


def missing(path: str, real: str, neighbours: Iterable[str], where: str = "") -> CjmError:
    """The error for a file that is not there, with the nearest of its neighbours' names; `real` is where links led."""
    from difflib import get_close_matches

    if real != path:
        return CjmError(f"leads by a symbolic link to '{real}', and there is no such file{where}", path)
    folder, name = posixpath.split(path)
    near = get_close_matches(name, sorted(neighbours), 1)
    hint = f"; did you mean '{posixpath.join(folder, near[0])}'?" if near else ""
    return CjmError(f"there is no such file{where}{hint}", path)


def is_folder(path: str) -> CjmError:
    """The error for reading a folder as if it were a file."""
    return CjmError("is a folder: name a file in it", path)


def found(scan: Scan, patterns: Sequence[str]) -> Paths:
    """The paths of all files that a pattern matches, sorted; only folders that can hold one are scanned."""
    paths, folders = [], [("", globs(patterns))]
    while folders:
        folder, left = folders.pop()
        for name, kind in scan(folder):
            path = f"{folder}/{name}" if folder else name
            within = left.enter(name, kind != "folder") if kind != "file" else None
            if kind in ("file", "outside") and left.accepts(name):
                paths.append(path)
            elif within and kind == "outside":
                raise leaves(path, path)
            elif within:
                folders.append((path, within))
    return sorted(paths)
