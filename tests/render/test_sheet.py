"""On paper the curve takes the room that the words below it leave."""

import pytest

from cjm.render.view.sheet import Sheet
from cjm.render.view.view import view
from tests.render.gallery import many
from tests.render.pages import subject


def _wordy(words: int) -> str:
    """A map of eight touchpoints, at each of which the customer does something of so many words."""
    points = ", ".join(f"{{name: T{at}, emotion: 1, action: {'word ' * words}}}" for at in range(8))
    return f"cjm: 1\ntitle: A\nstages: [{{name: S, touchpoints: [{points}]}}]\n"


@pytest.mark.parametrize(("words", "height"), [(5, 22), (240, 22), (280, 19.4), (400, 15.6)])
def test_the_more_there_is_to_read_the_lower_is_the_curve(words: int, height: float) -> None:
    assert view(subject(_wordy(words))).sheet.curve == height


def test_a_journey_that_no_sheet_holds_has_the_least() -> None:
    assert view(subject(many(12, 25))).sheet == Sheet(15.6, True, printed=False)


def test_lanes_that_are_higher_than_a_sheet_are_printed_stage_by_stage() -> None:
    assert [view(subject(_wordy(words))).sheet.printed for words in (400, 900)] == [True, False]


@pytest.mark.parametrize(("letters", "aside"), [(10, True), (60, False)])
def test_a_key_of_more_than_a_line_has_a_place_of_its_own(letters: int, aside: bool) -> None:
    people = ", ".join(f"{{id: p{at}, name: {'n' * letters}{at}}}" for at in range(3))
    known = view(subject(f"{_wordy(400)}personas: [{people}]\n")).sheet
    assert (known.keyed, known.aside) == (False, aside)


@pytest.mark.parametrize(("words", "keyed"), [(5, True), (300, True), (400, False)])
def test_the_keys_are_on_the_first_sheet_where_the_lowest_curve_leaves_room(words: int, keyed: bool) -> None:
    assert view(subject(_wordy(words))).sheet.keyed == keyed
