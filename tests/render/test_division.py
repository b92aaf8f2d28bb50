"""Words are divided from the length on of which one does not fit its cell."""

import pytest

from cjm.render.view.division import Division
from cjm.render.view.view import view
from tests.render.pages import subject


def _divided(names: list[str], columns: int = 17) -> Division:
    """Of a journey of one stage with so many touchpoints, the first of them with these names."""
    points = ", ".join(names + [f"T{at}" for at in range(columns - len(names))])
    return view(subject(f"cjm: 1\ntitle: A\nstages: [{{name: S, touchpoints: [{points}]}}]\n")).division


@pytest.mark.parametrize(
    ("names", "columns", "division"),
    [
        (["Recovery"], 17, Division(8, 20)),
        (["Stitches", "Anaesthetists"], 17, Division(8, 13)),
        (["Anaesthetists"], 4, Division(20, 20)),
        (["Illicit"], 17, Division(20, 20)),
        (["Überweisungsträgerunterschrift"], 17, Division(20, 20)),
    ],
)
def test_words_are_divided_from_the_length_on_of_one_that_does_not_fit(
    names: list[str], columns: int, division: Division
) -> None:
    assert _divided(names, columns) == division


def test_a_cell_over_several_columns_holds_longer_words() -> None:
    points = "{name: A, frontstage: Anaesthetists}"
    assert _divided([points]).sheet == 13
    text = f"cjm: 1\ntitle: A\nstages: [{{name: S, goal: Anaesthetists, touchpoints: [{', '.join('ABCDEFGHIJKLMNOPQ')}]}}]\n"
    assert view(subject(text)).division == Division(20, 20)
