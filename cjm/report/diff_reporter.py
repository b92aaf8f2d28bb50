"""The shape of a reporter that writes a comparison in one form."""

from collections.abc import Callable, Iterator
from functools import cache

from msgspec import Struct

from cjm.report.comparison import Comparison


class Manner(Struct, frozen=True):
    """How a comparison is written: in colour or not, and with the reasons why things were paired or not."""

    colour: bool = False
    reasons: bool = False


class DiffReporter(Struct, frozen=True):
    """One form of a comparison: its name for `--format`, and what writes it piece by piece; `reasons` if it tells them."""

    name: str
    write: Callable[[Comparison, Manner], Iterator[str]]
    reasons: bool = False


@cache
def diff_reporters() -> dict[str, DiffReporter]:
    """Every reporter by its name."""
    from cjm.registry import collect
    from cjm.report import diff_reporters as package

    return {one.name: one for one in collect(package, DiffReporter)}
