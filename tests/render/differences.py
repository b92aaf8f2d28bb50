"""Two texts of a map as a difference, and its page."""

from datetime import date

from msgspec.structs import replace

from cjm.diff.compare import compare
from cjm.diff.consequences import Outlook, consequences
from cjm.document import read
from cjm.render.comparison.difference import Difference, Side
from cjm.render.comparison.page import diff_page
from cjm.render.subject import Revision, Subject
from tests.render.pages import TODAY, subject

BEFORE = Revision("a81d07c0", date(2026, 4, 24))


def difference(old: str | None, new: str | None) -> Difference:
    """What changed from a commit of April to the working tree of November; None is a map that is not there."""
    documents = [read(text.encode(), "a.yaml") if text else None for text in (old, new)]
    sides = [subject(text) if text else None for text in (old, new)]
    diff = compare(*documents)
    if sides[0] and sides[1]:
        diff = replace(diff, consequences=consequences(_outlook(sides[0]), _outlook(sides[1]), diff.pairs))
    return Difference(diff, Side("v1", BEFORE, sides[0]), Side("working tree", None, sides[1]), "maps/a.yaml", TODAY)


def diff_text(old: str | None, new: str | None) -> str:
    """The page of what changed."""
    return diff_page(difference(old, new)).decode()


def _outlook(one: Subject) -> Outlook:
    return Outlook(one.journey, one.series)
