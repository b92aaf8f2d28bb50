"""What the faults of a document hide from the rules, and which part each fault belongs to."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct

from cjm.document import Document
from cjm.model.part import Part
from cjm.reading.near import near
from cjm.reading.nodes import Mapping, Node, text_of
from cjm.reading.shape import part_shape

Parts = Iterable[tuple[Part, str]]


class Owner(Struct, frozen=True):
    """A part with its node, its path of ids, and the number of the part around it (-1 for the whole)."""

    part: Part
    node: Node
    path: str
    around: int


class Owners(Struct, frozen=True):
    """The parts of a document in the order of the text."""

    starts: Sequence[int]
    parts: Sequence[Owner]

    def at(self, offset: int) -> Owner | None:
        """The smallest part whose text holds an offset; None where no part does."""
        number = bisect_right(self.starts, offset) - 1
        while number >= 0 and self.parts[number].node.end < offset:
            number = self.parts[number].around
        return self.parts[number] if number >= 0 else None


def owners(document: Document, parts: Parts) -> Owners:
    """The parts of a document, ready to be asked which of them holds an offset."""
    placed = [(node, part, path) for part, path in parts if (node := document.places.nodes.get(id(part)))]
    placed.sort(key=lambda one: (one[0].start, -one[0].end))
    found: list[Owner] = []
    open_ones: list[int] = []
    for number, (node, part, path) in enumerate(placed):
        while open_ones and found[open_ones[-1]].node.end < node.end:
            open_ones.pop()
        found.append(Owner(part, node, path, open_ones[-1] if open_ones else -1))
        open_ones.append(number)
    return Owners([one.node.start for one in found], found)


def hidden_fields(document: Document, parts: Parts) -> frozenset[tuple[int, str]]:
    """The fields that could not be read, or not wholly, each by the identity of its part and its key.

    A misspelt key hides the field that it may have meant, so that one slip is not two findings.
    """
    errors = [fault for fault in document.faults if fault.severity == "error"]
    if not errors:
        return frozenset()
    known = owners(document, parts)
    found = {(id(one.part), key) for one in known.parts for key in _fields(one.part) if document.faulty(one.part, key)}
    for fault in errors:
        owner = known.at(fault.span.start.offset)
        key = _meant(owner.part, _key_at(owner.node, fault.span.start.offset)) if owner else ""
        if owner and key:
            found.add((id(owner.part), key))
    return frozenset(found)


def _key_at(node: Node, offset: int) -> str:
    """The key of a mapping whose key or value holds an offset; empty where none does."""
    if not isinstance(node, Mapping):
        return ""
    pairs = zip(node.keys, node.values, strict=True)
    return next((text_of(key) for key, value in pairs if key.start <= offset <= max(key.end, value.end)), "")


def _meant(part: Part, key: str) -> str:
    """The field that a key is, or that it may have meant."""
    return key if key in _fields(part) else near(key, _fields(part))


def _fields(part: Part) -> Iterable[str]:
    return part_shape(type(part)).fields
