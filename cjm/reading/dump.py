"""Typed parts to YAML text, in the layout of the format's documentation."""

from collections.abc import Iterator

from cjm.model import field
from cjm.model.identity import derived_id
from cjm.model.part import Part
from cjm.model.quantity import PerPersona
from cjm.reading.scalar import quoted, scalar
from cjm.reading.shape import Each, Fields, FieldShape, Many, One, Shape, Table, part_shape

WIDTH = 100
ALWAYS = ("cjm",)
KINDS = ("library", "responses", "workspace")


def dump(part: Part) -> str:
    """A document as YAML text: one fact a line, what is derived or default left out.

    Reading the text gives the same part again.
    """
    return "".join(f"{line}\n" for line in _part_lines(part))


def dump_field(one: FieldShape, value: object) -> list[str]:
    """The lines of one field with a value; none where the value says nothing."""
    empty = value in (None, (), {})
    return [] if empty else _entry(one.key, value, one.shape)


def _part_lines(part: Part) -> list[str]:
    lines: list[str] = []
    for one in part_shape(type(part)).fields.values():
        value = getattr(part, one.name)
        if _said(part, one, value):
            lines += _entry(one.key, value, one.shape)
    for key, value in part.extensions.items():
        lines += _free(key, value)
    return lines


def _said(part: Part, one: FieldShape, value: object) -> bool:
    """Whether a field says something that is neither its default nor derived."""
    if one.key in ALWAYS or (one.key == "kind" and value in KINDS):
        return True
    if one.key == "id" and part.names:
        name = getattr(part, "use", None) or getattr(part, part.names)
        return bool(value) and value != derived_id(name)
    return bool(value != type(part).model_fields[one.name].get_default(call_default_factory=True))


def _as_pairs(value: tuple[object, ...], shape: Many, part: type[Part]) -> tuple[object, Shape]:
    """A list of parts as a mapping, where every one of them says both fields of a pair and no key comes twice."""
    if not part.pairs:
        return value, shape
    first, second = (part_shape(part).fields[key] for key in part.pairs)
    keys = [str(getattr(one, first.name)) for one in value]
    whole = all(getattr(one, second.name) is not None and not getattr(one, "extensions", None) for one in value)
    if not whole or len(set(keys)) < len(keys):
        return value, shape
    return {key: getattr(one, second.name) for key, one in zip(keys, value, strict=True)}, Table(
        first.shape, second.shape
    )


def _entry(key: str, value: object, shape: Shape) -> list[str]:
    """The lines of a key and its value; what is said for all, and a list of one text, stand without more ado."""
    if isinstance(value, PerPersona) and isinstance(shape, Each) and not value.each:
        return _entry(key, value.everyone, shape.item)
    if isinstance(value, tuple) and isinstance(shape, Many) and isinstance(shape.item, One) and len(value) == 1:
        return _entry(key, value[0], shape.item)
    if isinstance(value, tuple) and isinstance(shape, Many) and isinstance(shape.item, Fields):
        value, shape = _as_pairs(value, shape, shape.item.part)
    name = quoted(key)
    inline = _inline(value, shape)
    if inline is not None and len(name) + len(inline) + 2 <= WIDTH:
        return [f"{name}: {inline}"]
    if isinstance(value, str) and "\n" in value and _is_block_safe(value):
        return [f"{name}: |", *(f"  {line}".rstrip() for line in value.split("\n"))]
    return [f"{name}: {inline}"] if isinstance(shape, One) else [f"{name}:", *_indented(value, shape)]


def _inline(value: object, shape: Shape) -> str | None:
    """A value on the line of its key; None where it takes lines of its own."""
    if isinstance(shape, One):
        return None if isinstance(value, str) and "\n" in value and _is_block_safe(value) else scalar(value, shape.kind)
    if isinstance(shape, Each) and isinstance(value, PerPersona):
        pairs = [(quoted(name, True), _flow(one, shape.item)) for name, one in value.each]
        return None if any(text is None for _, text in pairs) else "{" + ", ".join(f"{n}: {t}" for n, t in pairs) + "}"
    if (
        isinstance(shape, Table)
        and isinstance(value, dict)
        and all(isinstance(one, (str, float)) for one in value.values())
    ):
        pairs = [(quoted(name, True), _flow(one, shape.value)) for name, one in value.items()]
        return "{" + ", ".join(f"{name}: {text}" for name, text in pairs) + "}"
    if isinstance(shape, Many) and isinstance(value, tuple):
        texts = [_flow(item, shape.item) for item in value]
        wordy = isinstance(shape.item, One) and isinstance(shape.item.kind, (field.Word, field.Reference))
        return "[" + ", ".join(filter(None, texts)) + "]" if wordy and None not in texts else None
    return None


def _flow(value: object, shape: Shape) -> str | None:
    """A value inside of brackets; None where it does not fit there."""
    if isinstance(shape, One):
        return scalar(value, shape.kind, flow=True)
    if isinstance(shape, Many) and isinstance(value, tuple) and isinstance(shape.item, One):
        texts = [scalar(item, shape.item.kind, flow=True) for item in value]
        return texts[0] if len(texts) == 1 else "[" + ", ".join(texts) + "]"
    if isinstance(value, Part):
        lines = _part_lines(value)
        return "{" + ", ".join(lines) + "}" if all(_fits_flow(line) for line in lines) else None
    return None


def _fits_flow(line: str) -> bool:
    """Whether a line of a part may stand inside of braces as it is."""
    _, _, value = line.partition(": ")
    return not line.startswith(" ") and bool(value) and not any(sign in ",[]{}|:" for sign in value)


def _indented(value: object, shape: Shape) -> list[str]:
    return [f"  {line}" if line else "" for line in _lines(value, shape)]


def _lines(value: object, shape: Shape) -> Iterator[str]:
    """The lines below a key."""
    if isinstance(value, PerPersona) and isinstance(shape, Each):
        for name, one in value.each:
            yield from _entry(name, one, shape.item)
    elif isinstance(value, tuple) and isinstance(shape, Many):
        for item in value:
            yield from _item(item, shape.item)
    elif isinstance(value, dict) and isinstance(shape, Table):
        for name, one in value.items():
            yield from _entry(str(name), one, shape.value)
    elif isinstance(value, Part):
        yield from _part_lines(value)


def _item(value: object, shape: Shape) -> list[str]:
    """The lines of an item of a list."""
    if isinstance(value, Part) and isinstance(shape, Fields):
        lines = _short(value) or _part_lines(value)
    else:
        lines = _entry("-", value, shape)
        lines = [lines[0].removeprefix('"-": '), *lines[1:]]
    return [f"- {lines[0]}", *(f"  {line}" if line else "" for line in lines[1:])]


def _short(part: Part) -> list[str] | None:
    """A part of which only the shorthand's field is said, as that text alone; None for any other."""
    fields = part_shape(type(part)).fields
    said = [one for one in fields.values() if _said(part, one, getattr(part, one.name))]
    if part.extensions or not part.shorthand or [one.key for one in said] != [part.shorthand]:
        return None
    text = _inline(getattr(part, said[0].name), said[0].shape)
    return None if text is None else [text]


def _free(key: str, value: object) -> list[str]:
    """The lines of a key of the user's own."""
    if isinstance(value, dict):
        return [f"{quoted(key)}:", *(f"  {line}" for name, one in value.items() for line in _free(name, one))]
    if isinstance(value, list):
        inner = [line for one in value for line in _free_item(one)]
        return [f"{quoted(key)}:", *(f"  {line}" for line in inner)] if inner else [f"{quoted(key)}: []"]
    return [f"{quoted(key)}: {quoted(str(value))}"]


def _free_item(value: object) -> list[str]:
    if isinstance(value, (dict, list)):
        lines = _free("x", value)[1:]
        return [f"-{line[1:]}" if number == 0 else line for number, line in enumerate(lines)] or ["- []"]
    return [f"- {quoted(str(value))}"]


def _is_block_safe(text: str) -> bool:
    """Whether a text of several lines keeps its meaning below `|`."""
    return all(line.isprintable() and line == line.rstrip() for line in text.split("\n")) and not text.startswith(
        (" ", "\n")
    )
