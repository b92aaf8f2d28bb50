"""A folder of made files: written whole, and cleared of what an earlier run made and this one does not."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from cjm.errors import CjmError
from cjm.output.writing import make_folder
from cjm.tree import write_whole

MANIFEST = ".cjm-site.json"
# Of a digest; as many leave no room for chance.
DIGITS = 32


def write_site(folder: Path, files: Mapping[str, bytes], by: str, whole: bool = True) -> None:
    """Write files into a folder, and remove those of the manifest that an earlier run `by` the same renderer made.

    What other renderers made stays; so does everything where these files are not the `whole` site. A file that holds
    the same already is not touched: who copies a site by the files' times copies what is new. CjmError where a file
    stands in the way that no earlier run made; nothing is written then.
    """
    made = _manifest(folder)
    for name in files:
        if (folder / name).exists() and name not in made:
            raise CjmError(
                "was not made by cjm and is left as it is; choose another folder with -o", str(folder / name)
            )
    make_folder(folder)
    _note(folder, {**made, **dict.fromkeys(files, _Made(by, ""))})
    for name, data in files.items():
        if not _holds(folder / name, data):
            write_whole(folder / name, data, durable=False)
    gone = {name for name, one in made.items() if whole and one.by == by} - set(files)
    for name in gone:
        _remove(folder / name, made[name].digest)
    kept = {name: one for name, one in made.items() if name not in gone}
    _note(folder, {**kept, **{name: _Made(by, _digest(data)) for name, data in files.items()}})


def has_made(folder: Path, name: str) -> bool:
    """Whether an earlier run made a file of this name, and it is still there."""
    return name in _manifest(folder) and (folder / name).is_file()


def _holds(path: Path, data: bytes) -> bool:
    """Whether a file is there and holds these bytes."""
    try:
        return path.stat().st_size == len(data) and path.read_bytes() == data
    except OSError:
        return False


class _Made(Struct, frozen=True):
    """The renderer that made a file, and the digest of what it wrote; empty while it is being written."""

    by: str
    digest: str


def _manifest(folder: Path) -> dict[str, _Made]:
    """The files that earlier runs made, by name; none where nothing that can be read says so."""
    try:
        listed = json.loads((folder / MANIFEST).read_bytes())["files"]
        made = {str(name): _Made(str(one["by"]), str(one["digest"])) for name, one in listed.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
    return {name: one for name, one in made.items() if Path(name).name == name and name != MANIFEST}


def _note(folder: Path, files: Mapping[str, _Made]) -> None:
    listed = {name: {"by": one.by, "digest": one.digest} for name, one in sorted(files.items())}
    # A line for each, which git can compare.
    lines = ",\n".join(f"{_json(name)}: {_json(one)}" for name, one in listed.items())
    write_whole(folder / MANIFEST, f'{{"version": 1, "files": {{\n{lines}\n}}}}\n'.encode(), durable=False)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _remove(path: Path, digest: str) -> None:
    """Remove a file of an earlier run, unless somebody has changed it since."""
    if path.is_file() and (not digest or _digest(path.read_bytes()) == digest):
        path.unlink()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:DIGITS]
