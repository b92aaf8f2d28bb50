"""One file checked: its findings, and its facts for the rules of the workspace."""

import hashlib
from collections.abc import Iterator

from cjm.document import Document, read
from cjm.errors import CjmError
from cjm.lint.catalogue import by_name, rules
from cjm.lint.facts import Away, Facts
from cjm.lint.finding import Finding
from cjm.lint.rule import MATURITIES, Found, Rule
from cjm.lint.sheet import Sheet
from cjm.model.journey import Journey
from cjm.model.opportunity import Opportunity
from cjm.model.pain import Pain
from cjm.model.part import Part
from cjm.model.stage import Stage
from cjm.model.touchpoint import Touchpoint
from cjm.reading.walk import mentions
from cjm.source import Source
from cjm.workspace import Workspace

NODES: dict[type[Part], str] = {Stage: "stage", Touchpoint: "touchpoint", Pain: "pain", Opportunity: "opportunity"}


def checked(workspace: Workspace, path: str, data: bytes, named: bool) -> tuple[list[Finding], Facts]:
    """The findings and the facts of a file; one that is no document has findings only where it was `named`."""
    document = read(data, path)
    if document.stranger and not named:
        return [], Facts(path, "stranger")
    findings = list(_faults(document))
    if document.journey is None:
        return findings, Facts(path, document.kind)
    sheet = Sheet(document, workspace.resolved(document), workspace, workspace.settings.lint.options)
    findings += _found(sheet)
    return sorted(findings, key=lambda finding: finding.order), facts_of(sheet)


def unreadable(path: str, error: CjmError) -> Finding:
    """The finding for a file that cannot be read at all."""
    rule = by_name()["unreadable"]
    return Finding(rule.code, rule.name, rule.severity, f"the file {error.message}", path, Source("").span(0, 0))


def _faults(document: Document) -> Iterator[Finding]:
    """What the reader found, each as the finding of the rule of that name."""
    map_id = document.journey.id if document.journey else ""
    for fault in document.faults:
        rule = by_name()[fault.name]
        yield Finding(rule.code, rule.name, rule.severity, fault.message, document.path, fault.span, map_id)


def _found(sheet: Sheet) -> Iterator[Finding]:
    for rule in rules():
        if rule.check and MATURITIES.index(rule.maturity) <= sheet.maturity:
            for found in rule.check(sheet):
                if not sheet.silenced(found):
                    yield _finding(rule, found, sheet)


def _finding(rule: Rule, found: Found, sheet: Sheet) -> Finding:
    document = sheet.document
    span = document.span(found.part, found.key, found.item)
    related = tuple((words, document.span(part, key)) for part, key, words in found.related)
    node = sheet.nodes.get(id(found.part), "")
    return Finding(
        rule.code, rule.name, rule.severity, found.message, document.path, span, sheet.journey.id, node, related
    )


def facts_of(sheet: Sheet) -> Facts:
    """What other files may need to know of a map."""
    journey, document = sheet.journey, sheet.document
    ids = tuple((NODES[type(part)], part.id) for part, _ in sheet.parts if type(part) in NODES)  # type: ignore[attr-defined]
    span = document.span(journey, "id") if document.given(journey, "id") else document.span(journey, "title")
    return Facts(document.path, "journey", journey.id, span, ids, tuple(_away(sheet)), tuple(_data(sheet, journey)))


def _away(sheet: Sheet) -> Iterator[Away]:
    """The ids that lead to other maps."""
    for part, node in sheet.parts:
        for mention in mentions(part):
            if "map" in mention.kind.to or "/" in mention.id:
                span = sheet.document.span(part, mention.key, mention.item)
                yield Away(mention.id, mention.kind.to, span, node)


def _data(sheet: Sheet, journey: Journey) -> Iterator[tuple[str, str]]:
    for metric in journey.metrics:
        if metric.data:
            path = sheet.workspace.data_path(metric, sheet.document.path)
            try:
                yield path, digest(sheet.workspace.tree.read(path))
            except CjmError:
                yield path, ""


def digest(data: bytes) -> str:
    """A short name for what a file holds."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()
