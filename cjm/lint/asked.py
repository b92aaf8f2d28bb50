"""What a run is asked besides paths."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from msgspec import Struct, field

from cjm.lint.cache import NO_CACHE, Cache

if TYPE_CHECKING:
    from cjm.document import Document

Progress = Callable[[int, int], None]


def silent(done: int, of: int) -> None:
    """The progress that nobody watches."""


class Asked(Struct, frozen=True):
    """The day; rules by the words of the command line; where results are kept; who is told how far the run is.

    `progress` is told how many of how many files have been checked. `known` are files that were read already, by path.
    """

    today: date
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    cache: Cache = NO_CACHE
    progress: Progress = silent
    known: "Mapping[str, Document]" = field(default_factory=dict)
