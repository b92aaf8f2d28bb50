"""Nodes to typed parts: every field converted by its kind, every fault of the file said at once."""

from collections.abc import Callable, Collection
from typing import Any

from msgspec.structs import replace

from cjm.model.field import Text
from cjm.model.identity import derived_id
from cjm.model.part import Part
from cjm.model.quantity import PerPersona
from cjm.reading import names, wording
from cjm.reading.complete import complete
from cjm.reading.cut import cut, stands_alone
from cjm.reading.fault import Fault
from cjm.reading.kinds import Unfit, known_id, refusal
from cjm.reading.near import near
from cjm.reading.nodes import Mapping, Node, Scalar, Sequence, is_empty, plain, text_of
from cjm.reading.places import SHORT, Places
from cjm.reading.shape import Each, Fields, Many, One, PartShape, Shape, Table, part_shape
from cjm.reading.signs import odd_sign
from cjm.source import Source

MISSING: Any = object()
FAULTS = 1000


class _TooMany(Exception):  # noqa: N818
    """So many faults that reading on helps nobody, and costs time."""


class Builder:
    """Reads parts out of nodes; what cannot be read becomes a fault, and the rest of the file is read all the same.

    Every method takes what is expected, the node found, and the `key` of the field that it stands in.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.faults: list[Fault] = []
        self.places = Places(source)
        self.told = range(0)

    def part(self, kind: type[Part], node: Node) -> Part | None:
        """A part from its node; None where it is no part at all, or has so many faults that nobody would read them."""
        try:
            built = self._fields(Fields(kind), node, "")
        except _TooMany:
            return None
        return None if built is MISSING else built

    def fault(self, name: str, message: str, node: Node) -> Any:  # noqa: ANN401
        """Note a fault, on the first line of a node; returns MISSING, for the value that could not be read."""
        end = self.source.text.find("\n", node.start, node.end)
        span = self.source.span(node.start, node.end if end < 0 else end)
        self.faults.append(Fault(name, message, span))
        if len(self.faults) >= FAULTS:
            words = f"there are more than {FAULTS} faults; mend these first, the rest of the file was not read"
            self.faults.append(Fault(name, words, span))
            raise _TooMany
        return MISSING

    def _value(self, shape: Shape, node: Node, key: str) -> Any:  # noqa: ANN401
        return _READ[type(shape)](self, shape, node, key)

    def _one(self, shape: One, node: Node, key: str) -> Any:  # noqa: ANN401
        if type(node) is not Scalar:
            return self.fault("wrong-kind", wording.not_one(node, key, shape.kind, self.source.text[node.start]), node)
        text = node.text
        if len(text) <= SHORT:
            self.places.short.add(text)
        try:
            return shape.read(text)
        except Unfit as unfit:
            return self.fault("wrong-value", refusal(key, text, str(unfit)), node)

    def _many(self, shape: Many, node: Node, key: str) -> Any:  # noqa: ANN401
        listed = type(node) is Sequence
        read, item = _READ[type(shape.item)], shape.item
        pairs = item.part.pairs if type(item) is Fields else None
        if type(item) is Fields and not pairs and type(node) is Mapping and self._no_list(item, node, key):
            return MISSING
        values: list[object] = []
        for one in node.items if type(node) is Sequence else (node,):
            if pairs and type(item) is Fields and type(one) is Mapping and not _has_field(one, item):
                values += self._pairs(item, pairs, one, key)
            elif type(one) is not Scalar or one.text.strip():
                value = read(self, item, one, key)
                if value is not MISSING:
                    values.append(value)
            elif listed:
                self.fault("missing-field", f"an empty item in `{key}`; fill it in, or take the line out", one)
        return tuple(values)

    def _no_list(self, shape: Fields, node: Mapping, key: str) -> bool:
        """Whether a mapping stands in the place of a list: dashes forgotten, or each name a key; a fault then."""
        wrong = names.without_dashes(shape.part, node)
        if not wrong and shape.part.shorthand and len(node.names) > 1 and not _has_field(node, shape):
            told = [names.name_as_key(shape.part, *pair) for pair in zip(node.keys, node.values, strict=True)]
            wrong = told[0] if all(told) else ""
        if wrong:
            self.fault("wrong-kind", wrong, node.key(0))
        return bool(wrong)

    def _pairs(self, shape: Fields, pairs: tuple[str, str], node: Mapping, name: str) -> list[object]:
        """A mapping read as a list of parts: each key one field of a part, its value another."""
        fields = part_shape(shape.part).fields
        left, right = (fields[field] for field in pairs)
        built: list[object] = []
        seen: set[str] = set()
        for number, (text, key, child) in enumerate(zip(node.names, node.keys, node.values, strict=True)):
            if text in seen:
                self._twice(node, number, shape.part)
                continue
            seen.add(text)
            if (not known_id(text) or text.isdigit()) and self._rest(right.shape, node, number, "wrong-value"):
                continue
            first = self._value(left.shape, key, name)
            second = None if is_empty(child) else self._value(right.shape, child, name)
            if second is None and right.required:
                second = self.fault("missing-field", f"`{text}` lacks its {right.key}", key)
            if first is not MISSING and second is not MISSING:
                built.append(
                    self._made(shape.part, {left.name: first, **({} if second is None else {right.name: second})}, key)
                )
        return built

    def _each(self, shape: Each, node: Node, key: str) -> Any:  # noqa: ANN401
        if type(node) is Sequence and type(shape.item) is not Many:
            return self.fault(
                "wrong-kind", wording.not_each(key, self.source.text[node.start], _holds_prose(shape.item)), node
            )
        if type(node) is not Mapping or (type(shape.item) is Fields and _has_field(node, shape.item)):
            value = self._value(shape.item, node, key)
            return MISSING if value is MISSING else PerPersona(value)
        each: dict[str, object] = {}
        for number, (written, child) in enumerate(zip(node.names, node.values, strict=True)):
            name = written.strip()
            if is_empty(child) and stands_alone(node, number, self.source.text):
                self._alone(shape.item, node, number, key)
            elif not known_id(name) and (wrong := wording.no_persona(node, number, key, _holds_prose(shape.item))):
                self.fault("wrong-value", wrong, node.key(number))
            elif name in each:
                self.fault("duplicate-key", f"`{name}` stands twice in `{key}`; keep one", node.key(number))
            elif not is_empty(child) and (value := self._value(shape.item, child, key)) is not MISSING:
                each[name] = value
        return PerPersona(None, tuple(each.items())) if each else MISSING

    def _alone(self, shape: Shape, node: Mapping, number: int, key: str) -> None:
        """A name in braces without a colon and a value: mostly the rest of a text with a comma."""
        name = node.names[number].strip()
        if not self._rest(shape, node, number, "wrong-value"):
            wrong = wording.no_persona(node, number, key, _holds_prose(shape)) if ":" in name else ""
            self.fault("wrong-value", wrong or wording.no_value(key, name, first=not number), node.key(number))

    def _rest(self, shape: Shape | None, node: Mapping, number: int, fault: str) -> bool:
        """Whether a key in braces is the rest of a value with a comma in it; said once for all that belongs to it."""
        key = node.key(number)
        if key.start not in self.told:
            found = cut(node, number, shape, self.source.text)
            if not found:
                return False
            self.told = range(key.start, found[1])
            self.fault(fault, found[0], key)
        return True

    def _table(self, shape: Table, node: Node, key: str) -> Any:  # noqa: ANN401
        if type(node) is not Mapping:
            return self.fault("wrong-kind", f"`{key}` takes names with their values, not a list: `name: value`", node)
        table: dict[object, object] = {}
        for title, child in zip(node.keys, node.values, strict=True):
            name = self._value(shape.key, title, key)
            if name in table:
                self.fault("duplicate-key", f"`{text_of(title)}` stands twice in `{key}`; keep one", title)
            elif name is not MISSING and not is_empty(child):
                value = self._value(shape.value, child, key)
                if value is not MISSING:
                    table[name] = value
        return table

    def _fields(self, shape: Fields, node: Node, key: str) -> Any:  # noqa: ANN401
        part = shape.part
        if type(node) is Mapping:
            return self._mapping(part_shape(part), node)
        if type(node) is Scalar and part.shorthand:
            field = part_shape(part).fields[part.shorthand]
            before = len(self.faults)
            value = self._value(field.shape, node, key or field.key)
            if value is MISSING and part.shorthand == "use" and len(self.faults) > before:
                self.faults[-1] = replace(self.faults[-1], message=self.faults[-1].message + wording.new_or_taken(part))
            return MISSING if value is MISSING else self._made(part, {field.name: value}, node)
        return self.fault("wrong-kind", wording.no_part(part, node, key), node)

    def _mapping(self, shape: PartShape, node: Mapping) -> Any:  # noqa: ANN401, PLR0912
        fields, short = shape.fields, self.places.short.add
        values: dict[str, object] = {}
        bad: list[str] = []
        texts = node.names
        seen: set[str] | None = set() if len(set(texts)) < len(texts) else None
        pairs = zip(range(len(texts)), texts, node.values, strict=True)
        if texts and texts[0] not in fields and self._is_prose(shape, node):
            bad.append(shape.part.shorthand)
            next(pairs)
        for number, text, child in pairs:
            if seen is not None:
                if text in seen and not odd_sign(f"{text}: "):
                    self._twice(node, number, shape.part)
                    continue
                seen.update([text] if text else ())
            field = fields.get(text)
            if field is None:
                meant = self._other(shape, node, number, values)
                if meant and node.index(meant) < 0:
                    bad.append(meant)
            elif type(child) is not Scalar or child.text.strip():
                one = field.one
                if one and type(child) is Scalar:
                    # Most fields are such: `_one`, and `_each`, without a call for each.
                    given = child.text
                    if len(given) <= SHORT:
                        short(given)
                    try:
                        value = PerPersona(one.read(given)) if field.divided else one.read(given)
                    except Unfit as unfit:
                        value = self.fault("wrong-value", refusal(text, given, str(unfit)), child)
                else:
                    value = _READ[type(field.shape)](self, field.shape, child, text)
                if value is MISSING:
                    bad.append(text)
                else:
                    values[field.name] = value
        return self._made(shape.part, values, node, bad) if complete(shape, values, bad, node, self.fault) else MISSING

    def _is_prose(self, shape: PartShape, node: Mapping) -> bool:
        """Whether the first key is rather a name, or the beginning of a text with a colon in it; a fault then."""
        short, key = shape.part.shorthand, node.key(0)
        if not short or node.index(short) >= 0 or not wording.is_prose_key(node, shape):
            return False
        told = names.name_as_key(shape.part, key, node.values[0])
        self.fault("unknown-key", told or wording.colon_in_prose(node, short), key)
        return True

    def _twice(self, node: Mapping, number: int, part: type[Part]) -> None:
        name = node.names[number]
        first = self.source.position(node.key(node.index(name)).start).line
        self.fault("duplicate-key", names.twice(part, name, first), node.key(number))

    def _other(self, shape: PartShape, node: Mapping, number: int, values: dict[str, Any]) -> str:
        """A key that is no field: free where it begins with `x-`, else a fault; returns the field that it nearly is."""
        text, key, child = node.names[number], node.key(number), node.values[number]
        if text.startswith("x-"):
            values.setdefault("extensions", {})[text] = plain(child)
            return ""
        fields = shape.fields
        odd = odd_sign(f"{text}: ") if text else None
        before = fields.get(node.names[number - 1])
        shape_before = before.shape if before else None
        if number and is_empty(child) and not odd and self._rest(shape_before, node, number, "unknown-key"):
            return ""
        self.fault("unknown-key", odd[0] if odd else wording.unknown_key(key, child, shape.part, fields), key)
        return near(text, fields)

    def _made(self, part: type[Part], values: dict[str, Any], node: Node, bad: Collection[str] = ()) -> Part:
        """The part, its id derived where none is written, and its place."""
        if part.names and "id" not in values and "id" not in bad:
            name = values.get("use") or values.get(part.names) or ""
            values["id"] = derived_id(name)
            if name and not values["id"]:
                named = node.get("use" if "use" in values else part.names) if type(node) is Mapping else None
                self.fault(
                    "needs-id", f"a name without letters gives no id; add an `id` to this {part.noun}", named or node
                )
        built = part.made(values)
        places = self.places
        places.nodes[id(built)] = node
        places.parts.append(built)
        if bad:
            self.places.faulty.update((id(built), key) for key in bad)
        return built


# By kind of shape. Held by the module: a builder that held its own bound methods would be a circle, and all that it
# has read would stay until the collector comes.
_READ: dict[type, Callable[[Builder, Any, Node, str], Any]] = {
    One: Builder._one,
    Many: Builder._many,
    Each: Builder._each,
    Table: Builder._table,
    Fields: Builder._fields,
}


def _holds_prose(shape: Shape) -> bool:
    return type(shape) is One and type(shape.kind) is Text


def _has_field(node: Mapping, shape: Fields) -> bool:
    """Whether a mapping has a field of a part for a key."""
    return not part_shape(shape.part).fields.keys().isdisjoint(node.names)
