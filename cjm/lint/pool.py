"""Many files checked, in several processes where that is faster."""

import gc
from collections.abc import Iterator, Sequence

from cjm.crew import Crew
from cjm.errors import CjmError
from cjm.lint.check import Checked, checked, unreadable
from cjm.lint.digest import digest, refusal_digest
from cjm.lint.sheet import Surroundings
from cjm.reading.pause import without_collection
from cjm.worker import hands

# Below this many for each, starting processes takes longer than they save.
FEWEST = 30
# So many files are taken at once; after them garbage is collected. So many are told of together.
HAND = 8
TOGETHER = 4

Result = tuple[str, str, Checked]


def checks(around: Surroundings, paths: Sequence[str]) -> Iterator[Result]:
    """Every file's path, the digest of what was checked, and its check, in the order of the paths."""
    several = hands(len(paths), FEWEST)
    if several > 1:
        # What is shared is read before the processes begin, so that it is read once.
        _ = around.workspace.shared
    with Crew(around, several) as crew:
        yield from crew.deal(_checked, paths, HAND, collecting=False, together=TOGETHER)


def _checked(around: Surroundings, seat: int, path: str) -> Result:
    """A file checked; what a few of them leave behind is collected at once, while nothing else is young."""
    with without_collection():
        found = check(around, path)
        if seat % HAND == HAND - 1:
            gc.collect(0)
    return found


def check(around: Surroundings, path: str) -> Result:
    """A file's path, the digest of what was checked, and its check."""
    try:
        data = around.workspace.tree.read(path)
    except CjmError as error:
        return path, refusal_digest(error), unreadable(path, error)
    return path, digest(data), checked(around, path, data)
