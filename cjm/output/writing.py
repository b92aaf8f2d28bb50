"""Files that a command makes: whole or not at all, and never over a file of the user's unasked."""

from pathlib import Path

from cjm.errors import CjmError
from cjm.tree import write_whole


def write_new(path: Path, data: bytes, force: bool = False) -> None:
    """Write a file and the folders above it; CjmError where one is there and `force` is not given."""
    if path.exists() and not force:
        raise CjmError(
            "is there already and is left as it is; name another file, or write over it with --force", str(path)
        )
    make_folder(path.parent)
    write_whole(path, data)


def make_folder(folder: Path) -> None:
    """Make a folder and those above it, where they are not there; CjmError where that cannot be done."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CjmError(f"the folder cannot be made: {(error.strerror or str(error)).lower()}", str(folder)) from error
