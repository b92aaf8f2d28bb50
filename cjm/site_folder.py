"""A folder of made files: written whole, and cleared of what an earlier run made and this one does not."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from cjm.errors import CjmError
from cjm.tree import write_whole

MANIFEST = ".cjm-site.json"


def write_site(folder: Path, files: Mapping[str, bytes]) -> None:
    """Write files into a folder, and remove those that the folder's manifest lists and that are no longer made.

    CjmError where a file stands in the way that no earlier run made; nothing is written then.
    """
    made = _manifest(folder)
    for name in files:
        if (folder / name).exists() and name not in made:
            raise CjmError(
                "was not made by cjm and is left as it is; choose another folder with -o", str(folder / name)
            )
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CjmError(f"the folder cannot be made: {(error.strerror or str(error)).lower()}", str(folder)) from error
    _note(folder, {**made, **dict.fromkeys(files, "")})
    for name, data in files.items():
        write_whole(folder / name, data, durable=False)
    for name in set(made) - set(files):
        _remove(folder / name, made[name])
    _note(folder, {name: _digest(data) for name, data in files.items()})


def _manifest(folder: Path) -> dict[str, str]:
    """The names of the files that an earlier run made, with their digests; empty where nothing says so."""
    try:
        listed = json.loads((folder / MANIFEST).read_bytes())["files"]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    pairs = listed.items() if isinstance(listed, dict) else ()
    return {name: str(digest) for name, digest in pairs if Path(name).name == name and name != MANIFEST}


def _note(folder: Path, files: Mapping[str, str]) -> None:
    text = json.dumps({"version": 1, "files": dict(sorted(files.items()))}, indent=1, ensure_ascii=False)
    write_whole(folder / MANIFEST, f"{text}\n".encode(), durable=False)


def _remove(path: Path, digest: str) -> None:
    """Remove a file of an earlier run, unless somebody has changed it since."""
    if path.is_file() and (not digest or _digest(path.read_bytes()) == digest):
        path.unlink()


def _digest(data: bytes) -> str:
    return hashlib.blake2b(data, digest_size=16).hexdigest()
