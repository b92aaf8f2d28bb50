"""Which sources a map cites, and which stand in a document itself."""

from collections.abc import Iterator

from cjm.lint.sheet import Sheet
from cjm.model.evidence import Evidence
from cjm.model.journey import Journey
from cjm.model.library import Library

EVIDENCE = ("evidence",)


def cited(sheet: Sheet) -> Iterator[str]:
    """The id of a source for each time that something in the map, or a library's persona that it takes over, cites it."""
    return (mention.id for mention, _ in sheet.mentions if mention.kind.to == EVIDENCE)


def cites_nothing(sheet: Sheet) -> bool:
    """Whether no source is cited anywhere, not even one that is not listed."""
    return next(cited(sheet), None) is None


def own_sources(sheet: Sheet) -> Iterator[Evidence]:
    """The sources that stand in this document itself, and are not taken over from a library."""
    if isinstance(sheet.content, (Journey, Library)):
        yield from (source for source in sheet.content.evidence if not source.use)
