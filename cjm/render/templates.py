"""The templates: where they are, and how a page is filled."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context, select_autoescape
from jinja2.runtime import Context
from markupsafe import Markup, escape

from cjm.render.untrusted import bare, turns, visible

HOUSE = Path(__file__).parents[1]


def templates_folder() -> Path:
    """The folder of templates: inside the package where it was installed, beside it in a working tree."""
    installed = HOUSE / "templates"
    return installed if installed.is_dir() else HOUSE.parent / "templates"


def filled(template: str, values: Mapping[str, Any]) -> str:
    """A template filled with values; raises jinja2.UndefinedError where it asks for one that is not there."""
    return _environment().get_template(template).render(values)


def page(template: str, values: Mapping[str, Any]) -> str:
    """A page, without the blank lines and indents that its template is written with."""
    return re.sub(r"\n\s*\n+", "\n", filled(template, values))


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(templates_folder()),
        autoescape=select_autoescape(enabled_extensions=("html.j2",), default=False),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(own=_own, bare=bare)
    return environment


@pass_context
def _own(context: Context, text: str) -> Markup:
    """Text of the map in a page: visible, escaped, and isolated where its language or direction is another."""
    shown = escape(visible(text))
    lang = context.get("foreign")
    if lang:
        return Markup('<bdi lang="{}">{}</bdi>').format(lang, shown)
    return shown if text.isascii() or not turns(text) else Markup("<bdi>{}</bdi>").format(shown)
