"""A process that works for others: how many are worth it, what one does until nobody listens, and why one is gone."""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

# Elsewhere a new process begins from nothing, and has to be sent all that it works on.
FORKS = sys.platform == "linux"


def hands(items: int, fewest: int) -> int:
    """How many processes so many items are worth, `fewest` items for each; 1 where a new one would know nothing."""
    return max(1, min(_processors(), items // fewest)) if FORKS else 1


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def lost(code: int) -> str:
    """Why a process that was still needed is gone."""
    from signal import SIGKILL

    ended = f"was ended by signal {-code}" if code < 0 else f"ended with status {code}"
    why = ", as the system does where memory runs out: name fewer files at once" if -code == SIGKILL else ": try again"
    return f"one of the processes that share the work {ended}{why}"


def listen(desk: Any, line: "Connection", others: "Sequence[Connection]") -> None:  # noqa: ANN401
    """Work round by round, until nobody is there who would hear of it."""
    from signal import SIG_IGN, SIGINT, signal

    # Ctrl-C reaches all processes of the terminal; the first one ends the others.
    signal(SIGINT, SIG_IGN)
    for other in others:
        # Held open here, the end of the first process would never be seen.
        other.close()
    try:
        work: Any = None
        while True:
            # What is to be done is told with the first of what it is to be done with.
            new, collecting, together, given = line.recv()
            work = new or work
            if not collecting:
                gc.disable()
            for at in range(0, len(given), together):
                line.send([_tried(work, desk, seat, one) for seat, one in given[at : at + together]])
            if not collecting:
                gc.freeze()
                gc.enable()
    except (EOFError, BrokenPipeError, ConnectionResetError):
        return


def _tried(work: Callable[[Any, int, Any], Any], desk: Any, seat: int, one: Any) -> tuple[bool, Any]:  # noqa: ANN401
    try:
        return True, work(desk, seat, one)
    except Exception as error:  # noqa: BLE001
        return False, error
