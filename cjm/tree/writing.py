"""Writes a user's file whole or not at all."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from cjm.errors import CjmError


def write_whole(path: Path, data: bytes, expected: bytes | None = None, durable: bool = True) -> None:
    """Put `data` in place of what a file holds, or into a new file; its mode bits stay, a link to it stays a link.

    With `expected`, only if the file still holds these bytes. `durable` waits until the disk has it, which a file that
    can be made again does not need. CjmError, with the old file untouched, where it does
    not, or where it cannot be written.
    """
    try:
        # A link in place of a folder leads to where the new file is made too.
        real = os.path.realpath(path) if path.is_symlink() else os.fspath(path)
        _replace(real, data, path, expected, durable)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise CjmError(f"cannot be written, and is left as it was: {why}", str(path)) from error


def _replace(real: str, data: bytes, named: Path, expected: bytes | None, durable: bool) -> None:
    like = _stat(real)
    if like:
        _refuse_what_is_protected(real, like, named)
    # The temporary name is short, lest it be too long where the file's own is not, and hidden from patterns.
    beside = os.path.join(os.path.dirname(real), f".cjm-{os.urandom(8).hex()}")  # noqa: PTH118, PTH120
    placed = False
    try:
        _write(beside, data, like, durable)
        # Looked at last, so that as little time as possible is left for another program to write.
        if expected is not None and _held(Path(real)) != expected:
            raise CjmError("has changed since it was read, and is left as it is: run this again", str(named))
        os.replace(beside, real)  # noqa: PTH105
        placed = True
    finally:
        if not placed:
            Path(beside).unlink(missing_ok=True)


def _stat(real: str) -> os.stat_result | None:
    try:
        return os.stat(real)  # noqa: PTH116
    except FileNotFoundError:
        return None


def _refuse_what_is_protected(real: str, like: os.stat_result, named: Path) -> None:
    if not stat.S_ISREG(like.st_mode):
        raise CjmError("is a folder or a device: name a file to write", str(named))
    # A file beside a protected one can be put in its place, but its owner did not mean that.
    if not os.access(real, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        raise CjmError("is write-protected, and is left as it was: allow writing (`chmod u+w`) first", str(named))


def _write(beside: str, data: bytes, like: os.stat_result | None, durable: bool) -> None:
    with open(beside, "xb") as file:  # noqa: PTH123
        if like:
            _dress(Path(beside), like)
        file.write(data)
        file.flush()
        if durable:
            os.fsync(file.fileno())


def _dress(file: Path, like: os.stat_result) -> None:
    """Give a new file the owner, where that is allowed, and the mode of the old one."""
    if hasattr(os, "chown"):
        with suppress(PermissionError):
            os.chown(file, like.st_uid, like.st_gid)
    file.chmod(stat.S_IMODE(like.st_mode))


def _held(real: Path) -> bytes | None:
    return real.read_bytes() if real.exists() else None
