"""Text to nodes: one pass of libyaml's event parser, with the offsets of everything.

An ordinary text takes the quick way and gives the same nodes; here is what decides on all others, and says what is wrong.
The parser's own line numbers are not used: it counts NEL, LS and PS as line ends.
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

from msgspec import Struct

from cjm.reading.fault import Fault
from cjm.reading.nodes import Mapping, Node, Scalar, Sequence, is_empty
from cjm.reading.pause import without_collection
from cjm.reading.quick import quick
from cjm.source import Source, Span

DEPTH = 100
EXPANDED = 100_000
WARNINGS = 1000
BEGINS = "a map begins with `cjm: 1` and `title:`"
HASH = re.compile(r" #[^\s#!]")
CUT = re.compile(r" +((#[^\s#!]\S*)[^\n]*(?<!\s))")
PLAIN_TAGS = frozenset(
    ["!", *(f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null", "map", "seq", "timestamp"))]
)


class Parsed(Struct, frozen=True):
    """The root node of a text, None where there is none, and what is wrong with the text."""

    root: Node | None
    faults: tuple[Fault, ...]


class _Stop(Exception):  # noqa: N818
    """A fault that makes reading on senseless."""

    def __init__(self, fault: Fault) -> None:
        self.fault = fault


@cache
def _yaml() -> Any:  # noqa: ANN401
    """The parser's module, loaded when the first text is read."""
    import _ruamel_yaml

    return _ruamel_yaml


@cache
def _kinds() -> tuple[type, ...]:
    from ruamel.yaml import events

    return (
        events.ScalarEvent,
        events.MappingStartEvent,
        events.MappingEndEvent,
        events.SequenceStartEvent,
        events.SequenceEndEvent,
        events.AliasEvent,
        events.DocumentStartEvent,
        events.StreamEndEvent,
    )


def parse(source: Source) -> Parsed:
    """The nodes of a text; never raises for what the text holds."""
    with without_collection():
        root = quick(source.text)
        return Parsed(root, ()) if root else parse_events(source)


def parse_events(source: Source) -> Parsed:
    """The same by libyaml's events, whatever the text is."""
    builder = _Builder(source)
    try:
        builder.run()
    except _Stop as stop:
        return Parsed(None, (*builder.faults, stop.fault))
    root = builder.root
    if root is None or (is_empty(root) and root.start == root.end):
        builder.faults.append(Fault("empty-file", f"the file is empty; {BEGINS}", source.span(0, 0)))
        return Parsed(None, tuple(builder.faults))
    return Parsed(root, tuple(sorted(builder.faults, key=lambda fault: fault.span)))


class _Builder:
    """The state of one pass: the collections around the one being read, the anchors, and the faults met."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.root: Node | None = None
        self.faults: list[Fault] = []
        self.anchors: dict[str, Node] = {}
        self.outer: list[tuple[Mapping | Sequence | None, list[Node]]] = []
        self.marks: dict[str, Span] = {}
        self.expanded = 0

    def run(self) -> None:
        """Read every event, a parser's error turned into a fault with its place."""
        from ruamel.yaml.error import YAMLError

        from cjm.reading.syntax import explained

        try:
            self._read(_yaml().CParser(self.source.text).get_event)
        except (YAMLError, UnicodeEncodeError) as error:
            raise _Stop(explained(error, self.source)) from error
        for anchor, span in list(self.marks.items())[:WARNINGS]:
            message = f"YAML takes `&{anchor}` for a mark and cuts it off; put the whole text in quotes"
            self.faults.append(Fault("cut-text", message, span, "warning"))

    def _read(self, get: Callable[[], Any]) -> None:
        """The branches stand in one loop, since a call for each event would double the time."""
        scalar, mapping, mapping_end, sequence, sequence_end, alias, document, stream_end = _kinds()
        hashes = HASH.search(self.source.text) is not None
        items: list[Node] = []
        inside: Mapping | Sequence | None = None
        outer = self.outer
        while True:
            event = get()
            kind = type(event)
            if kind is scalar:
                node: Any = Scalar(event.value, event.start_mark.index, event.end_mark.index, not event.style)
                items.append(node)
                if hashes:
                    self._check_cut(node)
                if event.anchor or event.ctag:
                    self._note(event, node)
            elif kind is mapping or kind is sequence:
                node = Mapping(event.start_mark.index) if kind is mapping else Sequence(event.start_mark.index)
                items.append(node)
                if event.anchor or event.ctag:
                    self._note(event, node)
                outer.append((inside, items))
                if len(outer) > DEPTH:
                    raise _Stop(self._fault("too-deep", f"nested more than {DEPTH} deep; no map needs that", event))
                inside, items = node, []
            elif kind is mapping_end or kind is sequence_end:
                assert inside is not None  # noqa: S101
                end = event.end_mark.index
                # A block has no closing sign, and its own end mark runs over blank lines: it ends with its last value.
                flow = end > event.start_mark.index
                inside.close(items, end if flow or not items else items[-1].end)
                inside, items = outer.pop()
            elif kind is alias:
                items.append(self._aliased(event, inside))
            elif kind is document:
                self._check_single(event, items)
            elif kind is stream_end:
                self.root = items[0] if items else None
                return

    def _fault(self, name: str, message: str, event: Any) -> Fault:  # noqa: ANN401
        return Fault(name, message, self.source.span(event.start_mark.index, event.end_mark.index))

    def _check_single(self, event: Any, read: list[Node]) -> None:  # noqa: ANN401
        if read:
            message = "a second document begins here; one file holds one map, so give it a file of its own"
            raise _Stop(self._fault("several-documents", message, event))

    def _check_cut(self, node: Scalar) -> None:
        """YAML takes ` #word` for a comment and cuts the text there."""
        cut = CUT.match(self.source.text, node.end) if node.plain else None
        if cut and len(self.faults) < WARNINGS:
            message = f"YAML cuts the text before ` {cut[2]}`; put the whole text in quotes, or a blank after `#`"
            self.faults.append(Fault("cut-text", message, self.source.span(cut.start(1), cut.end(1)), "warning"))

    def _note(self, event: Any, node: Node) -> None:  # noqa: ANN401
        """Remember an anchor; refuse a tag that is no plain kind of value."""
        start = event.start_mark.index
        written = self.source.text[start : start + 40].split("\n", 1)[0].split(" ", 1)[0]
        if event.tag and event.tag not in PLAIN_TAGS:
            message = f"`{written}` is a tag, which a map does not take; a text that begins with ! needs quotes"
            raise _Stop(Fault("tag", message, self.source.span(start, start + len(written))))
        if event.anchor:
            self.anchors[event.anchor] = node
            if type(node) is Scalar:
                self.marks[event.anchor] = self.source.span(start, start + len(event.anchor) + 1)

    def _aliased(self, event: Any, inside: Node | None) -> Node:  # noqa: ANN401
        """The node that an alias stands for; refused where it is unknown, holds itself, or grows beyond a sane size."""
        node = self.anchors.get(event.anchor)
        if node is None:
            raise _Stop(
                self._fault(
                    "alias", f"`*{event.anchor}` stands for nothing; a text that begins with * needs quotes", event
                )
            )
        if node is inside or any(node is outer for outer, _ in self.outer):
            raise _Stop(self._fault("alias", f"`*{event.anchor}` stands inside of what it stands for", event))
        self.marks.pop(event.anchor, None)
        self.expanded += _size(node, EXPANDED)
        if self.expanded > EXPANDED:
            raise _Stop(self._fault("alias", f"the aliases make more than {EXPANDED} values of this file", event))
        return node


def _size(node: Node, limit: int) -> int:
    """How many values a node holds, counted through aliases, up to a limit."""
    count, waiting = 0, [node]
    while waiting and count <= limit:
        node = waiting.pop()
        count += 1
        if isinstance(node, Sequence):
            waiting += node.items
        elif isinstance(node, Mapping):
            waiting += node.values
    return count
