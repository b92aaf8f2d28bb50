"""What a run is asked besides paths."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct

from cjm.lint.cache import NO_CACHE, Cache

if TYPE_CHECKING:
    from cjm.lint.pool import Result
    from cjm.lint.sheet import Surroundings

    Checks = Callable[[Surroundings, Sequence[str]], Iterator[Result]]

Progress = Callable[[int, int], None]


def silent(done: int, of: int) -> None:
    """The progress that nobody watches."""


class Asked(Struct, frozen=True):
    """The day; rules by the words of the command line; where results are kept; who is told how far the run is.

    `progress` is told how many of how many files have been checked. `checks` checks them, if not the processes of lint.
    """

    today: date
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    cache: Cache = NO_CACHE
    progress: Progress = silent
    checks: "Checks | None" = None
