"""What a rule says about a place in a map."""

from msgspec import Struct

from cjm.source import Edit, Position, Span

SEVERITIES = ("error", "warning", "info")


class Fix(Struct, frozen=True):
    """A mend as text edits by path; `safe` where it cannot change what the map means."""

    title: str
    safe: bool
    edits: tuple[tuple[str, tuple[Edit, ...]], ...]


class Related(Struct, frozen=True):
    """A further place that a finding speaks of, and what stands there; `path` is empty for the finding's own file."""

    message: str
    span: Span
    path: str = ""


class Finding(Struct, frozen=True):
    """One finding: `code` and `name` of its rule, `severity` (error, warning, info), the place, and what is wrong.

    `map` is the id of the map, `node` a path of ids (`stages/decide/compare`), empty for the map itself. `about` is
    the field, and the id in it, that it speaks of. `fingerprint` tells it from others, whatever the words and lines.
    """

    code: str
    name: str
    severity: str
    message: str
    path: str
    span: Span
    map: str = ""
    node: str = ""
    about: str = ""
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    fingerprint: str = ""

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Findings are listed by file, place, code and message."""
        return (self.path, self.span.start.offset, self.span.end.offset, self.code, self.message)


def packed(finding: Finding) -> list[object]:
    """A finding as plain lists, for the cache."""
    related = [[one.message, span_numbers(one.span), one.path] for one in finding.related]
    head = [finding.code, finding.name, finding.severity, finding.message, finding.path]
    ids = [finding.map, finding.node, finding.about, finding.fingerprint]
    return [*head, span_numbers(finding.span), *ids, related]


def unpacked(values: list[object]) -> Finding:
    """A finding from what `packed` made of it; raises ValueError or TypeError for anything else."""
    code, name, severity, message, path, span, map_, node, about, fingerprint, related = values
    return Finding(
        str(code),
        str(name),
        str(severity),
        str(message),
        str(path),
        span_of(span),
        str(map_),
        str(node),
        str(about),
        tuple(Related(str(words), span_of(place), str(file)) for words, place, file in related),  # type: ignore[attr-defined]
        fingerprint=str(fingerprint),
    )


def span_numbers(span: Span) -> list[int]:
    """A span as six numbers."""
    start, end = span.start, span.end
    return [start.line, start.column, start.offset, end.line, end.column, end.offset]


def span_of(numbers: object) -> Span:
    """The span that six numbers say; raises ValueError or TypeError for anything else."""
    line, column, offset, end_line, end_column, end_offset = (int(number) for number in numbers)  # type: ignore[attr-defined]
    return Span(Position(line, column, offset), Position(end_line, end_column, end_offset))
