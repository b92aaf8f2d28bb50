"""Findings as JSON, for programs: the form is a contract (`cjm schema lint`)."""

import json
from collections.abc import Iterator

from cjm.lint.finding import SEVERITIES, Finding
from cjm.report.reporter import Report, Reporter

VERSION = 1


def _write(report: Report, colour: bool) -> Iterator[str]:
    yield f'{{"version": {VERSION},\n "findings": ['
    for number, finding in enumerate(report.findings):
        yield f"{',' if number else ''}\n  {json.dumps(_finding(finding))}"
    yield f'{chr(10) + " " if report.findings else ""}],\n "summary": {json.dumps(_summary(report))}}}\n'


def _finding(finding: Finding) -> dict[str, object]:
    start, end = finding.span.start, finding.span.end
    return {
        "code": finding.code,
        "name": finding.name,
        "severity": finding.severity,
        "message": finding.message,
        "path": finding.path,
        "line": start.line,
        "column": start.column,
        "end_line": end.line,
        "end_column": end.column,
        "map": finding.map,
        "node": finding.node,
        "fixable": finding.fix is not None,
        "fingerprint": finding.fingerprint,
    }


def _summary(report: Report) -> dict[str, int]:
    fixable = sum(finding.fix is not None for finding in report.findings)
    counts = {severity: report.count(severity) for severity in SEVERITIES}
    return {"files": report.files, "unreadable": report.unreadable, **counts, "suppressed": 0, "fixable": fixable}


reporter = Reporter("json", _write)
