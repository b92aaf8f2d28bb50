"""Ids: derived from names, and checked."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.model.identity import LENGTH, derived_id, is_id


@pytest.mark.parametrize(
    ("name", "derived"),
    [
        ("Compare the offers", "compare-the-offers"),
        ("  Compare -- the… offers! ", "compare-the-offers"),
        ("Reminder e-mail", "reminder-e-mail"),
        ("The customer's side", "the-customers-side"),
        ("Größe & Maß", "größe-maß"),
        ("修理を待つ", "修理を待つ"),
        ("Ελληνικά", "ελληνικά"),
        ("हिन्दी", "हिन्दी"),
        ("404", "404"),
        ("🙂", ""),
        ("---", ""),
        ("", ""),
        ("É" + "e\u0301", "éé"),
        ("a" * 70, "a" * 64),
        ("word " * 20, "-".join(["word"] * 13)),
    ],
)
def test_an_id_follows_from_a_name(name: str, derived: str) -> None:
    assert derived_id(name) == derived


@given(st.text(max_size=120))
def test_a_derived_id_is_an_id_or_nothing_and_derives_itself(name: str) -> None:
    derived = derived_id(name)
    assert derived == "" or (is_id(derived) and len(derived) <= LENGTH)
    assert derived_id(derived) == derived


@pytest.mark.parametrize("text", ["a", "7", "a-b", "maße", "修理", "a--b", "x" * 64])
def test_these_are_ids(text: str) -> None:
    assert is_id(text)


@pytest.mark.parametrize("text", ["", "-a", "a-", "A", "a b", "a_b", "a.b", "a/b", "É", "🙂", "x" * 65, "e\u0301"])
def test_these_are_none(text: str) -> None:
    assert not is_id(text)


@given(st.text(max_size=70))
def test_an_id_is_in_normal_form(text: str) -> None:
    assert not is_id(text) or unicodedata.normalize("NFC", text) == text
