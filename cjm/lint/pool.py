"""Many files checked, in several processes where that is faster."""

import gc
import os
import sys
from collections.abc import Iterator, Sequence
from itertools import chain

from cjm.errors import CjmError
from cjm.lint.check import Checked, checked, unreadable
from cjm.lint.digest import digest, refusal_digest
from cjm.lint.sheet import Surroundings
from cjm.reading.pause import without_collection

# Below, starting processes takes longer than they save.
FEWEST = 200
CHUNK = 8

Result = tuple[str, str, Checked]


def checks(around: Surroundings, paths: Sequence[str]) -> Iterator[Result]:
    """Every file's path, the digest of what was checked, and its check, in the order of the paths."""
    chunks = [paths[at : at + CHUNK] for at in range(0, len(paths), CHUNK)]
    workers = min(_processors(), len(paths) // (FEWEST // 2))
    if workers < 2:
        yield from chain.from_iterable(_check_all(around, chunk) for chunk in chunks)
        return
    from multiprocessing import get_context

    # What is shared is read before the fork, so that it is read once.
    _ = around.workspace.shared
    with get_context("fork" if sys.platform == "linux" else "spawn").Pool(workers, _begin, (around,)) as pool:
        yield from chain.from_iterable(pool.imap(_check_here, chunks))


def _processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _check_all(around: Surroundings, paths: Sequence[str]) -> list[Result]:
    """A few files checked; what they leave behind is collected at once, while nothing else is young."""
    with without_collection():
        found = [_check(around, path) for path in paths]
        gc.collect(0)
    return found


def _check(around: Surroundings, path: str) -> Result:
    try:
        data = around.workspace.tree.read(path)
    except CjmError as error:
        return path, refusal_digest(error), unreadable(path, error)
    return path, digest(data), checked(around, path, data)


# A worker process serves one run only: what surrounds its files is handed to it once, not with each of them.
_here: list[Surroundings] = []


def _begin(around: Surroundings) -> None:
    from signal import SIG_IGN, SIGINT, signal

    # Ctrl-C reaches all processes of the terminal; the first one ends the others.
    signal(SIGINT, SIG_IGN)
    _here[:] = [around]


def _check_here(paths: Sequence[str]) -> list[Result]:
    return _check_all(_here[0], paths)
