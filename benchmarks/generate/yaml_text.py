"""Plain values to the YAML that a careful person would type; independent of cjm's own writer."""

import json
import re
import textwrap
from collections.abc import Iterator, Mapping, Sequence

Value = str | int | float | Mapping[str, "Value"] | Sequence["Value"]

WIDTH = 110
UNSAFE = re.compile(r"^[\W_]|: | #|:$|^(true|false|null)$", re.IGNORECASE)


class Flow(dict[str, Value]):
    """A mapping that is written on one line, in braces."""


def yaml_text(document: Mapping[str, Value]) -> str:
    """A document's text; a key that begins with `#` is a comment on a line of its own."""
    return "".join(f"{line}\n" for line in _mapping(document, ""))


def _mapping(value: Mapping[str, Value], indent: str) -> Iterator[str]:
    for key, held in value.items():
        if key.startswith("#"):
            yield f"{indent}# {held}"
        else:
            yield from _entry(f"{indent}{key}:", held, f"{indent}  ")


def _sequence(value: Sequence[Value], indent: str) -> Iterator[str]:
    for held in value:
        if isinstance(held, Mapping):
            # The first line of a mapping shares the line of its dash.
            first, *rest = _mapping(held, f"{indent}  ")
            yield f"{indent}- {first.strip()}"
            yield from rest
        else:
            yield from _entry(f"{indent}-", held, f"{indent}  ")


def _entry(head: str, held: Value, indent: str) -> Iterator[str]:
    if isinstance(held, Flow):
        inside = ", ".join(f"{key}: {_scalar(one)}" for key, one in held.items())
        yield f"{head} {{{inside}}}"
    elif isinstance(held, Mapping):
        yield head
        yield from _mapping(held, indent)
    elif isinstance(held, str) and len(held) > WIDTH:
        yield f"{head} >-"
        yield from textwrap.wrap(held, WIDTH, initial_indent=indent, subsequent_indent=indent)
    elif isinstance(held, str | int | float):
        yield f"{head} {_scalar(held)}"
    else:
        yield head
        yield from _sequence(held, indent)


def _scalar(value: Value) -> str:
    text = str(value)
    return json.dumps(text, ensure_ascii=False) if isinstance(value, str) and UNSAFE.search(text) else text
