"""Templates as the Python that they become, kept between runs: compiling them takes longer than filling several pages."""

import hashlib
import marshal
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from types import CodeType

from cjm.errors import CjmError
from cjm.tree import write_whole

SIZE = 16
# What nobody has written for so many seconds is of another version, and is removed when something is kept.
OLD = 30 * 24 * 3600


def stamp(words: Sequence[str], files: Sequence[Path]) -> str:
    """What tells one state of files from another without reading them: when each was written, and how long it is."""
    states = [(str(path), file.st_mtime_ns, file.st_size) for path in files for file in (path.stat(),)]
    return _digest(repr((*words, MAGIC_NUMBER, states)).encode()).hex()


class Compiled:
    """The Python of templates in a folder of the user's, if there is one, as it was at a stamp.

    One that is lost or damaged is compiled anew, and so are all where the stamp is another.
    """

    def __init__(self, folder: Path | None, stamp: str) -> None:
        self._folder = folder
        self._stamp = stamp

    def code(self, name: str, made: Callable[[str], str]) -> CodeType:
        """The code of a template: what was kept of it, else of the Python that is `made` of it."""
        found = self._kept(name)
        if found is None:
            found = compile(made(name), f"<{name}>", "exec")
            self._keep(name, found)
        return found

    def _kept(self, name: str) -> CodeType | None:
        if not self._folder:
            return None
        try:
            data = self._file(self._folder, name).read_bytes()
        except OSError:
            return None
        if _digest(data[SIZE:]) != data[:SIZE]:
            return None
        code: CodeType = marshal.loads(data[SIZE:])  # noqa: S302
        return code

    def _keep(self, name: str, code: CodeType) -> None:
        """Keep a template; a folder that cannot be written to keeps nothing."""
        if not self._folder:
            return
        data = marshal.dumps(code)
        with suppress(OSError, CjmError):
            self._folder.mkdir(parents=True, exist_ok=True)
            write_whole(self._file(self._folder, name), _digest(data) + data, durable=False)
            for other in self._folder.iterdir():
                if other.stat().st_mtime < time.time() - OLD:
                    other.unlink()

    def _file(self, folder: Path, name: str) -> Path:
        return folder / f"{name.replace('/', '.')}-{self._stamp}"


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=SIZE).digest()
