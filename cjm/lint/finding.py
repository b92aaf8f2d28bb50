"""What a rule says about a place in a map."""

from dataclasses import dataclass

from cjm.source import Edit, Position, Span


@dataclass(frozen=True, slots=True)
class Fix:
    """A mend as text edits by path; `safe` where it cannot change what the map means."""

    title: str
    safe: bool
    edits: tuple[tuple[str, tuple[Edit, ...]], ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: `code` and `name` of its rule, `severity` (error, warning, info), the place, and what is wrong.

    `map` is the id of the map, `node` a path of ids (`stages/decide/compare`), empty for the map itself. `related`
    are further places of the same file with what stands there.
    """

    code: str
    name: str
    severity: str
    message: str
    path: str
    span: Span
    map: str = ""
    node: str = ""
    related: tuple[tuple[str, Span], ...] = ()
    fix: Fix | None = None

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Findings are listed by file, place, code and message."""
        return (self.path, self.span.start.offset, self.span.end.offset, self.code, self.message)


def packed(finding: Finding) -> list[object]:
    """A finding as plain lists, for the cache."""
    related = [[words, _numbers(span)] for words, span in finding.related]
    head = [finding.code, finding.name, finding.severity, finding.message, finding.path]
    return [*head, _numbers(finding.span), finding.map, finding.node, related]


def unpacked(values: list[object]) -> Finding:
    """A finding from what `packed` made of it; raises ValueError or TypeError for anything else."""
    code, name, severity, message, path, span, map_, node, related = values
    places = tuple((str(words), _span(numbers)) for words, numbers in related)  # type: ignore[attr-defined]
    where = (str(path), _span(span), str(map_), str(node))
    return Finding(str(code), str(name), str(severity), str(message), *where, related=places)


def _numbers(span: Span) -> list[int]:
    start, end = span.start, span.end
    return [start.line, start.column, start.offset, end.line, end.column, end.offset]


def _span(numbers: object) -> Span:
    line, column, offset, end_line, end_column, end_offset = (int(number) for number in numbers)  # type: ignore[attr-defined]
    return Span(Position(line, column, offset), Position(end_line, end_column, end_offset))
