"""Where reports go: each format to stdout or to a file of its own."""

import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from msgspec import Struct

from cjm.errors import CjmError
from cjm.report.reporter import Report, Reporter, reporter
from cjm.report.statistics import statistics

COUNTS = Reporter("statistics", statistics)


class Output(Struct, frozen=True):
    """A reporter, and the file that it writes; None is stdout."""

    reporter: Reporter
    file: Path | None


def outputs(formats: Sequence[str], counts: bool = False) -> tuple[Output, ...]:
    """What `--format F[=FILE]` asks for; with `counts`, statistics take the place of findings as text.

    CjmError for an unknown format, or where two share one place.
    """
    found = []
    for word in formats:
        name, equals, file = word.partition("=")
        if equals and not file:
            raise CjmError(f'--format "{word}" names no file; write --format {name}=FILE, or --format {name}')
        wanted = reporter(name)
        if counts and wanted.name != "text":
            raise CjmError(f"--statistics are text; leave out --format {name}, or run twice")
        found.append(Output(COUNTS if counts else wanted, Path(file) if file else None))
    places = [one.file for one in found]
    if len(set(places)) < len(places):
        raise CjmError("two formats go to one place; give one a file: --format json=findings.json")
    return tuple(found)


def write(report: Report, outputs: Iterable[Output]) -> None:
    """Write a report in every form asked for; a file is written whole or not at all."""
    for output in outputs:
        if output.file is None:
            for piece in output.reporter.write(report, in_colour()):
                sys.stdout.write(piece)
        else:
            from cjm.tree import write_whole

            text = "".join(output.reporter.write(report, False))
            write_whole(output.file, text.encode("utf-8", "backslashreplace"))


def in_colour() -> bool:
    """Whether stdout is a terminal whose user has nothing against colour."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
