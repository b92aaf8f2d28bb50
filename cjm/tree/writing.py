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
    real = Path(os.path.realpath(path))
    try:
        _replace(real, data, path, expected, durable)
    except OSError as error:
        why = (error.strerror or str(error)).lower()
        raise CjmError(f"cannot be written, and is left as it was: {why}", str(path)) from error


def _replace(real: Path, data: bytes, named: Path, expected: bytes | None, durable: bool) -> None:
    _refuse_what_is_protected(real, named)
    # The temporary name is short, lest it be too long where the file's own is not, and hidden from patterns.
    beside = real.parent / f".cjm-{os.urandom(8).hex()}"
    try:
        _write(beside, data, real, durable)
        # Looked at last, so that as little time as possible is left for another program to write.
        if expected is not None and _held(real) != expected:
            raise CjmError("has changed since it was read, and is left as it is: run this again", str(named))
        beside.replace(real)
    finally:
        beside.unlink(missing_ok=True)


def _refuse_what_is_protected(real: Path, named: Path) -> None:
    if real.exists() and not real.is_file():
        raise CjmError("is a folder or a device: name a file to write", str(named))
    # A file beside a protected one can be put in its place, but its owner did not mean that.
    may_write = os.access(real, os.W_OK, effective_ids=os.access in os.supports_effective_ids)
    if real.exists() and not may_write:
        raise CjmError("is write-protected, and is left as it was: allow writing (`chmod u+w`) first", str(named))


def _write(beside: Path, data: bytes, real: Path, durable: bool) -> None:
    with beside.open("xb") as file:
        if real.exists():
            _dress(beside, real.stat())
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
