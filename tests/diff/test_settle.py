"""One form for all ways of writing the same."""

import pytest

from cjm.diff.settle import gathered, reflowed, settled
from cjm.model.quantity import PerPersona
from cjm.model.touchpoint import Belief, SayDo, Touchpoint


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("one line", "one line"),
        ("one\nline", "one line"),
        ("one  line ", "one line"),
        ("two\n\nparagraphs\n \n", "two\n\nparagraphs"),
        ("e\u0301", "é"),
        ("a\u00a0b", "a b"),
    ],
)
def test_a_text_is_one_line_a_paragraph(text: str, plain: str) -> None:
    assert reflowed(text) == plain


@pytest.mark.parametrize(
    ("each", "whole"),
    [
        ({}, None),
        ({"maya": 1, "viktor": 1}, PerPersona(1)),
        ({"viktor": 1, "maya": 2}, PerPersona(None, (("maya", 2), ("viktor", 1)))),
        ({"maya": 1}, PerPersona(None, (("maya", 1),))),
        ({"maya": 1, "viktor": 1, "ana": 1}, PerPersona(None, (("maya", 1), ("viktor", 1), ("ana", 1)))),
    ],
)
def test_what_each_persona_has_alike_is_said_for_all(each: dict[str, int], whole: PerPersona[int] | None) -> None:
    assert gathered(each, ("maya", "viktor")) == whole


def test_a_part_that_says_nothing_is_none() -> None:
    part = Touchpoint(name="A", say_do=SayDo(), belief=PerPersona(Belief()))
    assert settled(part) == Touchpoint(name="A")


def test_a_part_in_the_common_form_stays_the_very_same() -> None:
    part = Touchpoint(name="A", quote=PerPersona("Fine"), belief=PerPersona(Belief(emotion=1)))
    assert settled(part) is part
