"""Where the settings around a path are, without reading them."""

import os
from pathlib import Path

from msgspec import Struct

from cjm.errors import CjmError

SETTINGS = "cjm.yaml"
ANY = ("**/*.yaml", "**/*.yml")
BESIDE = ("*.yaml", "*.yml")


class Location(Struct, frozen=True):
    """The root of a workspace, and the name of its settings file in it; empty where there is none."""

    root: Path
    config: str


def locate(path: Path, config: Path | None = None) -> Location:
    """The workspace around a file or a folder; `config` (else the variable CJM_CONFIG) overrides the search.

    Without settings it is the folder itself, or the file's own folder. CjmError where the path does not exist.
    """
    whole = absolute(path)
    if not whole.exists():
        raise CjmError("there is no such file or folder", str(path))
    folder = whole if whole.is_dir() else whole.parent
    chosen = config or (Path(os.environ["CJM_CONFIG"]) if os.environ.get("CJM_CONFIG") else None)
    found = absolute(chosen) if chosen else find_settings(folder)
    if found is None:
        return Location(folder, "")
    if not found.is_file():
        raise CjmError("there is no such settings file", str(chosen))
    return Location(found.parent, found.name)


def find_settings(start: Path) -> Path | None:
    """The nearest `cjm.yaml` from a folder upward, not beyond the root of its git repository; None where there is none."""
    for folder in (start, *start.parents):
        if (folder / SETTINGS).is_file():
            return folder / SETTINGS
        if (folder / ".git").exists():
            return None
    return None


def shown(path: Path) -> str:
    """A path as the user would type it: relative to the working directory where it lies below it, with `/`."""
    relative = os.path.relpath(path)
    return (path if relative.startswith("..") else Path(relative)).as_posix()


def absolute(path: Path) -> Path:
    """The whole path, `..` taken out, symbolic links left as they are."""
    return Path(os.path.abspath(path))  # noqa: PTH100
