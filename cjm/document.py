"""One file read: its text, what it holds as typed parts, what is wrong with it, and where everything stands."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from msgspec import Struct

from cjm.model.identity import derived_id
from cjm.model.journey import FORMAT, Journey
from cjm.model.part import Part
from cjm.reading.build import Builder
from cjm.reading.decode import decode
from cjm.reading.documents import KINDS
from cjm.reading.fault import Fault, shown
from cjm.reading.near import did_you_mean, listed
from cjm.reading.nodes import Mapping, Node, Scalar, is_empty, text_of
from cjm.reading.parse import parse
from cjm.reading.pause import without_collection
from cjm.reading.places import Places
from cjm.reading.stranger import described, told_by_name
from cjm.source import Source, Span


class Document(Struct, frozen=True):
    """A file as it was read.

    `kind` is `journey`, `library`, `responses` or `workspace`; empty where the file is none of them, and `content`
    is then None. `stranger` says that it does not claim to be a document at all: it lacks the key `cjm`.
    """

    path: str
    source: Source
    kind: str
    content: Part | None
    faults: tuple[Fault, ...]
    places: Places
    stranger: bool = False

    @property
    def journey(self) -> Journey | None:
        """The journey that the file holds; None where it holds something else."""
        return self.content if isinstance(self.content, Journey) else None

    @property
    def broken(self) -> bool:
        """Whether something in the file could not be read."""
        return any(fault.severity == "error" for fault in self.faults)

    def span(self, part: Part, key: str = "", item: int | str | None = None) -> Span:
        """Where a part, a value of it, or one item of that value stands; what is missing, on what lacks it."""
        return self.places.span(part, key, item)

    def given(self, part: Part, key: str) -> bool:
        """Whether a key was written."""
        return self.places.given(part, key)

    def holds(self, part: Part) -> bool:
        """Whether a part stands in this file, and was not taken over from a library."""
        return id(part) in self.places.nodes

    def faulty(self, part: Part, key: str) -> bool:
        """Whether a fault hides what a field says."""
        return (id(part), key) in self.places.faulty


def read(data: bytes, path: str) -> Document:
    """A file's bytes as a document; what is wrong with them becomes faults, nothing is raised."""
    source, unreadable = decode(data)
    if unreadable:
        return _nothing(path, source, (unreadable,))
    with without_collection():
        parsed = parse(source)
        if parsed.root is None:
            return _unparsed(path, source, parsed.faults)
        return _typed(path, source, parsed.root, parsed.faults)


def _unparsed(path: str, source: Source, faults: tuple[Fault, ...]) -> Document:
    """A text that is no YAML: a stranger where no line begins with `cjm`, told by what it seems to be instead."""
    if any(line.startswith("cjm") for line in source.text.split("\n")):
        return _nothing(path, source, faults)
    told = told_by_name(source.text, PurePosixPath(path).suffix.lower())
    if told:
        faults = (Fault("not-a-map", told, source.span(0, min(1, len(source.text)))),)
    return _nothing(path, source, faults, stranger=True)


def _nothing(path: str, source: Source, faults: tuple[Fault, ...], stranger: bool = False) -> Document:
    return Document(path, source, "", None, _ordered(faults), Places(source), stranger)


def _ordered(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(faults, key=lambda fault: fault.span))


def _typed(path: str, source: Source, root: Node, faults: tuple[Fault, ...]) -> Document:
    if not isinstance(root, Mapping) or root.index("cjm") < 0:
        told = told_by_name(source.text, PurePosixPath(path).suffix.lower()) if isinstance(root, Scalar) else ""
        fault = Fault("not-a-map", told or described(root), source.span(root.start, min(root.end, root.start + 1)))
        return _nothing(path, source, (*faults, fault), stranger=True)
    kind, refused = _kind(source, root)
    if refused:
        return _nothing(path, source, (*faults, refused))
    builder = Builder(source)
    content = builder.part(KINDS[kind], root)
    if isinstance(content, Journey) and not content.id and not builder.places.given(content, "id"):
        content = _named(content, path, builder)
    return Document(path, source, kind, content, _ordered((*faults, *builder.faults)), builder.places)


def _kind(source: Source, root: Mapping) -> tuple[str, Fault | None]:
    """What the document says it is, and the fault that forbids reading it on."""
    at = root.index("cjm")
    version = root.values[at]
    wrong = _wrong_version(version)
    if wrong:
        place = root.key(at) if is_empty(version) else version
        return "", Fault(wrong[0], wrong[1], source.span(place.start, place.end))
    kind = root.get("kind")
    word = text_of(kind).strip() if kind is not None else ""
    if kind is None or word in KINDS or is_empty(kind):
        return word or "journey", None
    given = shown(word) if isinstance(kind, Scalar) else "a list or a mapping"
    message = f"`kind` is {given}; it takes {listed(KINDS)}{did_you_mean(word, KINDS)}"
    return "", Fault("wrong-value", message, source.span(kind.start, kind.end))


def _wrong_version(version: Node) -> tuple[str, str] | None:
    """The fault of a version that cannot be read, by name and message; None where it can."""
    text = text_of(version).strip()
    if text.isdecimal() and int(text[:9]) > FORMAT:
        message = f"the file is written in version {text[:9]} of the format, this cjm reads up to {FORMAT}; update cjm"
        return "newer-version", message
    if is_empty(version):
        return "missing-field", f"`cjm` lacks the version of the format: `cjm: {FORMAT}`"
    if not text.isdecimal() or int(text) < 1:
        given = shown(text) if text else "a list or a mapping"
        return "wrong-value", f"`cjm` is {given}; it takes the version of the format: {FORMAT}"
    return None


def _named(journey: Journey, path: str, builder: Builder) -> Journey:
    """The journey with its file's name as its id, where it gives none."""
    stem = PurePosixPath(path).name.split(".")[0]
    named = journey.model_copy(update={"id": derived_id(stem)})
    builder.places.also(named, journey)
    if not named.id:
        span = builder.places.span(journey, "title")
        builder.faults.append(
            Fault("needs-id", f"the file's name {shown(stem)} gives no id; add an `id` to the map", span)
        )
    return named
