"""The shape of a report of findings, and of a reporter that writes it in one form."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache

from msgspec import Struct

from cjm.errors import CjmError
from cjm.lint.finding import SEVERITIES, Finding


class Report(Struct, frozen=True):
    """What is reported of a run: findings in order, and how many files were checked, and could not be read at all.

    Paths are as the user would type them. `line` gives the text of a line of a file, empty where it cannot be read.
    """

    findings: tuple[Finding, ...]
    files: int
    unreadable: int
    line: Callable[[str, int], str]

    def count(self, severity: str) -> int:
        """How many findings of a severity there are."""
        return Counter(finding.severity for finding in self.findings)[severity]

    @property
    def summary(self) -> str:
        """`3 errors, 2 warnings in 4 files`."""
        counts = [(severity, self.count(severity)) for severity in SEVERITIES]
        found = [f"{count} {_noun(severity)}{'s' * (count != 1)}" for severity, count in counts if count]
        return f"{', '.join(found) or 'no findings'} in {self.files} file{'s' * (self.files != 1)}"


def _noun(severity: str) -> str:
    return {"info": "remark"}.get(severity, severity)


class Reporter(Struct, frozen=True):
    """One form of a report: its name for `--format`, and what writes it piece by piece, in colour where asked."""

    name: str
    write: Callable[[Report, bool], Iterator[str]]


@cache
def reporters() -> dict[str, Reporter]:
    """Every reporter by its name."""
    from cjm.registry import collect
    from cjm.report import reporters as package

    return {one.name: one for one in collect(package, Reporter)}


def reporter(name: str) -> Reporter:
    """The reporter of a name; CjmError, with the near miss, where there is none."""
    found = reporters().get(name)
    if found is None:
        from cjm.reading.near import did_you_mean, listed

        hint = did_you_mean(name, reporters()) or f"; there are {listed(reporters())}"
        raise CjmError(f'there is no format "{name}"{hint}')
    return found
