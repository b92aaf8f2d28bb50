"""A folder on the disk as a tree."""

import os
import stat
from collections.abc import Iterator, Sequence
from functools import cached_property
from io import FileIO
from pathlib import Path

from msgspec import Struct

from cjm.errors import CjmError
from cjm.tree.shape import Kind, Paths, found, inside, is_folder, leaves, missing


class DiskTree(Struct, frozen=True, dict=True):
    """The files below a folder; a symbolic link is followed where it stays below it."""

    root: Path

    def read(self, path: str) -> bytes:
        """The bytes of a file; CjmError, with the path, where it cannot be read or lies outside."""
        plain = inside(path)
        real = self._real(plain)
        try:
            return _regular(real, plain)
        except (FileNotFoundError, NotADirectoryError) as error:
            place = Path(real).relative_to(self._real_root).as_posix()
            raise missing(plain, place, _names(Path(real).parent)) from error
        except OSError as error:
            raise _unreadable(plain, error) from error

    def list(self, patterns: Sequence[str]) -> Paths:
        """The paths of all files that a pattern matches, sorted; links to folders are entered only where named."""
        return found(self._scan, patterns)

    @cached_property
    def _real_root(self) -> str:
        return os.path.realpath(self.root)

    def _scan(self, folder: str) -> Iterator[tuple[str, Kind]]:
        try:
            with os.scandir(self.root / folder) as entries:
                for entry in entries:
                    yield entry.name, self._kind(entry)
        except OSError as error:
            raise _unreadable(folder or str(self.root), error) from error

    def _kind(self, entry: os.DirEntry[str]) -> Kind:
        if not entry.is_symlink():
            return "folder" if entry.is_dir() else "file"
        if not _is_below(os.path.realpath(entry.path), self._real_root):
            return "outside"
        return "linked" if Path(entry.path).is_dir() else "file"

    def _real(self, plain: str) -> str:
        """Where a path really leads; one without a link in it is not taken to pieces up to the root of the disk."""
        whole = f"{self._real_root}/{plain}"
        if _is_plain(self._real_root, plain):
            return whole
        real = os.path.realpath(whole)
        if not _is_below(real, self._real_root):
            raise leaves(plain, self._link_in(plain))
        return real

    def _link_in(self, plain: str) -> str:
        parts = plain.split("/")
        starts = ["/".join(parts[: count + 1]) for count in range(len(parts))]
        return next((start for start in starts if (self.root / start).is_symlink()), "")


def _is_plain(root: str, plain: str) -> bool:
    """Whether nothing on the way from a folder to a file is a link; on Windows there are others than symbolic ones."""
    if os.name != "posix":
        return False
    place = root
    try:
        for name in plain.split("/"):
            place = f"{place}/{name}"
            if stat.S_ISLNK(os.lstat(place).st_mode):
                return False
    except OSError:
        return False
    return True


def _regular(real: str, plain: str) -> bytes:
    kind = Path(real).stat().st_mode
    if stat.S_ISDIR(kind):
        raise is_folder(plain)
    # Opening a pipe would wait for its other end.
    if not stat.S_ISREG(kind):
        raise CjmError("is a pipe, a socket or a device, not a file", plain)
    with FileIO(real) as file:
        return file.readall()


def _names(folder: Path) -> list[str]:
    return [entry.name for entry in folder.iterdir()] if folder.is_dir() and os.access(folder, os.R_OK) else []


def _is_below(real: str, root: str) -> bool:
    return real == root or real.startswith(root.rstrip(os.sep) + os.sep)


def _unreadable(path: str, error: OSError) -> CjmError:
    why = (error.strerror or str(error)).lower()
    if isinstance(error, PermissionError):
        why += ": ask its owner, or change its rights"
    return CjmError(f"cannot be read: {why}", path)
