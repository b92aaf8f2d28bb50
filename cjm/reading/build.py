"""Nodes to typed parts: every field converted by its kind, every fault of the file said at once."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cjm.model.field import Identifier, Reference, Text, Word
from cjm.model.identity import derived_id, is_id
from cjm.model.part import Part
from cjm.model.quantity import PerPersona
from cjm.reading import wording
from cjm.reading.fault import Fault
from cjm.reading.kinds import NUMBER, Unfit, refusal, value_of
from cjm.reading.nodes import Mapping, Node, Scalar, Sequence
from cjm.reading.places import Places
from cjm.reading.shape import Each, Fields, FieldShape, Many, One, PartShape, Shape, Table, part_shape
from cjm.source import Source

MISSING: Any = object()


@dataclass(frozen=True, slots=True)
class Spot:
    """What is being read: the field `key` of a part."""

    owner: type[Part]
    key: str


class Builder:
    """Reads parts out of nodes; what cannot be read becomes a fault, and the rest of the file is read all the same."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.faults: list[Fault] = []
        self.places = Places(source)
        self._read: dict[type, Callable[[Any, Node, Spot], Any]] = {
            One: self._one,
            Many: self._many,
            Each: self._each,
            Table: self._table,
            Fields: self._fields,
        }

    def part(self, kind: type[Part], node: Node) -> Part | None:
        """A part from its node; None where it is no part at all."""
        built = self._fields(Fields(kind), node, Spot(kind, ""))
        return None if built is MISSING else built

    def fault(self, name: str, message: str, node: Node) -> Any:  # noqa: ANN401
        """Note a fault; returns MISSING, for the value that could not be read."""
        self.faults.append(Fault(name, message, self.source.span(node.start, node.end)))
        return MISSING

    def _value(self, shape: Shape, node: Node, spot: Spot) -> Any:  # noqa: ANN401
        return self._read[type(shape)](shape, node, spot)

    def _one(self, shape: One, node: Node, spot: Spot) -> Any:  # noqa: ANN401
        if type(node) is not Scalar:
            return self.fault("wrong-kind", wording.not_one(node, spot.key, shape.kind), node)
        try:
            return value_of(node.text, shape.kind)
        except Unfit as unfit:
            return self.fault("wrong-value", refusal(spot.key, node.text, str(unfit)), node)

    def _many(self, shape: Many, node: Node, spot: Spot) -> Any:  # noqa: ANN401
        nodes = node.items if type(node) is Sequence else [node]
        pairs = shape.item.part.pairs if isinstance(shape.item, Fields) else None
        values: list[object] = []
        for item in nodes:
            if pairs and isinstance(shape.item, Fields) and _is_pairs(item, shape.item.part):
                values += self._pairs(shape.item.part, pairs, item, spot)
            elif not is_empty(item):
                values.append(self._value(shape.item, item, spot))
            elif type(node) is Sequence:
                self.fault("missing-field", f"an empty item in `{spot.key}`; fill it in, or take the line out", item)
        return tuple(value for value in values if value is not MISSING)

    def _pairs(self, part: type[Part], pairs: tuple[str, str], node: Node, spot: Spot) -> list[object]:
        """A mapping read as a list of parts: each key one field of a part, its value another."""
        assert isinstance(node, Mapping)  # noqa: S101
        built = []
        for key, child in zip(node.keys, node.values, strict=True):
            shape = part_shape(part).fields
            first = self._value(shape[pairs[0]].shape, key, Spot(part, pairs[0]))
            second = None if is_empty(child) else self._value(shape[pairs[1]].shape, child, Spot(part, pairs[1]))
            if second is None and shape[pairs[1]].required:
                second = self.fault("missing-field", f"`{wording.text_of(key)}` lacks its {pairs[1]}", key)
            if first is not MISSING and second is not MISSING:
                values = {shape[pairs[0]].name: first, **({} if second is None else {shape[pairs[1]].name: second})}
                built.append(self._made(part, values, key))
        return list(built)

    def _each(self, shape: Each, node: Node, spot: Spot) -> Any:  # noqa: ANN401
        if type(node) is not Mapping or (isinstance(shape.item, Fields) and _has_field(node, shape.item.part)):
            value = self._value(shape.item, node, spot)
            return MISSING if value is MISSING else PerPersona(value)
        each: list[tuple[str, object]] = []
        for number, (key, child) in enumerate(zip(node.keys, node.values, strict=True)):
            before = wording.text_of(node.values[number - 1]) if number else ""
            name = self._persona(key, is_empty(child), before, spot)
            if name in dict(each):
                self.fault("duplicate-key", f"`{name}` stands twice in `{spot.key}`", key)
                continue
            value = MISSING if not name or is_empty(child) else self._value(shape.item, child, spot)
            if value is not MISSING:
                each.append((name, value))
        return PerPersona(None, tuple(each)) if each else MISSING

    def _persona(self, key: Node, empty: bool, before: str, spot: Spot) -> str:
        """The persona that a key names; empty, and a fault, where it names none."""
        name = wording.text_of(key).strip()
        if is_id(name) and not (name.isdigit() and empty and NUMBER.fullmatch(before)):
            return name
        if name.isdigit():
            self.fault("wrong-value", f"a number with a point, not a comma: {before}.{name}", key)
        elif empty and ":" in name:
            self.fault("wrong-value", f"a blank after the colon makes the value: `{name.replace(':', ': ', 1)}`", key)
        else:
            self.fault("wrong-value", wording.no_persona(name, spot.key), key)
        return ""

    def _table(self, shape: Table, node: Node, spot: Spot) -> Any:  # noqa: ANN401
        if type(node) is not Mapping:
            return self.fault("wrong-kind", f"`{spot.key}` takes names with their values: `name: value`", node)
        table: dict[object, object] = {}
        for key, child in zip(node.keys, node.values, strict=True):
            name = self._value(shape.key, key, spot)
            if name in table:
                self.fault("duplicate-key", f"`{wording.text_of(key)}` stands twice in `{spot.key}`", key)
            elif name is not MISSING and not is_empty(child):
                value = self._value(shape.value, child, spot)
                if value is not MISSING:
                    table[name] = value
        return table

    def _fields(self, shape: Fields, node: Node, spot: Spot) -> Any:  # noqa: ANN401
        part = shape.part
        if type(node) is Mapping:
            return self._mapping(part_shape(part), node, spot)
        if type(node) is Scalar and part.shorthand:
            field = part_shape(part).fields[part.shorthand]
            value = self._value(field.shape, node, Spot(part, field.key))
            return MISSING if value is MISSING else self._made(part, {field.name: value}, node)
        return self.fault("wrong-kind", wording.no_part(part, node, spot.key), node)

    def _mapping(self, shape: PartShape, node: Mapping, spot: Spot) -> Any:  # noqa: ANN401
        part, fields = shape.part, shape.fields
        values: dict[str, object] = {}
        extensions: dict[str, object] = {}
        bad: list[str] = []
        seen: dict[str, Node] = {}
        if len(node.keys) == 1 and part.shorthand and wording.is_prose_key(node.keys[0], fields):
            return self.fault("unknown-key", wording.colon_in_prose(node), node.keys[0])
        for key, child in zip(node.keys, node.values, strict=True):
            text = key.text if type(key) is Scalar else ""
            field = fields.get(text)
            if text in seen:
                first = self.source.position(seen[text].start).line
                self.fault("duplicate-key", f"`{text}` stands twice here, first on line {first}; keep one", key)
                continue
            seen[text] = key
            if field is not None:
                if type(child) is Scalar and not child.text.strip():
                    continue
                value = self._value(field.shape, child, Spot(part, text))
                if value is MISSING:
                    bad.append(text)
                else:
                    values[field.name] = value
            elif text.startswith("x-"):
                extensions[text] = plain(child)
            else:
                self.fault("unknown-key", wording.unknown_key(key, child, part, fields), key)
        if extensions:
            values["extensions"] = extensions
        return self._checked(shape, values, bad, node)

    def _checked(self, shape: PartShape, values: dict[str, object], bad: list[str], node: Mapping) -> Any:  # noqa: ANN401
        """The part, once nothing that it must have is missing."""
        part = shape.part
        for field in shape.required:
            if field.name not in values:
                if field.key not in bad:
                    self.fault("missing-field", wording.lacks(part, field.key), _naming(node, field.key))
                    bad.append(field.key)
                if not _is_text(field):
                    return MISSING
                values[field.name] = ""
        if part.one_of and not any(name in values for name in part.one_of) and not set(bad) & set(part.one_of):
            self.fault("missing-field", wording.lacks(part, part.one_of[0]), _naming(node, part.one_of[0]))
            bad.append(part.one_of[0])
        self._check_use(shape, values, node)
        return self._made(part, values, node, bad)

    def _check_use(self, shape: PartShape, values: dict[str, object], node: Mapping) -> None:
        """A part taken over from a library adds only what belongs to the map."""
        part = shape.part
        if "use" not in values:
            return
        for key in node.keys:
            text = wording.text_of(key)
            field = shape.fields.get(text)
            if field and text not in ("use", *part.beside_use) and field.name in values:
                del values[field.name]
                self.fault("unknown-key", wording.belongs_to_library(part, text), key)

    def _made(self, part: type[Part], values: dict[str, Any], node: Node, bad: list[str] | None = None) -> Part:
        """The part, its id derived where none is written, and its place."""
        if part.names and "id" not in values and "id" not in (bad or ()):
            name = values.get("use") or values.get(part.names) or ""
            values["id"] = derived_id(name)
            if name and not values["id"]:
                self.fault("needs-id", f"a name without letters gives no id; add an `id` to this {part.noun}", node)
        built = part.made(values)
        self.places.put(built, node)
        self.places.faulty.update((id(built), key) for key in bad or ())
        return built


def is_empty(node: Node) -> bool:
    """Whether a node says nothing: quotes never change a meaning."""
    return type(node) is Scalar and not node.text.strip()


def plain(node: Node) -> object:
    """A node as texts, lists and mappings, for keys that begin with `x-`."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(item) for item in node.items]
    return {wording.text_of(key): plain(value) for key, value in zip(node.keys, node.values, strict=True)}


def _is_pairs(node: Node, part: type[Part]) -> bool:
    return isinstance(node, Mapping) and not _has_field(node, part)


def _has_field(node: Mapping, part: type[Part]) -> bool:
    fields = part_shape(part).fields
    return any(wording.text_of(key) in fields for key in node.keys)


def _is_text(field: FieldShape) -> bool:
    return isinstance(field.shape, One) and isinstance(field.shape.kind, (Text, Word, Reference, Identifier))


def _naming(node: Mapping, key: str) -> Node:
    """Where a missing field is reported: at its empty key, else at the id or the first key of what lacks it."""
    for name in (key, "id", "name", "title"):
        at = node.index(name)
        if at >= 0:
            return node.keys[at]
    return node.keys[0] if node.keys else node
