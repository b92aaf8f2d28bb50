"""What a rule says about a place in a map."""

from dataclasses import dataclass

from cjm.source import Edit, Span


@dataclass(frozen=True, slots=True)
class Fix:
    """A mend as text edits by path; `safe` where it cannot change what the map means."""

    title: str
    safe: bool
    edits: tuple[tuple[str, tuple[Edit, ...]], ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: `code` and `name` of its rule, `severity` (error, warning, info), the place, and what is wrong.

    `map` is the id of the map, `node` a path of ids (`stages/decide/compare`), empty for the map itself.
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
