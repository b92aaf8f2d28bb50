"""The facts of a document, for the rules of the workspace."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from cjm.document import Document
from cjm.lint.facts import Away, Facts
from cjm.lint.sheet import Sheet
from cjm.model.identity import derived_id
from cjm.model.journey import Journey
from cjm.model.responses import Responses

ID = re.compile(r"^id:\s*[\"']?([^\s\"']+)", re.MULTILINE)


def facts_of(document: Document, sheet: Sheet | None) -> Facts:
    """What other files may need to know of a document; it has no sheet where nothing of it could be read."""
    if sheet is None:
        return _unread(document)
    content, away = sheet.content, tuple(_away(sheet))
    if not isinstance(content, Journey):
        return Facts(document.path, document.kind, away=away)
    span = document.span(content, "id" if document.given(content, "id") else "title")
    sound = not sheet.hidden_keys & {"id", "stages", "touchpoints", "pains", "opportunities"}
    return Facts(
        document.path, "journey", content.id, span, "\n".join(" ".join(pair) for pair in sheet.ids), away, sound
    )


def _unread(document: Document) -> Facts:
    """A map that cannot be read has the id that its text seems to give: others may refer to it all the same."""
    if document.stranger:
        return Facts(document.path, "stranger")
    written = ID.search(document.source.text)
    stem = PurePosixPath(document.path).name.split(".")[0]
    return Facts(document.path, "broken", written[1] if written else derived_id(stem), sound=False)


def _away(sheet: Sheet) -> Iterator[Away]:
    """The ids that lead to other maps; a response sheet's touchpoints are those of its map."""
    before = f"{sheet.content.map}/" if isinstance(sheet.content, Responses) else ""
    for mention, node in sheet.mentions:
        of_map = before and mention.kind.to == ("touchpoint",)
        if mention.id not in mention.kind.also and (of_map or "map" in mention.kind.to or "/" in mention.id):
            span = sheet.document.span(mention.part, mention.key, mention.item)
            yield Away(f"{before if of_map else ''}{mention.id}", mention.kind.to, mention.key, span, node)
