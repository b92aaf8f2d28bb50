"""The outcomes of a run as one report."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from msgspec.structs import replace

from cjm.errors import CjmError
from cjm.lint.engine import Outcome
from cjm.lint.finding import Finding
from cjm.lint.fingerprint import apart
from cjm.reading.decode import decode
from cjm.report.reporter import Report
from cjm.source import Source


def report_of(outcomes: Sequence[Outcome]) -> Report:
    """Everything that was found, in the order of files and places, paths as the user would type them."""
    homes: dict[str, tuple[Outcome, str]] = {}
    found: list[Finding] = []
    for outcome in outcomes:
        names = {finding.path: outcome.shown(finding.path) for finding in outcome.findings}
        homes |= {name: (outcome, path) for path, name in names.items()}
        found += (_shown(finding, names[finding.path], outcome) for finding in outcome.findings)
    return Report(
        tuple(apart(sorted(found, key=lambda finding: finding.order))),
        sum(len(outcome.files) for outcome in outcomes),
        sum(len(outcome.broken) for outcome in outcomes),
        _lines(homes),
    )


def _shown(finding: Finding, name: str, outcome: Outcome) -> Finding:
    related = tuple(replace(one, path=outcome.shown(one.path)) if one.path else one for one in finding.related)
    return replace(finding, path=name, related=related)


def _lines(homes: Mapping[str, tuple[Outcome, str]]) -> Callable[[str, int], str]:
    """A function that gives a line of a file; findings come file by file, so that one file is held at a time."""

    @lru_cache(maxsize=1)
    def source(name: str) -> Source:
        outcome, path = homes[name]
        try:
            return decode(outcome.place.tree.read(path))[0]
        except CjmError:
            return Source("")

    def line(name: str, number: int) -> str:
        text = source(name)
        return text.line(number) if number <= text.position(len(text.text)).line else ""

    return line
