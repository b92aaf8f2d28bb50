"""One file checked: its findings, and its facts for the rules of the workspace."""

from collections.abc import Iterator

from msgspec import Struct

from cjm.document import Document, read
from cjm.errors import CjmError
from cjm.library import resolved
from cjm.lint.catalogue import by_name, rules
from cjm.lint.collect import facts_of
from cjm.lint.facts import Facts
from cjm.lint.finding import Finding, Related
from cjm.lint.hidden import owners
from cjm.lint.rule import MATURITIES, Found, Rule
from cjm.lint.sheet import Sheet, Surroundings
from cjm.model.journey import Journey
from cjm.reading.decode import decode
from cjm.reading.walk import walk
from cjm.source import Source, Span


class Checked(Struct, frozen=True):
    """What is known of a file after its check; `data` are the data files that were read, each with its digest.

    `day` is the day on which it was looked at, empty where no rule asked.
    """

    findings: tuple[Finding, ...]
    facts: Facts
    data: tuple[tuple[str, str], ...] = ()
    day: str = ""


def checked(around: Surroundings, path: str, data: bytes) -> Checked:
    """The findings of every rule in a file, and its facts; those of a file that is no document say that it is none."""
    document = around.known.get(path) or around.workspace.libraries.get(path)
    if document is None or document.source.text != decode(data)[0].text:
        document = read(data, path)
    if document.content is None:
        # What a file that nobody can read should mind besides is not worth a word.
        grave = tuple(finding for finding in _faults(document) if finding.severity == "error")
        return Checked(grave, facts_of(document, None))
    content = resolved(document, around.workspace.shared) if document.journey else document.content
    sheet = Sheet(document, content, around)
    findings = sorted([*_faults(document), *_found(sheet)], key=lambda finding: finding.order)
    day = around.today.isoformat() if sheet.asked_the_day else ""
    return Checked(tuple(findings), facts_of(document, sheet), tuple(sheet.data.read.items()), day)


def unreadable(path: str, error: CjmError) -> Checked:
    """What is known of a file that cannot be read at all."""
    rule = by_name()["unreadable"]
    span = Source("").span(0, 0)
    finding = Finding(rule.code, rule.name, rule.severity, f"the file {error.message}", path, span)
    return Checked((finding,), Facts(path, "broken"))


def _faults(document: Document) -> Iterator[Finding]:
    """What the reader found, each as the finding of the rule of that name."""
    map_id = document.journey.id if document.journey else ""
    parts = walk(document.content) if document.content and document.faults else ()
    known = owners(document, parts)
    for fault in document.faults:
        rule = by_name()[fault.name]
        owner = known.at(fault.span.start.offset)
        place = (document.path, fault.span, map_id, owner.path if owner else "")
        yield Finding(rule.code, rule.name, rule.severity, fault.message, *place)


def _found(sheet: Sheet) -> Iterator[Finding]:
    for rule in rules():
        if rule.check and sheet.document.kind in rule.kinds and MATURITIES.index(rule.maturity) <= sheet.maturity:
            for found in rule.check(sheet):
                if not sheet.silenced(found, rule.reads):
                    yield _finding(rule, found, sheet)


def _finding(rule: Rule, found: Found, sheet: Sheet) -> Finding:
    document = sheet.document
    return Finding(
        rule.code,
        rule.name,
        rule.severity,
        found.message,
        document.path,
        _span(found, sheet),
        sheet.content.id if isinstance(sheet.content, Journey) else "",
        sheet.nodes.get(id(found.part), ""),
        f"{found.key}/{found.about}",
        tuple(Related(words, document.span(part, key)) for part, key, words in found.related),
    )


def _span(found: Found, sheet: Sheet) -> Span:
    """Where a finding stands; what a whole map lacks stands on `stages`, else on line 1."""
    document = sheet.document
    if found.part is sheet.content and not found.key:
        if document.given(found.part, "stages"):
            return document.places.key_span(found.part, "stages")
        return document.source.span(0, len(document.source.line(1)))
    return document.span(found.part, found.key, found.item)
