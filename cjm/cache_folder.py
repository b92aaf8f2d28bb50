"""Where a user's programs keep what can be lost."""

import os
import sys
from pathlib import Path


def cache_folder() -> Path | None:
    """The folder of CJM_CACHE_DIR, else the one where programs of this system keep what can be lost; None without one.

    platformdirs knows the same places, but loading it takes longer than reading a cache.
    """
    try:
        return _folder()
    except RuntimeError:
        # Nobody knows where this user is at home.
        return None


def _folder() -> Path:
    named = os.environ.get("CJM_CACHE_DIR")
    if named:
        return Path(named)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "cjm"
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "cjm" / "Cache"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "cjm"
