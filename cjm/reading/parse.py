"""Text to nodes: one pass of libyaml's event parser, with the offsets of everything.

The parser's own line numbers are not used: it counts NEL, LS and PS as line ends.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

from cjm.reading.fault import Fault
from cjm.reading.nodes import Mapping, Node, Scalar, Sequence
from cjm.source import Source

DEPTH = 100
EXPANDED = 100_000
PLAIN_TAGS = frozenset(
    ["!", *(f"tag:yaml.org,2002:{kind}" for kind in ("str", "int", "float", "bool", "null", "map", "seq", "timestamp"))]
)


@dataclass(frozen=True, slots=True)
class Parsed:
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
    builder = _Builder(source)
    with _no_collection():
        try:
            builder.run()
        except _Stop as stop:
            return Parsed(None, (*builder.faults, stop.fault))
    if builder.root is None:
        builder.faults.append(Fault("empty-file", "the file is empty; a map begins with `cjm: 1`", source.span(0, 0)))
    return Parsed(builder.root, tuple(builder.faults))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Without the garbage collector: nodes hold no cycles, and collecting costs a fifth of the time."""
    paused = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if paused:
            gc.enable()


class _Builder:
    """The state of one pass: open collections, anchors, and the faults met."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.text = source.text
        self.root: Node | None = None
        self.faults: list[Fault] = []
        self.anchors: dict[str, Node] = {}
        self.open: set[int] = set()
        self.expanded = 0

    def run(self) -> None:
        """Read every event; the branches stand in one loop, since a call for each event would double the time."""
        scalar, mapping, mapping_end, sequence, sequence_end, alias, document, stream_end = _kinds()
        get = self._events()
        stack: list[tuple[Any, Mapping | Sequence | None]] = []
        inside: Mapping | Sequence | None = None
        add: Any = self._set_root
        text = self.text
        while True:
            event = get()
            kind = type(event)
            if kind is scalar:
                end = event.end_mark.index
                plain = not event.style
                node: Node = Scalar(event.value, event.start_mark.index, end, plain)
                if plain and text[end : end + 1] == " ":
                    self._check_cut(end, event.value)
                if event.anchor or event.tag:
                    self._note(event, node)
                add(node)
            elif kind is mapping or kind is sequence:
                node = Mapping(event.start_mark.index) if kind is mapping else Sequence(event.start_mark.index)
                if event.anchor or event.tag:
                    self._note(event, node)
                add(node)
                stack.append((add, inside))
                if len(stack) > DEPTH:
                    raise _Stop(self._fault("too-deep", f"nested more than {DEPTH} deep; no map needs that", event))
                inside = node
                add = node.items.append if isinstance(node, Sequence) else _pair_adder(node)
                self.open.add(id(node))
            elif kind is mapping_end or kind is sequence_end:
                assert inside is not None  # noqa: S101
                inside.end = _end(inside, event)
                self.open.discard(id(inside))
                add, inside = stack.pop()
            elif kind is alias:
                add(self._aliased(event))
            elif kind is document:
                self._check_single(event)
            elif kind is stream_end:
                return

    def _events(self) -> Any:  # noqa: ANN401
        """The parser's next-event function, its errors turned into a fault with its place."""
        from ruamel.yaml.error import YAMLError

        from cjm.reading.syntax import explained

        try:
            get = _yaml().CParser(self.text).get_event
        except (YAMLError, UnicodeEncodeError) as error:
            raise _Stop(explained(error, self.source)) from error

        def next_event() -> object:
            try:
                return get()
            except (YAMLError, UnicodeEncodeError) as error:
                raise _Stop(explained(error, self.source)) from error

        return next_event

    def _set_root(self, node: Node) -> None:
        self.root = node

    def _fault(self, name: str, message: str, event: Any) -> Fault:  # noqa: ANN401
        return Fault(name, message, self.source.span(event.start_mark.index, event.end_mark.index))

    def _check_single(self, event: Any) -> None:  # noqa: ANN401
        if self.root is not None:
            message = "a second document begins here; one file holds one map, so give it a file of its own"
            raise _Stop(self._fault("several-documents", message, event))

    def _check_cut(self, end: int, value: str) -> None:
        """YAML takes ` #word` for a comment and cuts the text there."""
        rest = self.text[end : end + 80].split("\n", 1)[0]
        word = rest.lstrip(" ")
        if value and word.startswith("#") and word[1:2].strip() and not word.startswith("#!"):
            span = self.source.span(end + len(rest) - len(word), end + len(rest))
            message = (
                f"YAML cuts the text before ` {word.split()[0]}`; put the whole text in quotes, or a blank after `#`"
            )
            self.faults.append(Fault("cut-text", message, span, "warning"))

    def _note(self, event: Any, node: Node) -> None:  # noqa: ANN401
        """Remember an anchor; refuse a tag that is no plain kind of value."""
        if event.tag and event.tag not in PLAIN_TAGS:
            raise _Stop(self._fault("tag", f"the tag {event.tag} is not allowed in a map; leave it out", event))
        if event.anchor:
            self.anchors[event.anchor] = node

    def _aliased(self, event: Any) -> Node:  # noqa: ANN401
        """The node that an alias stands for; refused where it is unknown, holds itself, or grows beyond a sane size."""
        node = self.anchors.get(event.anchor)
        if node is None:
            raise _Stop(
                self._fault(
                    "alias", f"`*{event.anchor}` stands for nothing; a text that begins with * needs quotes", event
                )
            )
        if id(node) in self.open:
            raise _Stop(self._fault("alias", f"`*{event.anchor}` stands inside of what it stands for", event))
        self.expanded += _size(node, EXPANDED)
        if self.expanded > EXPANDED:
            raise _Stop(self._fault("alias", f"the aliases make more than {EXPANDED} values of this file", event))
        return node


def _pair_adder(mapping: Mapping) -> Any:  # noqa: ANN401
    """A function that takes keys and values in turn."""
    keys, values = mapping.keys, mapping.values

    def add(node: Node) -> None:
        (values if len(keys) > len(values) else keys).append(node)

    return add


def _end(node: Mapping | Sequence, event: Any) -> int:  # noqa: ANN401
    """Where a collection ends: a block ends with its last value, for its own end mark runs over blank lines."""
    if event.end_mark.index > event.start_mark.index:
        return int(event.end_mark.index)
    last = node.values[-1] if isinstance(node, Mapping) and node.values else None
    if isinstance(node, Sequence) and node.items:
        last = node.items[-1]
    return max(node.start, last.end) if last is not None else int(event.end_mark.index)


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
