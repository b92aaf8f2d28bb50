"""Maps written to a folder, and what lint finds in them."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from cjm.lint.asked import Asked
from cjm.lint.engine import outcomes
from cjm.lint.finding import Finding
from cjm.lint.targets import targets

DAY = date(2026, 11, 22)
SETTINGS = 'cjm: 1\nkind: workspace\nmaps: ["**/*.yaml"]\n'


def write(folder: Path, files: dict[str, str]) -> None:
    """Write files below a folder."""
    for name, text in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(text.encode("utf-8", "surrogatepass"))


def findings(folder: Path, *paths: str, asked: Asked | None = None) -> list[Finding]:
    """What lint reports of a folder, or of paths in it; without a cache."""
    named = [folder / path for path in paths] or [folder]
    return [finding for one in outcomes(targets(named), asked or Asked(DAY)) for finding in one.findings]


def said(folder: Path, *paths: str, asked: Asked | None = None) -> list[str]:
    """The same, as `path:line:column name`."""
    return [placed(finding) for finding in findings(folder, *paths, asked=asked)]


def placed(finding: Finding) -> str:
    """A finding as `path:line:column name`."""
    return f"{finding.path}:{finding.span.start.line}:{finding.span.start.column} {finding.name}"


def named(found: Iterable[Finding]) -> list[str]:
    """The names of the rules that spoke."""
    return [finding.name for finding in found]
