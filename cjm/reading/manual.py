"""The manual of the format, printed from the models: every part, field by field."""

from cjm.model.part import Part
from cjm.reading.documents import KINDS, parts
from cjm.reading.introduction import INTRODUCTION
from cjm.reading.plain_words import takes
from cjm.reading.scalar import quoted, scalar
from cjm.reading.shape import Fields, FieldShape, One, Shape, Table, part_shape

TITLES = {
    "journey": "The map",
    "library": "The library: what several maps share",
    "responses": "The response sheet: what one participant of a workshop fills in",
    "workspace": "The workspace: `cjm.yaml`",
}
OPENINGS = {
    "journey": "A file with `cjm: 1` and `title:`; `kind: journey` may be left out.",
    "library": "A file with `cjm: 1` and `kind: library`. Its entries are taken over by id.",
    "responses": "A file with `cjm: 1` and `kind: responses`, one for each participant.",
    "workspace": "The file `cjm.yaml` with `cjm: 1` and `kind: workspace`, at the root of the maps.",
}


def format_manual() -> str:
    """`docs/format.md`: an introduction, then each document with the parts that it is made of."""
    pages = [INTRODUCTION]
    kinds = {part: kind for kind, part in KINDS.items()}
    for part in parts().values():
        kind = kinds.get(part)
        if kind:
            pages.append(f"## {TITLES[kind]}\n\n{OPENINGS[kind]} {_sentence(part)}\n\n{_table(part)}")
        else:
            pages.append(f"### {part.noun.capitalize()}\n\n{_sentence(part)}{_shorthands(part)}\n\n{_table(part)}")
    return "\n".join(pages)


def _sentence(part: type[Part]) -> str:
    return " ".join((part.__doc__ or "").split())


def _shorthands(part: type[Part]) -> str:
    """How a part is written shorter than field by field."""
    fields = part_shape(part).fields
    ways = []
    if part.shorthand:
        field = fields[part.shorthand]
        example = _inline(field.examples[0], _kind(field.shape))
        ways.append(f"May be written as its `{field.key}` alone: `{example}`.")
    if part.pairs:
        left, right = (fields[key] for key in part.pairs)
        pair = _inline({left.examples[0]: right.examples[0]})
        ways.append(f"Several may be written as `{left.key}: {right.key}`: `{pair}`.")
    if part.beside_use:
        own = ", ".join(f"`{key}`" for key in part.beside_use)
        ways.append(f"With `use` it takes one of a library over, and may add {own}.")
    return "".join(f" {way}" for way in ways)


def _table(part: type[Part]) -> str:
    fields = part_shape(part).fields.values()
    rows = ["| key | what it says | takes | example |", "|---|---|---|---|", *(_row(part, field) for field in fields)]
    return "\n".join(rows) + "\n"


def _row(part: type[Part], field: FieldShape) -> str:
    key = f"**`{field.key}`**" if _is_required(part, field) else f"`{field.key}`"
    cells = (key, field.description, takes(field.shape), f"`{_example(field)}`")
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def _is_required(part: type[Part], field: FieldShape) -> bool:
    documents = {"cjm": [*KINDS.values()], "kind": [*KINDS.values()][1:]}
    return field.required or field.key in part.one_of[:1] or part in documents.get(field.key, [])


def _example(field: FieldShape) -> str:
    """The first example of a field as a line of a map."""
    return f"{field.key}: {_inline(field.examples[0], _kind(field.shape))}"


def _kind(shape: Shape) -> object:
    """The kind of the single values that a shape holds; None where it holds parts."""
    if isinstance(shape, One):
        return shape.kind
    return None if isinstance(shape, (Fields, Table)) else _kind(shape.item)


def _inline(value: object, kind: object = None, flow: bool = False) -> str:
    """An example on one line, in braces where it has fields."""
    if isinstance(value, dict):
        return (
            "{"
            + ", ".join(f"{quoted(key, flow=True)}: {_inline(held, flow=True)}" for key, held in value.items())
            + "}"
        )
    if isinstance(value, list):
        return "[" + ", ".join(_inline(held, flow=True) for held in value) + "]"
    return scalar(value, kind, flow)
