"""The description of the curve, for those who cannot see it, says what the curve shows."""

import pytest

from cjm.render.curve.words import curve_description, curve_name
from cjm.render.view.frame import Frame, frame
from tests.render.gallery import GALLERY, many
from tests.render.gallery_ways import WAYS
from tests.render.pages import subject

KNOWN = {name: frame(subject(text)) for name, text in GALLERY.items()}
DRAWN = [name for name, known in KNOWN.items() if known.scored]


def _values(known: Frame, index: int) -> list[float]:
    return [value for value in known.curves[index].points if value is not None]


@pytest.mark.parametrize("name", DRAWN)
def test_every_line_is_told_with_both_ends_and_what_stands_out(name: str) -> None:
    """The highest and the lowest are told where a line rises or falls by more than one between its ends and them."""
    known = KNOWN[name]
    told = curve_description(known)
    missing = []
    for person in known.people:
        values = _values(known, person.index)
        ends = {values[0], values[-1]}
        far = {one for one in (max(values), min(values)) if all(abs(one - end) > 1 for end in ends)}
        missing += [value for value in ends | far if known.words.signed(value) not in told]
        missing += [] if person.name in told else [person.name]
    assert missing == []


@pytest.mark.parametrize("name", DRAWN)
def test_the_critical_moment_is_told_where_someone_feels_something_there(name: str) -> None:
    known = KNOWN[name]
    felt = known.critical and [one.points[known.critical.column] for one in known.curves]
    marked = known.words.say("curve.turn.is-critical", turn="").strip() in curve_description(known)
    assert marked == bool(felt and any(value is not None for value in felt))


def test_the_whole_description_of_two_lines() -> None:
    known = frame(subject(WAYS))
    assert curve_name(known) == "Emotion curve of Noa and Max over 6 touchpoints, from minus 2 to plus 2."
    assert curve_description(known) == (
        "Noa starts at 0, falls to −1.5 at 2.2 Pay (the critical moment), rises to +2.0 at 3.1 Receive and ends at +1.0. "
        "Max starts at 0, rises to +1.5 at 1.2 Advice, falls to −2.0 at 2.2 Pay (the critical moment), rises to +2.0 at "
        "3.1 Receive and ends at +1.0. "
        "All values are in the table Every touchpoint, below."
    )


def test_a_line_of_three_hundred_points_is_still_a_paragraph() -> None:
    assert curve_description(frame(subject(many(12, 25)))) == (
        "Customer starts at −1.0, falls to −2.0 at 1.5 Touchpoint 1-5, rises to +2.0 at 1.9 Touchpoint 1-9 and ends at "
        "−2.0. All values are in the table Every touchpoint, below."
    )
