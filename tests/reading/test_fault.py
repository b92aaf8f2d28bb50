"""Messages quote what a file says, and nothing in it can reach a terminal or break a line."""

import pytest

from cjm.reading.fault import Fault, shown
from cjm.source import Source
from tests.reading.said import HEAD, said

SPAN = Source("").span(0, 0)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("plain", '"plain"'),
        ("two\n  lines\tand more", '"two lines and more"'),
        ("\x1b[31mred\x07", '"\\x1b[31mred\\x07"'),
        ("right\u202eleft", '"right\\u202eleft"'),
        ("👩\u200d🔬", '"👩\u200d🔬"'),
        ("\U000e0041", '"\\U000e0041"'),
        ("x" * 60, f'"{"x" * 60}"'),
        ("x" * 61, f'"{"x" * 59}…"'),
    ],
)
def test_a_text_is_quoted_on_one_line_of_visible_signs(text: str, quoted: str) -> None:
    assert shown(text) == quoted


def test_a_message_is_one_line_of_visible_signs_and_not_endless() -> None:
    assert Fault("syntax", "a\nb\x1b[0m\u202e", SPAN).message == "a\\x0ab\\x1b[0m\\u202e"
    assert len(Fault("syntax", "x" * 5000, SPAN).message) == 400


def test_a_key_that_turns_the_line_around_is_spelled_out() -> None:
    assert said(f'{HEAD}"goal\u202e": x\n"goal\u202e": y\n') == [
        '3:1-3:8 error unknown-key: "goal\\u202e" is no field of a map; `goal` is a field of a stage',
        "4:1-4:8 error duplicate-key: `goal\\u202e` stands twice here, first on line 3; keep one",
    ]


def test_a_key_of_many_lines_stays_one_line() -> None:
    assert said(f'{HEAD}? "many\n\n  lines"\n: x\n') == [
        '3:3-3:8 error unknown-key: "many lines" is no field of a map; keys of your own begin with `x-`'
    ]
