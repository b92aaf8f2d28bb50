"""Templates become plain Python: what they ask for has to be there, and what they knew is let go."""

import gc
from pathlib import Path

import pytest
from jinja2 import DictLoader, TemplateAssertionError, UndefinedError

from cjm.render.jinja_code import PlainEnvironment, Said
from cjm.render.templates import Loader
from tests.render.pages import page

WORDS = {"both": "you & me"}
MAP = Path(__file__).parents[2] / "maps" / "day-surgery.yaml"


def _says(common: str = "", **templates: str) -> str:
    environment = PlainEnvironment(loader=DictLoader(templates), autoescape=True)
    return "".join(environment.filled("page", {"name": "<Mia>", "say": Said(WORDS.__getitem__)}, common))


def test_a_page_has_the_macros_that_all_share() -> None:
    shared = "{% macro loud(text) %}<b>{{ text }} {{ name }}</b>{% endmacro %}"
    assert _says("shared", shared=shared, page="{{ x.loud('a') }}") == "<b>a &lt;Mia&gt;</b>"


def test_a_template_within_another_is_part_of_it_and_what_it_sets_is_known_in_it_only(tmp_path: Path) -> None:
    (tmp_path / "outer").write_text("{% if name %}{% include 'inner' %}\n{% endif %}{{ one }}!\n")
    (tmp_path / "inner").write_text("{% set one = name %}<i>{{ one }}</i>{% include 'innermost' %}\n")
    (tmp_path / "innermost").write_text("<u>{{ one }}</u>\n")
    environment = PlainEnvironment(loader=Loader(tmp_path), autoescape=True, trim_blocks=True)
    assert "".join(environment.filled("outer", {"name": "Mia", "one": 1})) == "<i>Mia</i><u>Mia</u>1!"


def test_what_is_chosen_by_name_while_a_page_is_written_is_refused() -> None:
    with pytest.raises(TemplateAssertionError, match="named outright"):
        _says(page="{% include name %}")


def test_words_of_the_page_are_written_as_markup_and_handed_on_as_they_are() -> None:
    assert _says(page="{{ say('both') }} {{ say('both')|length }} {{ say('both') }}") == "you &amp; me 8 you &amp; me"


def test_words_that_the_catalogue_lacks_are_an_error() -> None:
    with pytest.raises(KeyError, match="neither"):
        _says(page="{{ say('neither') }}")


def test_what_a_loop_sets_is_known_in_its_round() -> None:
    rows = "{% for one in [1, 2] %}{% set twice = one * 2 %}{% for two in [twice] %}{{ two }}{% endfor %}{% endfor %}"
    assert _says(page=rows) == "24"


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
