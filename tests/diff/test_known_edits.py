"""Edits that are known are told as what they are, and as nothing else."""

import pytest

from benchmarks.diff.cases import cases
from benchmarks.diff.ours import told
from benchmarks.diff.score import scores
from cjm.diff.apply import apply
from cjm.diff.content import compared
from cjm.diff.settle import settled


@pytest.mark.parametrize(("written", "target"), [(True, 0.99), (False, 0.95)], ids=["ids written", "no ids"])
def test_known_edits_are_told(written: bool, target: float) -> None:
    found = scores((case.facts, told(case)) for case in cases(written, 48, 500))["all"]
    assert found.true > 300
    assert min(found.precision or 0, found.recall or 0) >= target


@pytest.mark.parametrize("written", [True, False], ids=["ids written", "no ids"])
def test_known_edits_can_be_made_again(written: bool) -> None:
    for case in cases(written, 24, 600):
        assert apply(case.old, compared(case.old, case.new).changes) == settled(case.new), case.name
