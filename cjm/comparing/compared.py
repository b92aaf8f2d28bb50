"""Two versions of workspaces, or two files, compared."""

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from cjm.comparing.asked_sides import Couple, Versions
from cjm.comparing.editions import Edition, Pairing, edition, pairings
from cjm.diff.change import MapDiff
from cjm.diff.compare import Around, compare
from cjm.diff.consequences import Outlook, consequences
from cjm.diff.plan import called
from cjm.diff.trees import compare_workspaces
from cjm.document import Document
from cjm.errors import CjmError
from cjm.model.journey import Journey
from cjm.model.library import Library
from cjm.named_maps import Named
from cjm.report.comparison import Compared, Comparison
from cjm.subjects import prepared


class Outcome(Struct, frozen=True):
    """A comparison, both versions of each document of it in the same order, and what could not be compared."""

    comparison: Comparison
    editions: tuple[tuple[Edition, Edition], ...]
    broken: tuple[CjmError, ...]


def compared(asked: Versions | Couple, config: Path | None = None) -> Outcome:
    """What changed; documents that are broken in a version are left out, with why.

    CjmError where a path is not there, where settings cannot be read, or where one of two files cannot be compared.
    """
    if isinstance(asked, Versions):
        return _outcome(asked.old.name, asked.new.name, list(pairings(asked, config)))
    (old, before), (new, now) = (edition(spot, asked.repository, config) for spot in (asked.old, asked.new))
    if bool(before) != bool(now):
        raise CjmError(f"'{asked.old.name}' and '{asked.new.name}' are a file and a folder; name two of a kind")
    if not before:
        return _outcome(asked.old.name, asked.new.name, [Pairing(old, new, None)])
    told = _told(asked.old.name, asked.new.name, old, new, _of_files(old, before, new, now))
    return Outcome(Comparison(asked.old.name, asked.new.name, (told,)), ((old, new),), ())


def _outcome(old: str, new: str, pairs: Sequence[Pairing]) -> Outcome:
    """The comparison of whole workspaces."""
    told: list[Compared] = []
    sides: list[tuple[Edition, Edition]] = []
    broken: list[CjmError] = []
    for pair in pairs:
        found = compare_workspaces(pair.old.workspace, pair.new.workspace, pair.paths)
        told += (_told(old, new, pair.old, pair.new, diff) for diff in found.maps)
        sides += ((pair.old, pair.new) for _ in found.maps)
        broken += (error for fault in found.broken for error in _placed(pair, fault))
    return Outcome(Comparison(old, new, tuple(told)), tuple(sides), tuple(dict.fromkeys(broken)))


def _placed(pair: Pairing, fault: CjmError) -> Iterator[CjmError]:
    """The error of a broken document, with the version in which it is broken."""
    sides = [one for one in (pair.old, pair.new) if fault.path in one.workspace.files]
    at_fault = [one for one in sides if _is_broken(one.workspace.document(fault.path or ""), fault)]
    yield from (CjmError(fault.message, one.shown(fault.path or ""), fault.at) for one in at_fault or sides[-1:])


def _is_broken(document: Document, fault: CjmError) -> bool:
    """Whether a fault of the document is the one that is told of."""
    return any(one.span.start == fault.at and fault.message.endswith(one.message) for one in document.faults)


def _of_files(old: Edition, before: str, new: Edition, now: str) -> MapDiff:
    """What changed from one file to another, whatever they are called."""
    documents = (_sound(old, before), _sound(new, now))
    kinds = [document.kind for document in documents]
    if kinds[0] != kinds[1]:
        raise CjmError(f"is a {kinds[1]}, and {old.shown(before)} is a {kinds[0]}; name two of a kind", new.shown(now))
    diff = compare(*documents, new.workspace.settings, Around(people=_people(old, new)))
    if not all(document.journey for document in documents):
        return diff
    outlooks = (_outlook(old, documents[0]), _outlook(new, documents[1]))
    return replace(diff, consequences=consequences(*outlooks, diff.pairs))


def _sound(one: Edition, path: str) -> Document:
    """A document that can be compared; CjmError for any other."""
    document = one.workspace.document(path)
    fault = next((fault for fault in document.faults if fault.severity == "error"), None)
    if fault:
        raise CjmError(fault.message, one.shown(path), fault.span.start)
    if not isinstance(document.content, (Journey, Library)):
        raise CjmError(f"this is a {document.kind}, neither a map nor a library", one.shown(path))
    return document


def _people(old: Edition, new: Edition) -> dict[str, str]:
    known = {**old.workspace.shared.personas, **new.workspace.shared.personas}
    return {id_: called(persona) for id_, persona in known.items()}


def _outlook(one: Edition, document: Document) -> Outlook:
    subject = prepared(Named(one.workspace, document), date.min).subject
    return Outlook(subject.journey, subject.series)


def _told(old: str, new: str, before: Edition, now: Edition, diff: MapDiff) -> Compared:
    """A document's changes, with its paths as the user would type them."""
    sides = ((before, diff.path_old), (now, diff.path_new))
    old_path, new_path = (one.workspace.shown(path) if path else "" for one, path in sides)
    old_place, new_place = (one.shown(path) if path else "" for one, path in sides)
    return Compared(diff, old, new, new_path or old_path, old_path, old_place, new_place)
