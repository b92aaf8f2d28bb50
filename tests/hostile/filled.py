"""Documents in which every field of every part is filled, made from the shapes of the format, so that none is forgotten."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from cjm.model import field as kinds
from cjm.model.part import Part
from cjm.reading.documents import KINDS
from cjm.reading.shape import Each, Fields, FieldShape, Many, One, Shape, Table, part_shape

# Ids that are sound, and mean something to a program; the second of each is written from right to left.
IDS = {"touchpoint": ("node", "קשר", "constructor", "strict"), "stage": ("graph", "מפה"), "persona": ("edge", "אדם")}
# A list has so many items, so that what stands between two of them is seen too; of parts that were seen, one.
PARTS = 2
NEVER_BOTH = (("data", "column", "values"), ("readings",))
# Settings that name files, maps and rules, and refuse whatever does not.
SETTLED = {"workspace": {"maps", "order", "lint", "diff"}, "journey": set(), "library": set(), "responses": set()}
Say = Callable[[int], str]


@dataclass
class Filling:
    """Fills documents with texts: `say` gives the text of the n-th field, `file` the name of a data file.

    `columns` are those that metrics read in it. Links are `linked` by https where their text may stand in a link at all.
    """

    say: Say
    file: str
    kind: str = "journey"
    linked: bool = True
    said: int = 0
    parts: Counter[str] = field(default_factory=Counter)
    columns: list[str] = field(default_factory=list)
    keys: set[tuple[str, str]] = field(default_factory=set)

    def document(self) -> dict[str, Any]:
        """A document of the kind."""
        return self._part(KINDS[self.kind])

    def _part(self, part: type[Part], use: bool = False) -> dict[str, Any]:
        noun = part.__name__.lower()
        self.parts[noun] += 1
        shape = part_shape(part).fields
        keys = {"use", *part.beside_use} if use else shape.keys() - {"use", *self._other_way(shape)}
        self.keys |= {(part.__name__, key) for key in keys - SETTLED[self.kind]}
        filled = {one.key: self._field(one, noun) for one in shape.values() if one.key in keys - SETTLED[self.kind]}
        return {**filled, f"x-{self._text()}": {self._text(): [self._text()]}}

    def _other_way(self, shape: Mapping[str, FieldShape]) -> tuple[str, ...]:
        """The fields that may not stand beside others; one metric has the ones, the next the others."""
        return NEVER_BOTH[self.parts["metric"] % 2] if {"data", "readings"} <= shape.keys() else ()

    def _field(self, one: FieldShape, noun: str) -> Any:
        if one.key == "id":
            return self._id(noun)
        if one.key == "emotion" and isinstance(one.shape, One):
            return self.parts[noun] % 5 - 2
        if one.key == "moment":
            return "critical" if self.parts[noun] == 1 else "truth"
        value = self._value(one.shape, one)
        if one.key == "column":
            self.columns.append(value)
        return value

    def _id(self, noun: str) -> str:
        at = self.parts[noun] - 1
        if self.kind == "library":
            return f"shared-{noun}{f'-{at}' * bool(at)}"
        given = IDS.get(noun, ())
        return given[at] if at < len(given) else f"{noun}-{at + 1}"

    def _value(self, shape: Shape, one: FieldShape) -> Any:
        if isinstance(shape, One):
            return self._single(shape.kind, one)
        if isinstance(shape, Many):
            return self._list(shape, one)
        if isinstance(shape, Each):
            return self._each(shape, one)
        if isinstance(shape, Table):
            return {self._value(shape.key, one): self._value(shape.value, one) for _ in range(PARTS)}
        return self._part(shape.part)

    def _list(self, shape: Many, one: FieldShape) -> list[Any]:
        if not isinstance(shape.item, Fields):
            return [self._value(shape.item, one) for _ in range(PARTS if _is_free(shape.item) else 1)]
        part = shape.item.part
        number = PARTS if self.parts[part.__name__.lower()] < PARTS else 1
        taken = [self._part(part, use=True)] if self._is_shared(part) else []
        return [self._part(part) for _ in range(number)] + taken

    def _is_shared(self, part: type[Part]) -> bool:
        return self.kind == "journey" and "use" in part_shape(part).fields

    def _each(self, shape: Each, one: FieldShape) -> Any:
        self.said += 1
        if self.said % 2:
            return self._value(shape.item, one)
        return {persona: self._value(shape.item, one) for persona in IDS["persona"]}

    def _single(self, kind: object, one: FieldShape) -> Any:
        if isinstance(kind, kinds.Word) and kind.entry and self.said % 3 == 0:
            self.said += 1
            return "shared-channelentry" if kind.entry == "channel" else "shared-entry"
        if isinstance(kind, (kinds.Text, kinds.Word)):
            return self._text()
        if isinstance(kind, kinds.Link):
            return f"{'https://x.example/' if self.said % 2 and self.linked else 'javascript:'}{self._text()}"
        if isinstance(kind, kinds.File):
            return self.file
        if isinstance(kind, kinds.Reference):
            return self._reference(kind)
        example = next(found for found in one.examples if not isinstance(found, dict))
        return example[0] if isinstance(example, list) else example

    def _reference(self, kind: kinds.Reference) -> str:
        noun = kind.to[0].removeprefix("library-")
        if noun == "map":
            return "second"
        if kind.to[0] != noun:
            return f"shared-{noun}"
        if kind.also and self.said % 3 == 0:
            return kind.also[0]
        return (IDS.get(noun) or (f"{noun}-1",))[self.said % PARTS if noun in IDS else 0]

    def _text(self) -> str:
        self.said += 1
        return self.say(self.said)


def _is_free(shape: Shape) -> bool:
    return isinstance(shape, One) and isinstance(shape.kind, (kinds.Text, kinds.Word))


def as_yaml(data: object) -> str:
    """Data as YAML in brackets, a line for each key, every sign that is not plain by its escape."""
    if isinstance(data, dict):
        # With a question mark a key may be of any length.
        return "{" + ",\n ".join(f"? {as_yaml(key)} : {as_yaml(value)}" for key, value in data.items()) + "}"
    if isinstance(data, list):
        return "[" + ", ".join(map(as_yaml, data)) + "]"
    return '"' + "".join(map(_escaped, data)) + '"' if isinstance(data, str) else json.dumps(data)


def _escaped(sign: str) -> str:
    if sign.isprintable() and sign not in '"\\':
        return sign
    code = ord(sign)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
