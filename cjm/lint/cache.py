"""Results of earlier runs in the user's cache folder: lost or broken means cold, never wrong."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from datetime import date
from pathlib import Path

from msgspec import Struct

from cjm.cache_folder import cache_folder
from cjm.lint.digest import digest

FILE = "lint-1.sqlite3"
DAYS = 30
WAIT = 2.0


class Cache(Struct, frozen=True):
    """Texts by key in one file of a folder; None is no cache, in which nothing is found and nothing kept.

    Each text carries its digest, so that a damaged one is not believed.
    """

    folder: Path | None

    def texts(self, keys: Iterable[str]) -> Iterator[tuple[str, str | None]]:
        """Each key with the text that is kept under it; None where it is missing or damaged."""
        missing = dict.fromkeys(keys)
        try:
            for key, text in self._read(missing):
                del missing[key]
                yield key, text
        except sqlite3.Error:
            # What the file could not give is missing.
            yield from dict(missing).items()
            return
        yield from missing.items()

    def keep(self, texts: Iterable[tuple[str, str]]) -> None:
        """Keep texts under keys, all or none; texts that nobody kept for a month are thrown away."""
        if self.folder is None:
            return
        today = date.today().toordinal()
        rows = [(key, text, digest(text.encode("utf-8", "surrogatepass")), today) for key, text in texts]
        try:
            self._write(rows, today)
        except sqlite3.OperationalError:
            # Another run holds the file, or the disk is full: the next run will be cold.
            return
        except sqlite3.DatabaseError:
            self._discard()
        except (OSError, UnicodeError):
            # A folder that cannot be written to keeps nothing.
            return

    def _read(self, keys: Iterable[str]) -> Iterator[tuple[str, str]]:
        if self.folder is None or not (self.folder / FILE).is_file():
            return
        with closing(self._opened()) as file:
            for key in list(keys):
                row = file.execute("SELECT text, digest FROM kept WHERE key = ?", (key,)).fetchone()
                if row and _sound(*row):
                    yield key, row[0]

    def _write(self, rows: list[tuple[str, str, str, int]], today: int) -> None:
        assert self.folder is not None  # noqa: S101
        self.folder.mkdir(parents=True, exist_ok=True)
        with closing(self._opened()) as file, file:
            file.execute("CREATE TABLE IF NOT EXISTS kept (key TEXT PRIMARY KEY, text TEXT, digest TEXT, day INTEGER)")
            file.execute("DELETE FROM kept WHERE day < ?", (today - DAYS,))
            file.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", rows)

    def _opened(self) -> sqlite3.Connection:
        assert self.folder is not None  # noqa: S101
        return sqlite3.connect(self.folder / FILE, timeout=WAIT)

    def _discard(self) -> None:
        """Take a damaged file away, so that the next run begins a new one."""
        assert self.folder is not None  # noqa: S101
        with suppress(OSError):
            (self.folder / FILE).unlink()


NO_CACHE = Cache(None)


def users_cache() -> Cache:
    """The cache of this user."""
    return Cache(cache_folder())


def _sound(text: object, kept: object) -> bool:
    return isinstance(text, str) and digest(text.encode("utf-8", "surrogatepass")) == kept
