"""Untrusted text in Markdown shows itself and does nothing."""

import pytest

from cjm.report.defused import defused

APART = "&#8203;"


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("@maya", f"@{APART}maya"),
        ("maya@example.org", f"maya@{APART}example.org"),
        ("closes #12 and GH-7", f"closes #{APART}12 and GH{APART}-7"),
        ("owner/repo#3", f"owner/repo#{APART}3"),
        ("!5 %2 $7", f"!{APART}5 %{APART}2 \\${APART}7"),
        ("https://example.org www.example.org", f"https:{APART}//example.org www{APART}.example.org"),
        ("0123456789abcdef", f"0123{APART}4567{APART}89ab{APART}cdef"),
        (":tada:", f":{APART}tada:"),
        ("[a](b) ![c](d) <img src=x>", r"\[a\](b) !\[c\](d) &lt;img src=x&gt;"),
        ("*a* _b_ ~~c~~ `d` |e| \\", rf"\*a\* \_b\_ \~\~{APART}c\~\~ \`d\` \|e\| \\"),
        ("&#64;maya <!-- x -->", f"&amp;#{APART}64;maya &lt;!-- x --&gt;"),
        ("two\nlines\u2028three", "two lines three"),
        ("\u202eback\u200b", r"\\u202eback\\u200b"),
        ("at 10:30, -1 -> 2; 50 % of it", "at 10:30, -1 -&gt; 2; 50 % of it"),
    ],
)
def test_what_would_be_special_is_made_plain(text: str, markdown: str) -> None:
    assert defused(text) == markdown


def test_a_long_text_is_cut_before_it_is_written() -> None:
    assert defused("<<<<<", 3) == "&lt;&lt;…"
