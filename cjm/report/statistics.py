"""How often each rule has spoken."""

from collections import Counter
from collections.abc import Iterator

from cjm.report.reporter import Report


def statistics(report: Report, colour: bool) -> Iterator[str]:
    """A line for each rule that found something, the most frequent first: count, severity, code and name."""
    counts = Counter((finding.severity, finding.code, finding.name) for finding in report.findings)
    width = len(str(max(counts.values(), default=0)))
    for (severity, code, name), count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0][1])):
        yield f"{count:>{width}} {severity} {code} {name}\n"
