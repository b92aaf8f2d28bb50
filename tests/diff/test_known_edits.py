"""Edits that are known are told as what they are, and as nothing else."""

import pytest

from benchmarks.diff.cases import cases
from benchmarks.diff.ours import told
from cjm.diff.apply import apply
from cjm.diff.content import compared
from cjm.diff.settle import settled


@pytest.mark.parametrize("written", [True, False], ids=["ids written", "no ids"])
def test_known_edits_are_told(written: bool) -> None:
    for case in cases(written, 24, 500):
        assert told(case) == case.facts, case.name


@pytest.mark.parametrize("written", [True, False], ids=["ids written", "no ids"])
def test_known_edits_can_be_made_again(written: bool) -> None:
    for case in cases(written, 24, 600):
        assert apply(case.old, compared(case.old, case.new).changes) == settled(case.new), case.name
