"""Templates become plain Python: what they ask for has to be there, and what they knew is let go."""

import gc
from pathlib import Path
from types import CodeType

import pytest
from jinja2 import TemplateAssertionError

from cjm.render import templates
from cjm.render.jinja_code import python_of
from cjm.render.running import Running, Said
from tests.render.pages import page

WORDS = {"both": "you & me"}
MAP = Path(__file__).parents[2] / "maps" / "day-surgery.yaml"


def _says(common: str = "", **texts: str) -> str:
    def code(name: str) -> CodeType:
        return compile(python_of(f"{name}.html.j2", texts[name]), name, "exec")

    return "".join(Running(code).filled("page", {"name": "<Mia>", "say": Said(WORDS.__getitem__)}, common))


def test_a_page_has_the_macros_that_all_share() -> None:
    shared = "{% macro loud(text) %}<b>{{ text }} {{ name }}</b>{% endmacro %}"
    assert _says("shared", shared=shared, page="{{ x.loud('a') }}") == "<b>a &lt;Mia&gt;</b>"


def test_a_template_within_another_is_part_of_it_and_what_it_sets_is_known_in_it_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "page").write_text("{% if name %}{% include 'inner' %}\n{% endif %}{{ name }}!\n")
    (tmp_path / "inner").write_text("{% set name = 'Jo' %}<i>{{ name }}</i>{% include 'innermost' %}\n")
    (tmp_path / "innermost").write_text("<u>{{ name }}</u>\n")
    monkeypatch.setattr(templates, "templates_folder", lambda: tmp_path)
    assert _says(page=templates.source("page")) == "<i>Jo</i><u>Jo</u>&lt;Mia&gt;!"


def test_what_is_chosen_by_name_while_a_page_is_written_is_refused() -> None:
    with pytest.raises(TemplateAssertionError, match="named outright"):
        _says(page="{% include name %}")


def test_words_of_the_page_are_written_as_markup_and_handed_on_as_they_are() -> None:
    assert _says(page="{{ say('both') }} {{ say('both')|length }} {{ say('both') }}") == "you &amp; me 8 you &amp; me"


def test_words_that_the_catalogue_lacks_are_an_error() -> None:
    with pytest.raises(KeyError, match="neither"):
        _says(page="{{ say('neither') }}")


def test_a_macro_that_is_not_given_what_it_needs_is_an_error() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument"):
        _says(page="{% macro loud(text) %}{{ text }}{% endmacro %}{{ loud() }}")


def test_an_argument_of_a_macro_may_have_a_default() -> None:
    assert _says(page="{% macro loud(text='a') %}{{ text }}{% endmacro %}{{ loud() }}{{ loud('b') }}") == "ab"


def test_a_loop_knows_where_it_is() -> None:
    rows = "{% for one in name %}{{ loop.index0 }}{{ loop.index }}{{ loop.first }}{{ loop.last }} {% endfor %}"
    assert _says(page=rows.replace("name", "'xy'")) == "01TrueFalse 12FalseTrue "


def test_a_page_that_extends_another_fills_its_blocks() -> None:
    outer = "<h1>{% block title %}{% endblock %}</h1>{% block body %}nothing{% endblock %}"
    page = "{% extends 'outer' %}{% block title %}{{ name }}{% endblock %}"
    assert _says(page=page, outer=outer) == "<h1>&lt;Mia&gt;</h1>nothing"


def test_what_a_loop_sets_is_known_in_its_round() -> None:
    rows = "{% for one in [1, 2] %}{% set twice = one * 2 %}{% for two in [twice] %}{{ two }}{% endfor %}{% endfor %}"
    assert _says(page=rows) == "24"


@pytest.mark.parametrize("text", ["{{ nam }}", "{% if nam %}{% endif %}", "{% for one in nam %}{% endfor %}"])
def test_a_name_that_nobody_gave_is_an_error(text: str) -> None:
    with pytest.raises(NameError, match="'nam' is undefined"):
        _says(page=text)


def test_a_page_leaves_nothing_to_the_garbage_collector() -> None:
    text = MAP.read_text(encoding="utf-8")
    page(text)
    gc.collect()
    gc.disable()
    try:
        page(text)
        assert gc.collect() == 0
    finally:
        gc.enable()
