"""A stranger's text: shown, never obeyed."""

import pytest

from cjm.render import untrusted
from cjm.render.untrusted import bare, css_string, safe_href, turns, visible


def test_control_characters_are_shown_as_pictures() -> None:
    assert visible("a\x00b\x1b[31mc\x7f\x9d\ttab\n") == "a\u2400b\u241b[31mc\u2421\ufffd\ttab\n"


def test_text_cannot_be_written_backwards() -> None:
    assert visible("invoice\u202efdp.exe") == "invoice\ufffdfdp.exe"


def test_what_isolates_a_direction_is_closed_and_closes_nothing_else() -> None:
    assert visible("a\u2069b\u2067c\u2067d\u2069e") == "ab\u2067c\u2067d\u2069e\u2069"


def test_a_lone_surrogate_becomes_a_sign_that_can_be_written() -> None:
    assert visible("\ud800").encode() == b"\xef\xbf\xbd"


def test_plain_text_of_any_script_stays_as_it_is() -> None:
    texts = ("Überweisung", "修理と返却", "تجديد العقد", "👩‍🔧 repairs", "line\nbreak")
    assert tuple(map(visible, texts)) == texts


def test_where_nothing_isolates_a_text_its_marks_of_direction_go() -> None:
    assert bare("\u2067abc\u2069\u200f") == "abc"


@pytest.mark.parametrize(
    ("text", "turning"), [("plain", False), ("Größe 修理", False), ("שלום", True), ("abc\u2067d", True)]
)
def test_only_text_that_may_turn_is_isolated(text: str, turning: bool) -> None:
    assert turns(text) == turning


@pytest.mark.parametrize(
    "link", ["https://example.org/a?b=c#d", "http://example.org", "mailto:a@example.org", "notes/a.md", "#here", "/a:b"]
)
def test_a_good_link_is_followed(link: str) -> None:
    assert safe_href(link) == link


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//example.org/a",
        "https://example.org/\u202egnp.exe",
        "\\\\example.org\\a",
        "https://[",
        "x y",
    ],
)
def test_any_other_link_is_only_shown(link: str) -> None:
    assert safe_href(link) == ""


def test_the_quick_look_finds_every_character_that_would_be_changed() -> None:
    changed = {chr(code) for code in (*untrusted._CONTROLS, *untrusted._TURNS)}
    assert {letter for letter in map(chr, range(0x110000)) if untrusted._ANY.match(letter)} == changed


def test_a_text_never_ends_the_string_that_it_stands_in() -> None:
    assert css_string('A "b" \\ c\nd') == "A \\22 b\\22  \\5c  c\\a d"
    assert css_string("\u202eplain\u2066") == "\ufffdplain"
