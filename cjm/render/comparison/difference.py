"""Everything that the page of a comparison is made from."""

from dataclasses import dataclass
from datetime import date

from cjm.diff.change import MapDiff
from cjm.render.subject import Link, Revision, Subject


@dataclass(frozen=True, slots=True)
class Side:
    """One version: what it is called (`HEAD`, `working tree`), its commit where it is one, and the map.

    `subject` is None where the map is not there, and for a library.
    """

    name: str
    revision: Revision | None
    subject: Subject | None


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed in one document, with both versions of it; `others` are the pages of what else changed."""

    diff: MapDiff
    old: Side
    new: Side
    path: str
    today: date
    lang: str = "en"
    theme: str = ""
    others: tuple[Link, ...] = ()
