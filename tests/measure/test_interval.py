"""Intervals, against published figures and as laws."""

from math import sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjm.measure.interval import of_mean, of_nps, of_share, t_quantile

COUNT = st.integers(0, 10_000)


@pytest.mark.parametrize(
    ("hits", "n", "interval"),
    [(81, 263, (0.2553, 0.3662)), (15, 148, (0.0624, 0.1605)), (0, 20, (0, 0.1611)), (1, 29, (0.0061, 0.1718))],
)
def test_a_share_has_wilsons_interval_as_newcombe_1998_prints_it(
    hits: int, n: int, interval: tuple[float, float]
) -> None:
    assert of_share(hits / n, n) == pytest.approx(interval, abs=5e-5)


@given(st.integers(1, 10_000), st.data())
def test_the_interval_of_a_share_holds_it_and_stays_within_0_and_1(n: int, data: st.DataObject) -> None:
    share = data.draw(st.integers(0, n)) / n
    low, high = of_share(share, n)
    assert 0 <= low <= share <= high <= 1


def test_an_nps_has_the_adjusted_wald_interval_of_three_added_answers() -> None:
    # 20 promoters, 10 passives, 10 detractors: 20.75/43 and 10.75/43 after three are added.
    score, spread = 10 / 43, sqrt((31.5 / 43 - (10 / 43) ** 2) / 43)
    expected = (100 * (score - 1.959964 * spread), 100 * (score + 1.959964 * spread))
    assert of_nps(20, 10, 10) == pytest.approx(expected)


@given(COUNT, COUNT, COUNT)
def test_the_interval_of_an_nps_holds_it_and_stays_within_its_range(
    promoters: int, passives: int, detractors: int
) -> None:
    n = promoters + passives + detractors
    if n:
        low, high = of_nps(promoters, passives, detractors)
        assert -100 <= low <= 100 * (promoters - detractors) / n <= high <= 100


@given(COUNT, COUNT, COUNT)
def test_likes_and_dislikes_mirror_each_other(promoters: int, passives: int, detractors: int) -> None:
    low, high = of_nps(promoters, passives, detractors)
    assert of_nps(detractors, passives, promoters) == pytest.approx((-high, -low))


@pytest.mark.parametrize(
    ("freedom", "t"),
    [(1, 12.706), (2, 4.303), (3, 3.182), (4, 2.776), (9, 2.262), (30, 2.042), (120, 1.980), (10**6, 1.960)],
)
def test_students_t_is_that_of_the_tables(freedom: int, t: float) -> None:
    assert t_quantile(freedom) == pytest.approx(t, rel=2e-3)


@given(st.floats(-1e6, 1e6), st.floats(0, 1e6), st.integers(2, 10_000))
def test_the_interval_of_a_mean_holds_it_in_its_middle(mean: float, sd: float, n: int) -> None:
    low, high = of_mean(mean, sd, n)
    assert low <= mean <= high
    assert high - mean == pytest.approx(mean - low, abs=1e-6)
