"""How far a long piece of work is, on a terminal only."""

import sys
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
PATIENCE = 1.0


def watched(work: Sequence[T], label: str) -> Iterator[T]:
    """The items one by one; where they take more than a second and stderr is a terminal, with a bar for the rest."""
    began = time.monotonic()
    for at, item in enumerate(work):
        if sys.stderr.isatty() and time.monotonic() - began > PATIENCE:
            yield from _with_bar(work[at:], label, at, len(work))
            return
        yield item


def _with_bar(rest: Iterable[T], label: str, done: int, total: int) -> Iterator[T]:
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task(label, completed=done, total=total)
        for item in rest:
            yield item
            progress.advance(task)
