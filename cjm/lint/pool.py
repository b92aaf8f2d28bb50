"""Many files checked, in several processes where that is faster."""

import gc
from collections.abc import Iterator, Sequence
from functools import partial

from cjm.errors import CjmError
from cjm.lint.check import Checked, checked, unreadable
from cjm.lint.digest import digest, refusal_digest
from cjm.lint.sheet import Surroundings
from cjm.reading.pause import without_collection
from cjm.workers import FORKS, processors, spread

# Below, starting processes takes longer than they save; one that is no fork reads all our code anew.
FEWEST = 60 if FORKS else 200
CHUNK = 8

Result = tuple[str, str, Checked]


def checks(around: Surroundings, paths: Sequence[str]) -> Iterator[Result]:
    """Every file's path, the digest of what was checked, and its check, in the order of the paths."""
    workers = min(processors(), len(paths) // (FEWEST // 2))
    if workers > 1:
        # What is shared is read before the processes begin, so that it is read once.
        _ = around.workspace.shared
    yield from spread(partial(_check_all, around), paths, workers, CHUNK)


def _check_all(around: Surroundings, paths: Sequence[str]) -> list[Result]:
    """A few files checked; what they leave behind is collected at once, while nothing else is young."""
    with without_collection():
        found = [check(around, path) for path in paths]
        gc.collect(0)
    return found


def check(around: Surroundings, path: str) -> Result:
    """A file's path, the digest of what was checked, and its check."""
    try:
        data = around.workspace.tree.read(path)
    except CjmError as error:
        return path, refusal_digest(error), unreadable(path, error)
    return path, digest(data), checked(around, path, data)
