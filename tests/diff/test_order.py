"""Pairs and orders: as good as can be, and the same every time."""

import subprocess
import sys
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from cjm.diff.assign import assigned
from cjm.diff.reorder import out_of_order

SCORES = st.dictionaries(
    st.tuples(st.integers(0, 3), st.integers(0, 3)), st.sampled_from((0.0, 0.25, 0.5, 0.75, 1.0)), max_size=16
)
DIFFER = """
from cjm.diff.compare import compare
from cjm.document import read
from tests.diff.drawn import edited, journey, seeded
from cjm.reading.dump import dump
for seed in range(40):
    rng = seeded(seed)
    old = journey(rng)
    from cjm.diff.content import compared
    for change in compared(old, edited(rng, old, 6)).changes:
        print(change.kind, change.part, change.node, change.old_node, change.field, change.persona, change.at, change.old_at)
"""


@given(SCORES)
def test_no_other_assignment_scores_more(scores: dict[tuple[int, int], float]) -> None:
    found = assigned(scores)
    best = max(sum(scores.get((left, right), 0.0) for left, right in enumerate(row)) for row in permutations(range(4)))
    assert sum(scores[pair] for pair in found) == best
    assert len({left for left, _ in found}) == len({right for _, right in found}) == len(found)
    assert all(scores[pair] > 0 for pair in found)


def test_of_equals_the_first_is_taken() -> None:
    assert assigned({(0, 0): 0.5, (0, 1): 0.5, (1, 0): 0.5, (1, 1): 0.5}) == ((0, 0), (1, 1))


def test_the_best_of_many_is_taken_first() -> None:
    scores = {(left, right): 1.0 if left == right else 0.5 for left in range(150) for right in range(150)}
    assert assigned(scores) == tuple((number, number) for number in range(150))


@given(st.permutations(range(7)))
def test_no_fewer_items_could_be_moved(places: list[int]) -> None:
    moved = out_of_order(places)
    stayed = [place for number, place in enumerate(places) if number not in moved]
    assert stayed == sorted(stayed)
    assert len(stayed) == max(len(row) for row in _rising(places))


def _rising(places: list[int]) -> list[list[int]]:
    found: list[list[int]] = [[]]
    for place in places:
        found += [[*row, place] for row in found if not row or row[-1] < place]
    return found


def test_changes_do_not_depend_on_the_order_in_which_a_set_gives_its_words() -> None:
    told = {
        subprocess.run(
            [sys.executable, "-c", DIFFER], capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(told) == 1
    assert len(told.pop().splitlines()) > 100
