"""The source line and its carets stand in the same columns, and nothing in them steers a terminal."""

import pytest

from cjm.report.cells import cells
from cjm.report.excerpt import excerpt
from cjm.source import Source
from cjm.visible import visible


def drawn(line: str, part: str) -> list[str]:
    start = line.index(part)
    found = excerpt(line, Source(line).span(start, start + len(part)))
    assert found
    return [found.line, found.carets]


def test_carets_stand_below_the_place() -> None:
    assert drawn("      - name: Compare the offers", "Compare the offers") == [
        "- name: Compare the offers",
        "        ^^^^^^^^^^^^^^^^^^",
    ]


def test_wide_signs_and_marks_are_counted_as_a_terminal_shows_them() -> None:
    assert drawn("name: 価格 x", "x") == ["name: 価格 x", "           ^"]
    assert drawn("name: 価格 x", "価格") == ["name: 価格 x", "      ^^^^"]
    assert drawn("name: e\u0301te\u0301 x", "x") == ["name: e\u0301te\u0301 x", "          ^"]


def test_tabs_are_blanks() -> None:
    assert drawn("a:\tb", "b") == ["a:    b", "      ^"]


def test_what_steers_a_terminal_is_spelled_out() -> None:
    assert drawn("a: \x1b[31m\u202eb", "b") == ["a: \\x1b[31m\\u202eb", " " * 17 + "^"]
    assert visible("\x85\u2028\U000e0001\ud800") == "\\x85\\u2028\\U000e0001\\ud800"


def test_joiners_that_scripts_need_are_kept() -> None:
    family = "👩\u200d👩"
    assert visible(family) == family
    assert visible("می\u200cخواهم") == "می\u200cخواهم"


def test_a_long_line_is_cut_around_the_place() -> None:
    line = f"note: {'x' * 200} here {'y' * 200}"
    text, carets = drawn(line, "here")
    assert text == f"…{'x' * 39} here {'y' * 55}…"
    assert carets == " " * 41 + "^^^^"


def test_a_long_line_is_shown_from_its_beginning_where_the_place_is_there() -> None:
    text, carets = drawn(f"  quote: {'x' * 300}", "quote")
    assert text == f"…quote: {'x' * 93}…".removeprefix("…")
    assert carets == "^^^^^"


@pytest.mark.parametrize("line", ["", "   "])
def test_a_blank_line_is_not_shown(line: str) -> None:
    assert excerpt(line, Source(line).span(0, 0)) is None


def test_a_place_over_several_lines_is_marked_to_the_end_of_the_first() -> None:
    source = Source("- a: 1\n  b: 2\n")
    found = excerpt(source.line(1), source.span(2, 12))
    assert found
    assert (found.line, found.carets) == ("- a: 1", "  ^^^^")


def test_a_place_beyond_the_line_has_one_caret() -> None:
    found = excerpt("cjm: 1", Source("cjm: 1").span(6, 6))
    assert found
    assert (found.line, found.carets) == ("cjm: 1", "      ^")


def test_cells_of_plain_text_are_its_signs() -> None:
    assert cells("stages/decide") == 13
