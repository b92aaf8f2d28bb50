"""Everything that the page of a comparison is made from."""

from datetime import date

from msgspec import Struct

from cjm.diff.change import MapDiff
from cjm.render.subject import Link, Revision, Subject


class Side(Struct, frozen=True):
    """One version: what it is called (`HEAD`, `working tree`), its commit where it is one, and the map.

    `subject` is None where the map is not there, and for a library. `page` is the address of the map's own page, where
    there is one beside that of the comparison.
    """

    name: str
    revision: Revision | None
    subject: Subject | None
    page: str = ""


class Difference(Struct, frozen=True):
    """What changed in one document, with both versions of it; `others` are the pages of what else changed.

    `index` is the address of the index of all maps, where there is one beside the page.
    """

    diff: MapDiff
    old: Side
    new: Side
    path: str
    today: date
    lang: str = "en"
    theme: str = ""
    others: tuple[Link, ...] = ()
    index: str = ""
