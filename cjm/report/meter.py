"""How far a check is, on a terminal, once it takes more than a second."""

import sys
import time
from collections.abc import Callable

PATIENCE = 1.0
CLEAR = "\r\x1b[K"


def meter() -> Callable[[int, int], None]:
    """A function that is told how many of how many files are checked; it rewrites one line of stderr."""
    began = time.monotonic()
    terminal = sys.stderr.isatty()

    def tell(done: int, of: int) -> None:
        if terminal and time.monotonic() - began > PATIENCE and (done % 10 == 0 or done == of):
            sys.stderr.write(CLEAR if done == of else f"{CLEAR}checked {done} of {of} files")
            sys.stderr.flush()

    return tell
