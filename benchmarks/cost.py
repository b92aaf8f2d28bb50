"""What a command costs: wall seconds, CPU seconds of all its processes, and the most memory that they held together."""

import ctypes
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.memory_watch import MemoryWatch

ADOPT_ORPHANS = 36  # PR_SET_CHILD_SUBREAPER of Linux's prctl


@dataclass(frozen=True)
class Cost:
    """Seconds on the clock, CPU seconds of the command and of all it started, MiB of the whole tree at its highest.

    `memory` is 0 where it was not watched, or cannot be: that needs Linux's /proc.
    """

    wall: float
    cpu: float
    memory: float


class CommandFailed(Exception):  # noqa: N818
    """A measured command did not do its work; the message says which, and what it said."""


def cost(
    command: Sequence[str],
    environment: Mapping[str, str] | None = None,
    statuses: Sequence[int] = (0,),
    watch_memory: bool = False,
) -> Cost:
    """Run a command and say what it cost; CommandFailed where it leaves with another status than those expected."""
    _adopt_orphans()
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        null = subprocess.DEVNULL
        process = subprocess.Popen(command, stdin=null, stdout=null, stderr=said, env=environment)
        with MemoryWatch(process.pid, watch_memory) as watch:
            _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in statuses:
            said.seek(0)
            last = said.read().decode(errors="replace").strip().rsplit("\n", 1)[-1]
            raise CommandFailed(f"{Path(command[0]).name} {command[1]} left with status {process.returncode}: {last}")
    return Cost(wall, usage.ru_utime + usage.ru_stime + _cpu_of_orphans(), watch.highest)


def _adopt_orphans() -> None:
    """Workers that outlive their parent become ours, so that their time is counted too."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(ADOPT_ORPHANS, 1, 0, 0, 0)


def _cpu_of_orphans() -> float:
    seconds = 0.0
    while True:
        try:
            _, _, usage = os.wait4(-1, 0)
        except ChildProcessError:
            return seconds
        seconds += usage.ru_utime + usage.ru_stime
