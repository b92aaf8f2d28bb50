"""Work spread over several processes, in order."""

import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

# Elsewhere a new process begins from nothing, and has to be sent all that it works on.
FORKS = sys.platform == "linux"


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def spread(work: Callable[[Sequence[T]], list[R]], items: Sequence[T], workers: int, chunk: int) -> Iterator[R]:
    """What some work makes of the items, in their order, a `chunk` of them at a time; fewer than two workers: here.

    What the work itself holds is handed to each process once, not with each chunk.
    """
    chunks = [items[at : at + chunk] for at in range(0, len(items), chunk)]
    if workers < 2:
        yield from chain.from_iterable(work(some) for some in chunks)
        return
    from multiprocessing import get_context

    # What is there already is not looked through for garbage again, which would also copy it to every process.
    gc.freeze()
    try:
        with get_context("fork" if FORKS else "spawn").Pool(workers, _begin, (work, chunks)) as pool:
            yield from chain.from_iterable(pool.imap(_work_here, range(len(chunks))))
    finally:
        gc.unfreeze()


# A worker process serves one run only.
_here: list[Any] = []


def _begin(*given: object) -> None:
    from signal import SIG_IGN, SIGINT, signal

    # Ctrl-C reaches all processes of the terminal; the first one ends the others.
    signal(SIGINT, SIG_IGN)
    _here[:] = given


def _work_here(number: int) -> list[Any]:
    work, chunks = _here
    return list(work(chunks[number]))
