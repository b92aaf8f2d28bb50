"""What the faults of a document hide from the rules, and which part each fault belongs to."""

from collections.abc import Iterable

from cjm.document import Document
from cjm.model.part import Part
from cjm.reading.near import near
from cjm.reading.nodes import Mapping, Node, text_of
from cjm.reading.shape import part_shape

Parts = Iterable[tuple[Part, str]]


def hidden_fields(document: Document, parts: Parts) -> frozenset[tuple[int, str]]:
    """The fields that could not be read, or not wholly, each by the identity of its part and its key.

    A misspelt key hides the field that it may have meant, so that one slip is not two findings.
    """
    errors = [fault for fault in document.faults if fault.severity == "error"]
    if not errors:
        return frozenset()
    known = [(part, node) for part, node in parts if id(part) in document.places.nodes]
    found = {
        (id(part), key) for part, _ in known for key in part_shape(type(part)).fields if document.faulty(part, key)
    }
    for fault in errors:
        part, _ = innermost(document, known, fault.span.start.offset)
        if part is not None:
            found.add((id(part), _meant(part, _key_at(document.places.nodes[id(part)], fault.span.start.offset))))
    return frozenset(pair for pair in found if pair[1])


def innermost(document: Document, parts: Parts, offset: int) -> tuple[Part | None, str]:
    """The smallest part whose text holds an offset, and its path of ids; None where no part does."""
    best: tuple[Part | None, str] = (None, "")
    least = len(document.source.text) + 1
    for part, path in parts:
        node = document.places.nodes.get(id(part))
        if node is not None and node.start <= offset <= node.end and node.end - node.start <= least:
            best, least = (part, path), node.end - node.start
    return best


def _key_at(node: Node, offset: int) -> str:
    """The key of a mapping whose key or value holds an offset; empty where none does."""
    if not isinstance(node, Mapping):
        return ""
    pairs = zip(node.keys, node.values, strict=True)
    return next((text_of(key) for key, value in pairs if key.start <= offset <= max(key.end, value.end)), "")


def _meant(part: Part, key: str) -> str:
    """The field that a key is, or that it may have meant."""
    fields = part_shape(type(part)).fields
    return key if key in fields else near(key, fields)
