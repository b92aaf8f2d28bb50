"""Comparisons of two texts of a map, for reports."""

from cjm.diff.compare import compare
from cjm.document import read
from cjm.report.comparison import Compared, Comparison


def compared(old: str | None, new: str | None, path: str = "maps/a.yaml") -> Compared:
    """What changed from one text of a map to another, HEAD against the working tree."""
    before, after = (read(text.encode(), path) if text else None for text in (old, new))
    diff = compare(before, after)
    return Compared(
        diff,
        "HEAD",
        "working tree",
        path,
        path if before else "",
        f"HEAD:{path}" if before else "",
        path if after else "",
    )


def comparison(*texts: tuple[str | None, str | None]) -> Comparison:
    """A comparison of several maps: maps/a.yaml, maps/b.yaml …"""
    maps = (compared(old, new, f"maps/{chr(97 + number)}.yaml") for number, (old, new) in enumerate(texts))
    return Comparison("HEAD", "working tree", tuple(maps))
