"""How far a long piece of work is: one line of stderr, on a terminal only."""

import sys
import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
PATIENCE = 1.0
STEP = 10
CLEAR = "\r\x1b[K"


def meter(doing: str) -> Callable[[int, int], None]:
    """A function that is told how many of how many are done; once that takes more than a second, it shows it.

    `doing` is what is done: `checking` shows `checking 120 of 400 files`.
    """
    began = time.monotonic()
    terminal = sys.stderr.isatty()

    def tell(done: int, of: int) -> None:
        if terminal and time.monotonic() - began > PATIENCE and (done % STEP == 0 or done == of):
            sys.stderr.write(CLEAR if done == of else f"{CLEAR}{doing} {done} of {of} files")
            sys.stderr.flush()

    return tell


def watched(work: Iterable[T], doing: str, total: int) -> Iterator[T]:
    """The items one by one, shown how far they are; what is on the line is gone at the end, however it ends."""
    tell, done = meter(doing), 0
    try:
        for item in work:
            yield item
            done += 1
            tell(done, total)
    finally:
        tell(total, total)
