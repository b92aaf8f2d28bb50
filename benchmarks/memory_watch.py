"""The memory of a process and all its descendants, looked at again and again while they run."""

import threading
from pathlib import Path
from types import TracebackType
from typing import Self

PAUSE = 0.02
PAGES_PER_MIB = 256


class MemoryWatch:
    """Remembers the highest sum of resident memory, in MiB; 0 where it is switched off or /proc is missing."""

    def __init__(self, process: int, wanted: bool) -> None:
        self.highest = 0.0
        self._process = process
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True) if wanted else None

    def __enter__(self) -> Self:
        if self._thread:
            self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, raised: BaseException | None, at: TracebackType | None
    ) -> None:
        self._over.set()
        if self._thread:
            self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(PAUSE):
            self.highest = max(self.highest, _resident(self._process))


def _resident(process: int) -> float:
    """MiB that a process and its descendants hold; 0 for one that has ended."""
    folder = Path("/proc") / str(process)
    try:
        own = int((folder / "statm").read_text().split()[1]) / PAGES_PER_MIB
        threads = [(one / "children").read_text().split() for one in (folder / "task").iterdir()]
    except OSError:
        return 0.0
    return own + sum(_resident(int(child)) for children in threads for child in children)
