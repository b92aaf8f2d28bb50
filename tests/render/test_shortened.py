"""Texts cut to a length."""

import pytest

from cjm.render.text.shortened import shortened


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", ""),
        ("just as long", "just as long"),
        ("just as long, or longer", "just as\u2026"),
        ("it ends. Here begins", "it ends.\u2026"),
        ("a verylongwordindeed", "a verylongw\u2026"),
        ("\u5f15\u304d\u7d99\u304e\u306e\u9014\u5207", "\u5f15\u304d\u7d99\u304e\u306e\u2026"),
        ("e\u0301" * 13, "e\u0301" * 11 + "\u2026"),
    ],
)
def test_a_text_ends_with_a_word_where_it_can(text: str, said: str) -> None:
    assert shortened(text, 12) == said
