"""Templates become plain Python: what they ask for has to be there, and what they knew is let go."""

import gc
from pathlib import Path

import pytest
from jinja2 import DictLoader, UndefinedError

from cjm.render.jinja_code import PlainEnvironment
from tests.render.pages import page

MAP = Path(__file__).parents[2] / "maps" / "day-surgery.yaml"


def _says(common: str = "", **templates: str) -> str:
    environment = PlainEnvironment(loader=DictLoader(templates), autoescape=True)
    return environment.filled("page", {"name": "<Mia>"}, common)


def test_a_page_has_the_macros_that_all_share_and_those_within_it_have_them_too() -> None:
    shared = "{% macro loud(text) %}<b>{{ text }} {{ name }}</b>{% endmacro %}"
    assert _says(
        "shared", shared=shared, page="{{ x.loud('a') }}{% include 'in' %}", **{"in": "{{ x.loud('b') }}"}
    ) == ("<b>a &lt;Mia&gt;</b><b>b &lt;Mia&gt;</b>")


@pytest.mark.parametrize("text", ["{{ nam }}", "{% if nam %}{% endif %}", "{% for one in nam %}{% endfor %}"])
def test_a_name_that_nobody_gave_is_an_error(text: str) -> None:
    with pytest.raises(UndefinedError, match="'nam' is undefined"):
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
