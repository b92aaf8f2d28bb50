"""Figures of parts combine into the figure of the whole."""

from statistics import fmean, stdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.measure.figure import Figure, Votes, combined, of_votes

ANSWERS = st.lists(st.floats(-100, 100), min_size=1, max_size=30)


def whole(answers: list[float]) -> Figure:
    """The figure of answers, each a figure of its own."""
    figure = combined("mean", [Figure(value, 1, 0.0) for value in answers])
    assert figure is not None
    return figure


@given(st.lists(st.floats(-100, 100), min_size=2, max_size=60))
def test_answers_combine_to_their_mean_and_standard_deviation(answers: list[float]) -> None:
    figure = whole(answers)
    assert (figure.value, figure.n) == (pytest.approx(fmean(answers), abs=1e-9), len(answers))
    assert figure.sd == pytest.approx(stdev(answers), abs=1e-6)


@given(ANSWERS, ANSWERS)
def test_it_makes_no_difference_in_which_parts_the_answers_come(here: list[float], there: list[float]) -> None:
    parts, direct = combined("mean", [whole(here), whole(there)]), whole(here + there)
    assert parts is not None
    assert (parts.value, parts.n) == (pytest.approx(direct.value, abs=1e-9), direct.n)
    assert parts.sd == pytest.approx(direct.sd, abs=1e-6)


@given(st.lists(st.builds(Votes, *[st.integers(0, 50)] * 3).filter(lambda votes: votes.n), min_size=1))
def test_an_nps_is_counted_anew_and_stays_within_its_range(votes: list[Votes]) -> None:
    promoters, passives, detractors = (
        sum(part) for part in zip(*((v.promoters, v.passives, v.detractors) for v in votes), strict=True)
    )
    figure = combined("nps", [of_votes(one) for one in votes])
    assert figure == of_votes(Votes(promoters, passives, detractors))
    assert figure is not None
    assert -100 <= figure.value <= 100


def test_sums_and_counts_are_added_whether_or_not_their_n_is_known() -> None:
    assert combined("sum", [Figure(2, 3), Figure(0.5, 1)]) == Figure(2.5, 4)
    assert combined("count", [Figure(2), Figure(3, 1)]) == Figure(5)


def test_shares_are_weighted_by_their_n() -> None:
    assert combined("share", [Figure(100, 1), Figure(0, 3)]) == Figure(25, 4)


def test_means_without_n_cannot_be_combined() -> None:
    assert combined("mean", [Figure(1, 5), Figure(2)]) is None
    assert combined("mean", [Figure(2)]) == Figure(2)
