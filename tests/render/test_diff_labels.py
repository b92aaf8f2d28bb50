"""Every field that can differ has a name for readers, in every language of the page."""

import pytest

from cjm.diff.rulings import fields_by_key
from cjm.render.comparison.labels import CLEAR, WORDS, field_key
from cjm.render.comparison.view import diff_view
from cjm.render.language import language, languages
from tests.render.differences import difference


@pytest.mark.parametrize("tag", sorted(languages()))
def test_every_field_of_the_format_has_a_label(tag: str) -> None:
    words = language(tag)
    assert [key for key in fields_by_key() if not words.has(field_key(key))] == []


@pytest.mark.parametrize("tag", sorted(languages()))
def test_every_kind_of_part_has_a_name(tag: str) -> None:
    parts = {key.partition(".")[0] for key in fields_by_key()}
    assert [part for part in sorted(parts) if not language(tag).has(f"diff.part.{part}")] == []


def test_what_says_by_itself_what_it_is_of_has_no_name_of_a_field_beside_it() -> None:
    fields = {*fields_by_key()}
    assert set(CLEAR) <= fields
    broken = "cjm: 1\ntitle: T\nstages: [{name: S, touchpoints: [{name: A, department: b, handoff: {from: a, state: broken}}]}]\n"
    works = broken.replace("broken", "works").replace("name: A", "name: A, quote: Good")
    found = [one for group in diff_view(difference(broken, works)).groups for one in group.items]
    assert [(one.label, "".join(run.text for run in one.said)) for one in found] == [
        ("Hand-off", "from broken to working"),
        ("Customer says", "new: Good"),
    ]


def test_no_line_of_the_table_is_of_no_field() -> None:
    fields = {*fields_by_key(), *(f".{key.partition('.')[2]}" for key in fields_by_key())}
    assert set(WORDS) <= fields
