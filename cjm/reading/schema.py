"""The JSON Schema (2020-12) by which editors complete and check documents, from the same shapes as the reader.

A schema sees less than the reader, and is the milder of the two (references, names on both sides of `use`, texts
that YAML takes for null), with two exceptions that help while one types: an empty closed word (`moment:`) and an
empty item of a list are underlined.
"""

import json
from collections.abc import Iterator

from cjm.model.field import Text
from cjm.model.journey import FORMAT, Journey
from cjm.model.part import Part
from cjm.reading.documents import KINDS, parts
from cjm.reading.schema_values import ID, Schema, definition, value_schema
from cjm.reading.shape import Each, Fields, FieldShape, Many, One, Shape, Table, part_shape

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FREE = {"pattern": "^x-"}


def schema(kind: str) -> Schema:
    """The schema of one kind of document: `journey`, `library`, `responses` or `workspace`."""
    return _with_definitions({"$schema": DIALECT, **_document(kind)})


def combined_schema() -> Schema:
    """One schema for all documents; the key `kind` says which holds."""
    others = [kind for kind in KINDS if kind != "journey"]
    made: Schema = {
        "$schema": DIALECT,
        "title": "cjm",
        "description": "A document of a workspace of journey maps: a map, a library, a response sheet or the settings.",
        "type": "object",
        "required": ["cjm"],
        "properties": {"kind": {"enum": list(KINDS)}},
        "allOf": [
            *({"if": _is_kind(kind), "then": _reference(KINDS[kind])} for kind in others),
            {"if": {"not": {"anyOf": [_is_kind(kind) for kind in others]}}, "then": _reference(Journey)},
        ],
    }
    return _with_definitions(made)


def as_json(made: Schema) -> str:
    """A schema as JSON text, the same for the same schema."""
    return json.dumps(made, indent=2, ensure_ascii=False) + "\n"


def _with_definitions(made: Schema) -> Schema:
    """A schema with everything that it refers to under `$defs`, by name."""
    found: Schema = {}
    waiting = [*_references(made)]
    while waiting:
        name = waiting.pop()
        if name not in found:
            found[name] = _defined(name)
            waiting += _references(found[name])
    return {**made, "$defs": dict(sorted(found.items()))}


def _references(made: object) -> Iterator[str]:
    """The names that a schema refers to."""
    if isinstance(made, dict):
        if isinstance(made.get("$ref"), str):
            yield made["$ref"].removeprefix("#/$defs/")
        for key, value in made.items():
            if key != "examples":
                yield from _references(value)
    elif isinstance(made, list):
        for one in made:
            yield from _references(one)


def _defined(name: str) -> Schema:
    """What stands under `$defs`: values in lower case, parts by their class, `…Item` where they stand in a list."""
    if name[0].islower():
        return definition(name)
    kinds = {part.__name__: kind for kind, part in KINDS.items()}
    if name in kinds:
        return _document(kinds[name])
    item = name.endswith("Item")
    part = parts()[name.removesuffix("Item")]
    return {"title": part.noun, "anyOf": _ways(part, listed=True)} if item else _part(part)


def _document(kind: str) -> Schema:
    """The schema of a whole document, which says its version, and its kind where it is no map."""
    made = _part(KINDS[kind])
    version = made["properties"]["cjm"]
    made["properties"]["cjm"] = {key: version[key] for key in ("description", "examples")} | {"const": FORMAT}
    required = ["cjm"] if kind == "journey" else ["cjm", "kind"]
    return made | {"type": "object", "required": [*required, *made.get("required", [])]}


def _is_kind(kind: str) -> Schema:
    return {"properties": {"kind": {"const": kind}}, "required": ["kind"]}


def _reference(part: type[Part], item: bool = False) -> Schema:
    return {"$ref": f"#/$defs/{part.__name__}{'Item' if item else ''}"}


def _part(part: type[Part]) -> Schema:
    """The schema of a part written as fields; empty where nothing shorter stands for it."""
    fields = part_shape(part).fields
    made: Schema = {
        "title": part.noun,
        "description": (part.__doc__ or "").strip(),
        "type": "object" if part.shorthand or part.pairs else ["object", "null"],
        "properties": {key: _field(field) for key, field in fields.items()},
        "patternProperties": {FREE["pattern"]: {}},
        "additionalProperties": False,
    }
    required = [key for key, field in fields.items() if field.required]
    if required:
        made["required"] = required
    if part.one_of:
        made["anyOf"] = [{"required": [key]} for key in part.one_of]
    if "use" in fields:
        allowed = {"anyOf": [{"enum": ["use", *part.beside_use]}, FREE]}
        made |= {"if": {"required": ["use"]}, "then": {"propertyNames": allowed}}
    return made


def _field(field: FieldShape) -> Schema:
    described: Schema = {"description": field.description}
    if field.examples:
        described["examples"] = list(field.examples)
    # A required text may be the word `Null`, which YAML takes for nothing at all.
    text = isinstance(field.shape, One) and isinstance(field.shape.kind, Text)
    return described | _shape(field.shape, given=field.required and not text)


def _shape(shape: Shape, given: bool = False) -> Schema:
    """The schema of what a field holds; `given` where nothing empty may stand."""
    if isinstance(shape, One):
        return value_schema(shape.kind, given)
    if isinstance(shape, Many):
        item = _item(shape.item)
        return {"anyOf": [item, {"type": ["array", "null"], "items": item}]}
    if isinstance(shape, Each):
        return {"anyOf": [*_unpacked(_shape(shape.item)), _each(shape)]}
    if isinstance(shape, Table):
        names = _shape(shape.key, given=True)
        return {"type": ["object", "null"], "propertyNames": names, "additionalProperties": _shape(shape.value)}
    ways = _ways(shape.part, listed=False)
    return ways[0] if len(ways) == 1 else {"anyOf": ways}


def _unpacked(made: Schema) -> list[Schema]:
    """The alternatives of a schema that is nothing but alternatives."""
    return made["anyOf"] if set(made) == {"anyOf"} else [made]


def _item(shape: Shape) -> Schema:
    if isinstance(shape, Fields):
        return _reference(shape.part, item=bool(shape.part.shorthand or shape.part.pairs))
    return _shape(shape, given=True)


def _ways(part: type[Part], listed: bool) -> list[Schema]:
    """The ways to write a part: its shorthand, in a list its pairs, and its fields."""
    fields = part_shape(part).fields
    ways = _unpacked(_shape(fields[part.shorthand].shape, given=listed)) if part.shorthand else []
    if part.pairs and listed:
        left, right = (fields[key] for key in part.pairs)
        names = {"allOf": [_shape(left.shape, given=True), {"not": {"enum": [*fields]}}]}
        values = _shape(right.shape, given=right.required)
        ways = [*ways, {"type": "object", "propertyNames": names, "additionalProperties": values}]
    return [*ways, _reference(part)]


def _each(shape: Each) -> Schema:
    """A value for each of some personas; the keys of a part's own fields are no personas."""
    names: Schema = {"pattern": f"^{ID}$"}
    if isinstance(shape.item, Fields):
        names["not"] = {"enum": [*part_shape(shape.item.part).fields]}
    return {"type": "object", "propertyNames": names, "additionalProperties": _shape(shape.item)}
