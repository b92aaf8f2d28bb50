"""The facts of a document, for the rules of the workspace."""

import re
from collections.abc import Container, Iterator
from pathlib import PurePosixPath

from cjm.document import Document
from cjm.lint.facts import Away, Facts, Said, Standing
from cjm.lint.sheet import Sheet
from cjm.lint.text_fields import Item, word_fields
from cjm.model.evidence import Evidence
from cjm.model.field import CHANNELS
from cjm.model.identity import derived_id
from cjm.model.journey import Journey
from cjm.model.library import Library
from cjm.model.metric import Metric
from cjm.model.part import Part
from cjm.model.persona import Persona
from cjm.model.responses import Responses
from cjm.model.settings import Settings
from cjm.source import Span

ID = re.compile(r"^id:\s*[\"']?([^\s\"']+)", re.MULTILINE)
# What employees say or are seen to do: figures and documents are nobody's reaction to a map.
ASKING = frozenset(["workshop", "interview", "observation", "survey"])
SHELVES = {
    "personas": "persona",
    "channels": "channel",
    "systems": "system",
    "departments": "department",
    "metrics": "metric",
    "evidence": "evidence",
}


def facts_of(document: Document, sheet: Sheet | None) -> Facts:
    """What other files may need to know of a document; it has no sheet where nothing of it could be read."""
    if sheet is None:
        return _unread(document)
    content, away, whole = sheet.content, tuple(_away(sheet)), not document.broken
    takes, strange = _words(sheet)
    if not isinstance(content, Journey):
        said = (*_own(sheet), *strange)
        return Facts(document.path, document.kind, away=away, whole=whole, takes=takes, said=said)
    span = document.span(content, "id" if document.given(content, "id") else "title")
    sound = not sheet.hidden_keys & {"id", "stages", "touchpoints", "pains", "opportunities"}
    ids = "\n".join(" ".join(pair) for pair in sheet.ids)
    said = (*_of_map(sheet, content), *strange)
    standing = _standing(document, content)
    return Facts(document.path, "journey", content.id, span, ids, away, sound, whole, takes, said, standing)


def _unread(document: Document) -> Facts:
    """A map that cannot be read has the id that its text seems to give: others may refer to it all the same."""
    if document.stranger:
        return Facts(document.path, "stranger")
    written = ID.search(document.source.text)
    stem = PurePosixPath(document.path).name.split(".")[0]
    return Facts(document.path, "broken", written[1] if written else derived_id(stem), sound=False, whole=False)


def _away(sheet: Sheet) -> Iterator[Away]:
    """The ids that lead to other maps; a response sheet's touchpoints are those of its map."""
    before = f"{sheet.content.map}/" if isinstance(sheet.content, Responses) else ""
    for mention, node in sheet.mentions:
        kinds = mention.kind.to
        of_map = before and kinds == ("touchpoint",)
        if (of_map or "/" in mention.id or "map" in kinds) and mention.id not in mention.kind.also:
            span = sheet.document.span(mention.part, mention.key, mention.item)
            yield Away(f"{before if of_map else ''}{mention.id}", kinds, mention.key, span, node)


def _words(sheet: Sheet) -> tuple[str, tuple[Said, ...]]:
    """What a file takes from libraries, as `Facts.takes` has it, and the words that no library knows, with places."""
    first: dict[tuple[str, str], tuple[Part, str, Item, str]] = {}
    times: dict[tuple[str, str], int] = {}
    for part, node in sheet.parts:
        fields = word_fields(type(part))
        values = vars(part) if fields else {}
        for field in fields:
            value = values[field.name]
            for word, item in field.read(value) if value else ():
                pair = (field.entry, word)
                if pair in times:
                    times[pair] += 1
                else:
                    times[pair] = 1
                    first[pair] = part, field.key, item, node
    lines = [f"{kind} 1 {id_}" for kind, id_ in _taken(sheet)]
    known = _known(sheet)
    lines += [f"{kind} {count} {word}" for (kind, word), count in times.items() if word in known[kind]]
    strange = (
        Said(kind, word, sheet.document.span(part, key, item), node, times=times[kind, word])
        for (kind, word), (part, key, item, node) in first.items()
        if word not in known[kind]
    )
    return "\n".join(lines), tuple(strange)


def _known(sheet: Sheet) -> dict[str, Container[str]]:
    """By kind, the words that need no place: those of a library stand there, the usual ones are nobody's slip."""
    shared = sheet.around.workspace.shared
    return {
        "channel": {*CHANNELS, *shared.channels},
        "system": shared.systems,
        "department": {"nobody", *shared.departments},
    }


def _taken(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Kind and id of the personas, metrics and sources that a map takes from a library; in one, those that are cited.

    What a map refers to and does not list is a finding already, and used all the same.
    """
    content, shared = sheet.content, sheet.around.workspace.shared
    named = {mention.id for mention, _ in sheet.mentions}
    if isinstance(content, Journey):
        listed: tuple[Persona | Metric | Evidence, ...] = (*content.personas, *content.metrics, *content.evidence)
        own = {one.id for one in listed if not one.use}
        for kind, known in (("persona", shared.personas), ("metric", shared.metrics), ("evidence", shared.evidence)):
            yield from ((kind, id_) for id_ in known if id_ in named and id_ not in own)
    elif isinstance(content, Library):
        yield from (("evidence", id_) for id_ in shared.evidence if id_ in named)


def _own(sheet: Sheet) -> Iterator[Said]:
    """The entries of a library, the journey types that settings declare, and the day of a workshop."""
    document, content = sheet.document, sheet.content
    if isinstance(content, Library):
        for shelf, kind in SHELVES.items():
            for part in getattr(content, shelf):
                yield Said(kind, part.name, document.span(part, "name"), sheet.nodes.get(id(part), ""), part.id)
    elif isinstance(content, Settings):
        for at, word in enumerate(content.journey_types):
            yield Said("journey-type", word, document.span(content, "journey_types", at))
        yield Said("settings", "", document.span(content))
    elif isinstance(content, Responses) and content.date:
        yield Said("asked", content.date, document.span(content, "date"))


def _of_map(sheet: Sheet, journey: Journey) -> Iterator[Said]:
    """A map's own personas, the review of a to-be map, and the days on which the employees of an employee map spoke."""
    document = sheet.document
    for persona in journey.personas:
        if not persona.use and persona.name:
            yield Said("persona", persona.name, document.span(persona, "name"), sheet.nodes[id(persona)], persona.id)
    if journey.state == "to-be" and journey.reviewed:
        yield Said("reviewed", journey.reviewed, document.span(journey, "reviewed"))
    if journey.perspective == "employee":
        for one in filter(_asks_employees, journey.evidence):
            yield Said("asked", one.from_ or "", document.span(one, "from"), sheet.nodes[id(one)], one.id)


def _asks_employees(evidence: Evidence) -> bool:
    return bool(evidence.from_ and evidence.who == "employees" and evidence.kind in ASKING)


def _standing(document: Document, journey: Journey) -> Standing:
    dates = (journey.reviewed or "", journey.validated or "")
    place = _lacking(document, journey)
    return Standing(journey.maturity, journey.perspective, journey.state, journey.type or "", *dates, place)


def _lacking(document: Document, journey: Journey) -> Span:
    """Where what a whole map lacks stands: on `stages`, else on line 1."""
    if document.given(journey, "stages"):
        return document.places.key_span(journey, "stages")
    return document.source.span(0, len(document.source.line(1)))
