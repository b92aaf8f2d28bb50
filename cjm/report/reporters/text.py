"""Findings as text: one line each, the source line with carets below it, then related places."""

from collections.abc import Callable, Iterator

from cjm.lint.finding import Finding
from cjm.report.excerpt import excerpt
from cjm.report.reporter import Report, Reporter
from cjm.source import Span
from cjm.visible import visible

BOLD, DIM, RED, YELLOW, BLUE = "1", "2", "1;31", "1;33", "1;34"
COLOURS = {"error": RED, "warning": YELLOW, "info": BLUE}


def _write(report: Report, colour: bool) -> Iterator[str]:
    paint = _painted if colour else _plain
    for finding in report.findings:
        yield "".join(f"{line}\n" for line in _lines(report, finding, paint))


def _plain(text: str, style: str) -> str:
    return text


def _painted(text: str, style: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m"


Paint = Callable[[str, str], str]


def _lines(report: Report, finding: Finding, paint: Paint) -> Iterator[str]:
    colour = COLOURS[finding.severity]
    place = paint(_place(finding.path, finding.span), BOLD)
    rule = f"{paint(finding.severity, colour)} {finding.code} {paint(finding.name, DIM)}"
    yield f"{place}: {rule}: {visible(finding.message)}"
    shown = excerpt(report.line(finding.path, finding.span.start.line), finding.span)
    if shown:
        yield f"{paint('  |', DIM)} {shown.line}"
        yield f"{paint('  |', DIM)} {paint(shown.carets, colour)}"
    for related in finding.related:
        yield f"{paint(_place(related.path or finding.path, related.span), BOLD)}: {visible(related.message)}"


def _place(path: str, span: Span) -> str:
    return f"{visible(path)}:{span.start.line}:{span.start.column}"


reporter = Reporter("text", _write)
