"""Texts measured and wrapped, whatever their script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.render.text.clusters import clusters
from cjm.render.text.width import width
from cjm.render.text.wrap import one_line, runs_backwards, wrap
from tests.render.flow.drawn import HOSTILE, SCRIPTS

_TEXTS = st.text() | st.lists(st.sampled_from((*SCRIPTS, *HOSTILE)), max_size=4).map(" ".join)


@given(_TEXTS)
def test_clusters_are_the_text(text: str) -> None:
    assert "".join(clusters(text)) == text


@pytest.mark.parametrize(
    "cluster",
    ["é", "e\u0323\u0301", "नि", "👩🏽‍🔬", "👨‍👩‍👧‍👦", "🇩🇪", "❤️", "1️⃣", "\u1100\u1161\u11a8", "葛\U000e0100", "👍🏿"],
)
def test_what_a_reader_sees_as_one_sign_stays_together(cluster: str) -> None:
    assert clusters(f"a{cluster}b") == ("a", cluster, "b")


def test_two_flags_are_two_clusters() -> None:
    assert clusters("🇩🇪🇯🇵") == ("🇩🇪", "🇯🇵")


def test_a_text_is_as_wide_as_its_letters() -> None:
    assert width("il", 10) == pytest.approx(2.58 * 2)
    assert width("W", 10, bold=True) == pytest.approx(9.67)
    assert width("字字", 10) == 20
    assert width("e\u0301", 10) == width("e", 10)
    assert width("\u200d\u200b", 10) == 0


@given(_TEXTS, st.floats(1, 400), st.booleans())
def test_wrapping_loses_nothing_but_blanks(text: str, limit: float, bold: bool) -> None:
    assert "".join("".join(wrap(text, limit, 12, bold=bold)).split()) == "".join(text.split())


@given(_TEXTS, st.floats(1, 400), st.booleans())
def test_no_line_is_wider_than_the_limit_unless_it_is_a_single_cluster(text: str, limit: float, bold: bool) -> None:
    for line in wrap(text, limit, 12, bold=bold):
        assert width(line, 12, bold=bold) <= limit + 1e-6 or len(clusters(line)) == 1


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Calls the returns desk", ("Calls the", "returns", "desk")),
        ("first-time customer", ("first-time", "customer")),
        ("装置か方法か、どちらが", ("装置か方法", "か、どちら", "が")),
        ("「もう」。一度だけ", ("「もう」。", "一度だけ")),
        ("Ärgerlichkeitsgesetz", ("Ärgerlichk", "eitsgesetz")),
        ("一度だけ「もう", ("一度だけ", "「もう")),
        ("   ", ()),
    ],
)
def test_lines_end_where_the_script_allows_it(text: str, lines: tuple[str, ...]) -> None:
    assert wrap(text, 60, 12) == lines


@given(st.text())
def test_one_line_is_one_line_without_controls(text: str) -> None:
    shown = one_line(text)
    assert shown.isprintable() or not any(letter < " " or "\x7f" <= letter < "\xa0" for letter in shown)
    assert not set(shown) & set("\n\r\t\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def test_the_first_letter_with_a_direction_decides() -> None:
    assert [runs_backwards(text) for text in ("(42) שלום abc", "abc שלום", "42", "")] == [True, False, False, False]
