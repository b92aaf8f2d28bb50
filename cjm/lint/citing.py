"""Which sources a map cites."""

from collections.abc import Iterator

from cjm.lint.sheet import Sheet

EVIDENCE = ("evidence",)


def cited(sheet: Sheet) -> Iterator[str]:
    """The id of a source for each time that something in the map, or a library's persona that it takes over, cites it."""
    return (mention.id for mention, _ in sheet.mentions if mention.kind.to == EVIDENCE)


def cites_nothing(sheet: Sheet) -> bool:
    """Whether no source is cited anywhere, not even one that is not listed."""
    return next(cited(sheet), None) is None
