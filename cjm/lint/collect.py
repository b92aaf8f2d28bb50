"""The facts of a document, for the rules of the workspace."""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from cjm.document import Document
from cjm.lint.facts import Away, Facts
from cjm.lint.sheet import Sheet
from cjm.model.identity import derived_id
from cjm.model.journey import Journey
from cjm.model.opportunity import Opportunity
from cjm.model.pain import Pain
from cjm.model.part import Part
from cjm.model.responses import Responses
from cjm.model.stage import Stage
from cjm.model.touchpoint import Touchpoint
from cjm.reading.walk import mentions

SHARED: dict[type[Part], str] = {
    Stage: "stage",
    Touchpoint: "touchpoint",
    Pain: "pain",
    Opportunity: "opportunity",
}
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
    return Facts(document.path, "journey", content.id, span, "\n".join(_ids(sheet)), away, sound)


def _unread(document: Document) -> Facts:
    """A map that cannot be read has the id that its text seems to give: others may refer to it all the same."""
    if document.stranger:
        return Facts(document.path, "stranger")
    written = ID.search(document.source.text)
    stem = PurePosixPath(document.path).name.split(".")[0]
    return Facts(document.path, "broken", written[1] if written else derived_id(stem), sound=False)


def _ids(sheet: Sheet) -> Iterator[str]:
    for part, _ in sheet.parts:
        kind = SHARED.get(type(part))
        id_ = getattr(part, "id", "")
        if kind and id_:
            yield f"{kind} {id_}"


def _away(sheet: Sheet) -> Iterator[Away]:
    """The ids that lead to other maps; a response sheet's touchpoints are those of its map."""
    before = f"{sheet.content.map}/" if isinstance(sheet.content, Responses) else ""
    for part, node in sheet.parts:
        for mention in mentions(part):
            if mention.id in mention.kind.also:
                continue
            of_map = mention.kind.to == ("touchpoint",) and before
            if "map" in mention.kind.to or "/" in mention.id or of_map:
                span = sheet.document.span(part, mention.key, mention.item)
                id_ = f"{before}{mention.id}" if of_map else mention.id
                yield Away(id_, mention.kind.to, mention.key, span, node)
