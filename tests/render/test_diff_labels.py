"""Every field that can differ has a name for readers, in every language of the page."""

import pytest

from cjm.diff.rulings import fields_by_key
from cjm.render.comparison.labels import WORDS, field_key
from cjm.render.language import language, languages


@pytest.mark.parametrize("tag", sorted(languages()))
def test_every_field_of_the_format_has_a_label(tag: str) -> None:
    words = language(tag)
    assert [key for key in fields_by_key() if not words.has(field_key(key))] == []


@pytest.mark.parametrize("tag", sorted(languages()))
def test_every_kind_of_part_has_a_name(tag: str) -> None:
    parts = {key.partition(".")[0] for key in fields_by_key()}
    assert [part for part in sorted(parts) if not language(tag).has(f"diff.part.{part}")] == []


def test_no_line_of_the_table_is_of_no_field() -> None:
    fields = {*fields_by_key(), *(f".{key.partition('.')[2]}" for key in fields_by_key())}
    assert set(WORDS) <= fields
