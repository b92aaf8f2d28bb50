"""`cjm schema`: JSON Schemas for editors and programs."""

import json
from typing import Annotated

import typer

from cjm.errors import CjmError

KINDS = ("map", "journey", "library", "responses", "workspace", "lint", "diff")


def command(
    kind: Annotated[
        str, typer.Argument(help=f"Which one: {', '.join(KINDS)}. `map` serves every kind of file, by its `kind`.")
    ] = "map",
) -> None:
    """Print a JSON Schema: of the map format for editors, or of what a command prints as JSON.

    Example: cjm schema > .cjm-schema.json
    """
    if kind not in KINDS:
        from cjm.reading.near import did_you_mean

        raise CjmError(f'there is no schema "{kind}"; there are {", ".join(KINDS)}{did_you_mean(kind, KINDS)}')
    print(json.dumps(_schema(kind), indent=2, ensure_ascii=False))


def _schema(kind: str) -> dict[str, object]:
    if kind == "lint":
        from cjm.report.lint_schema import lint_schema

        return lint_schema()
    if kind == "diff":
        from cjm.report.diff_schema import diff_schema

        return diff_schema()
    from cjm.reading.schema import combined_schema, schema

    return combined_schema() if kind == "map" else schema(kind)
