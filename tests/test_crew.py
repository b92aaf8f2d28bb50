"""Processes keep their desks from round to round, and leave nothing behind."""

import multiprocessing
import os
import signal
import subprocess
import sys
import time

import pytest

from cjm.crew import Crew
from cjm.errors import CjmError
from cjm.worker import FORKS, hands

HANDS = [1, pytest.param(3, marks=pytest.mark.skipif(not FORKS, reason="a new process knows nothing here"))]

Desk = dict[int, str]


def _put(desk: Desk, seat: int, text: str) -> str:
    desk[seat] = text
    return text.upper()


def _found(desk: Desk, seat: int, more: str) -> str:
    return desk[seat] + more


def _desk(desk: Desk, seat: int, _: None) -> tuple[int, list[int]]:
    return os.getpid(), sorted(desk)


def _who(desk: Desk, seat: int, seconds: float) -> int:
    time.sleep(seconds)
    return os.getpid()


def _refuse(desk: Desk, seat: int, _: None) -> None:
    if seat == 2:
        raise CjmError("cannot be drawn", f"{seat}.yaml")


@pytest.mark.parametrize("count", HANDS)
def test_a_second_round_finds_what_the_first_one_left(count: int) -> None:
    with Crew({}, count) as crew:
        assert list(crew.round(_put, list(enumerate("abcde")))) == list("ABCDE")
        assert list(crew.round(_found, [(4, "1"), (0, "2"), (3, "3")])) == ["e1", "a2", "d3"]


@pytest.mark.skipif(not FORKS, reason="a new process knows nothing here")
def test_each_process_keeps_its_own_share() -> None:
    with Crew({}, 2) as crew:
        list(crew.round(_put, list(enumerate("abcde"))))
        (even, evens), (odd, odds) = crew.round(_desk, [(0, None), (1, None)])
    assert (evens, odds) == ([0, 2, 4], [1, 3])
    assert len({even, odd, os.getpid()}) == 3


@pytest.mark.parametrize("count", HANDS)
def test_an_error_of_the_work_is_raised_with_its_place(count: int) -> None:
    with Crew({}, count) as crew, pytest.raises(CjmError) as raised:
        list(crew.round(_refuse, [(seat, None) for seat in range(5)]))
    assert str(raised.value) == "2.yaml: cannot be drawn"


@pytest.mark.parametrize("count", HANDS)
def test_large_answers_do_not_block(count: int) -> None:
    with Crew({}, count) as crew:
        texts = list(crew.round(_put, [(seat, "x" * 300_000) for seat in range(12)]))
    assert [len(text) for text in texts] == [300_000] * 12


def test_no_process_is_left_behind() -> None:
    with Crew({}, 3) as crew:
        next(crew.round(_put, list(enumerate("abcdef"))))
    assert multiprocessing.active_children() == []


def _fall(desk: Desk, seat: int, when: int) -> str:
    if seat == when:
        os.kill(os.getpid(), signal.SIGKILL)
    return f"{seat}"


FALLEN = (
    "one of the processes that share the work was ended by signal 9, as the system does where memory runs out: "
    "name fewer files at once"
)


@pytest.mark.skipif(not FORKS, reason="there is one process only")
@pytest.mark.parametrize("seat", [0, 2, 5])
def test_a_process_that_is_killed_is_an_error_in_this_round_and_in_the_next(seat: int) -> None:
    with Crew({}, 3) as crew:
        for _ in range(2):
            with pytest.raises(CjmError) as raised:
                list(crew.round(_fall, [(number, seat) for number in range(6)]))
            assert raised.value.message == FALLEN
    assert multiprocessing.active_children() == []


@pytest.mark.skipif(not FORKS, reason="there is one process only")
def test_where_no_process_can_be_started_this_one_does_the_work() -> None:
    import resource

    with Crew({}, 2):
        # What starting a process needs has been loaded.
        pass
    before = resource.getrlimit(resource.RLIMIT_NOFILE)
    first_free = os.dup(0)
    os.close(first_free)
    resource.setrlimit(resource.RLIMIT_NOFILE, (first_free, before[1]))
    try:
        with Crew({}, 3) as crew:
            made = list(crew.round(_desk, [(0, None), (1, None)]))
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, before)
    assert made == [(os.getpid(), []), (os.getpid(), [])]


_CTRL_C = """
import os, signal
from cjm.crew import Crew
os.register_at_fork(after_in_child=lambda: os.kill(os.getpid(), signal.SIGINT))
with Crew({}, 2) as crew:
    print(list(crew.round(print, [])))
"""


@pytest.mark.skipif(not FORKS, reason="there is one process only")
def test_ctrl_c_means_nothing_to_a_process_from_its_first_moment() -> None:
    done = subprocess.run([sys.executable, "-c", _CTRL_C], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr, done.returncode) == ("[]\n", "", 0)


def test_few_items_are_worth_one_process_only() -> None:
    assert [hands(items, 4) for items in (0, 4, 7)] == [1, 1, 1]


@pytest.mark.parametrize("count", HANDS)
@pytest.mark.parametrize("items", [0, 1, 7, 23])
def test_what_is_dealt_comes_back_in_order(count: int, items: int) -> None:
    texts = [f"item {number}" for number in range(items)]
    with Crew({}, count) as crew:
        assert list(crew.deal(_put, texts, 2, collecting=False)) == [text.upper() for text in texts]


@pytest.mark.parametrize("count", HANDS)
def test_who_took_a_seat_has_it_in_later_rounds(count: int) -> None:
    with Crew({}, count) as crew:
        list(crew.deal(_put, list("abcdefg"), 1))
        assert list(crew.round(_found, [(6, "1"), (0, "2"), (3, "3")])) == ["g1", "a2", "d3"]


@pytest.mark.parametrize("count", HANDS)
def test_an_error_in_what_is_dealt_is_raised(count: int) -> None:
    with Crew({}, count) as crew, pytest.raises(CjmError, match="cannot be drawn"):
        list(crew.deal(_refuse, [None] * 9, 2))


@pytest.mark.skipif(not FORKS, reason="a new process knows nothing here")
def test_a_process_that_is_slow_is_not_waited_for() -> None:
    with Crew({}, 2) as crew:
        shares = [one for one in crew.deal(_who, [0.4, *[0.0] * 19], 1) if one]
    assert len(set(shares)) == 2
    assert max(map(shares.count, shares)) > 15


@pytest.mark.parametrize("count", HANDS)
@pytest.mark.parametrize("together", [1, 3, 5, 40])
def test_answers_given_together_come_back_one_by_one_and_in_order(count: int, together: int) -> None:
    texts = [f"item {number}" for number in range(23)]
    with Crew({}, count) as crew:
        assert list(crew.deal(_put, texts, 5, together=together)) == [text.upper() for text in texts]


@pytest.mark.parametrize("count", HANDS)
def test_what_was_made_before_an_error_is_handed_up_though_both_are_told_of_together(count: int) -> None:
    made = []
    with Crew({}, count) as crew, pytest.raises(CjmError, match="cannot be drawn"):
        made += crew.deal(_put, ["a"], 8, together=8)
        for one in crew.deal(_refuse, [None] * 9, 8, together=8):
            made.append(one)
    assert made == ["A", None, None]


def _slow(desk: Desk, seat: int, seconds: float) -> tuple[int, int]:
    time.sleep(seconds)
    return seat, os.getpid()


@pytest.mark.parametrize("count", HANDS)
@pytest.mark.parametrize("items", [0, 1, 2, 7, 23])
def test_what_is_lent_comes_back_in_order(count: int, items: int) -> None:
    with Crew({}, count) as crew:
        made = list(crew.round(_slow, [(seat, 0.0) for seat in range(items)], lending=True))
    assert [seat for seat, _ in made] == list(range(items))


@pytest.mark.skipif(not FORKS, reason="a new process knows nothing here")
def test_who_has_nothing_left_helps_out_where_work_is_lent() -> None:
    waits = [(seat, 0.0 if seat % 2 else 0.05) for seat in range(20)]
    with Crew({}, 2) as crew:
        strict = [pid for _, pid in crew.round(_slow, waits)]
        lent = [pid for _, pid in crew.round(_slow, waits, lending=True)]
    assert strict[::2] == strict[:1] * 10
    assert strict[1::2] == strict[1:2] * 10
    # Who has the quick ones takes some of the others', and those that lie ready are not taken away.
    assert set(lent[::2]) == set(strict)
    assert lent[0] == strict[0]


@pytest.mark.parametrize("count", HANDS)
def test_an_error_in_what_is_lent_is_raised(count: int) -> None:
    with Crew({}, count) as crew, pytest.raises(CjmError, match="cannot be drawn"):
        list(crew.round(_refuse, [(seat, None) for seat in range(9)], lending=True))
