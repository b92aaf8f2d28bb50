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
    assert view(subject(many(12, 25))).sheet == Sheet(15.6, True)


@pytest.mark.parametrize(("words", "keyed"), [(5, True), (300, True), (400, False)])
def test_the_keys_are_on_the_first_sheet_where_the_lowest_curve_leaves_room(words: int, keyed: bool) -> None:
    assert view(subject(_wordy(words))).sheet.keyed == keyed
