"""Hostile text in every field of a map: it is shown as typed, and nothing of it becomes markup."""

from __future__ import annotations

from typing import Any, get_args

import pytest

from cjm.model.field import Text, Word
from cjm.model.journey import Journey
from cjm.model.part import Part
from cjm.model.quantity import PerPersona
from cjm.render.renderers.page_html import HTML
from cjm.render.site import index_page
from cjm.render.subject import Subject
from tests.render.gallery import EVERYTHING
from tests.render.pages import TODAY, Reading, journey, parsed, subject

HOSTILE = [
    "</style></script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>'",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% raw %}{# x #}${7*7}<%= 7 %>",
    "]]><!--<svg/onload=alert(1)>-->",
    "red;}body{display:none}/*",
    "&lt;b&gt;&amp;amp;",
    "\x1b]0;pwn\x07\x1b[31m\u202egnp.exe\u2066",
]
ALLOWED_HREF = ("#", "https://example.org/", "data:,", "a.html", "b.html")


def poisoned(part: Part, poison: str) -> Part:
    """The part with the poison as every free text in it, however deep."""
    changed: dict[str, Any] = {}
    for name, info in type(part).model_fields.items():
        value = getattr(part, name)
        free = any(isinstance(kind, Text | Word) for kind in _kinds(info.annotation, info.metadata))
        changed[name] = _poisoned(value, poison, free and name not in {"id", "type", "relationship"})
    return part.model_copy(update=changed)


def _kinds(annotation: Any, metadata: list[Any]) -> list[Any]:
    """The kinds of value of a field, from wherever its annotation nests them."""
    found = [*metadata, *getattr(annotation, "__metadata__", ())]
    for inner in get_args(annotation):
        found += _kinds(inner, [])
    return found


def _poisoned(value: Any, poison: str, free: bool) -> Any:
    if isinstance(value, Part):
        return poisoned(value, poison)
    if isinstance(value, PerPersona):
        each = tuple((name, _poisoned(one, poison, free)) for name, one in value.each)
        return PerPersona(_poisoned(value.everyone, poison, free), each)
    if isinstance(value, tuple):
        return tuple(_poisoned(one, poison, free) for one in value)
    return poison if free and isinstance(value, str) else value


def _poisoned_subject(poison: str) -> Subject:
    whole = poisoned(journey(EVERYTHING), poison)
    assert isinstance(whole, Journey)
    return Subject(whole, TODAY, series=subject(EVERYTHING).series)


def _harmless(reading: Reading, scripts: int = 1) -> None:
    assert sum(one.name == "script" for one in reading.elements) == scripts
    assert [one for one in reading.elements if one.name in {"img", "iframe", "object", "embed", "form", "b1"}] == []
    assert [one for one in reading.elements for name in one.attributes if name.startswith("on")] == []
    links = [one.attributes["href"] for one in reading.elements if "href" in one.attributes]
    assert [link for link in links if not link.startswith(ALLOWED_HREF)] == []
    styles = [one.attributes["style"] for one in reading.elements if "style" in one.attributes]
    assert [style for style in styles if "display" in style or "url" in style] == []
    assert "alert" not in reading.raw["style"]
    assert "alert" not in reading.raw["script"]


@pytest.mark.parametrize("poison", HOSTILE)
def test_hostile_text_stays_text(poison: str) -> None:
    page = HTML.render(_poisoned_subject(poison)).decode()
    clean = parsed(HTML.render(subject(EVERYTHING)).decode())
    reading = parsed(page)
    _harmless(reading)
    names = [one.name for one in reading.elements if one.name not in {"bdi", "symbol", "path", "use", "svg", "circle"}]
    assert set(names) == {one.name for one in clean.elements} - {"symbol", "path", "use", "svg", "circle"}


@pytest.mark.parametrize("poison", HOSTILE[:6])
def test_hostile_text_is_read_as_typed(poison: str) -> None:
    shown = "\n".join(parsed(HTML.render(_poisoned_subject(poison)).decode()).shown())
    assert shown.count(" ".join(poison.split())) > 30


@pytest.mark.parametrize("poison", HOSTILE)
def test_hostile_text_stays_text_in_the_index(poison: str) -> None:
    one = _poisoned_subject(poison)
    reading = parsed(index_page([("a.html", one), ("b.html", subject(EVERYTHING))], poison).decode())
    _harmless(reading)


def test_no_control_character_reaches_a_page() -> None:
    page = HTML.render(_poisoned_subject(HOSTILE[-1])).decode()
    assert [letter for letter in page if ord(letter) < 32 and letter != "\n"] == []
    assert "\u202e" not in page


def test_a_link_that_may_not_be_followed_is_shown() -> None:
    shown = parsed(HTML.render(subject(EVERYTHING)).decode()).shown()
    assert [line for line in shown if "javascript:" in line] == ["| Notes, javascript:alert(1) | | | | | 0"]
