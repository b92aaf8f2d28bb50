"""What holds for any two versions, however unlike each other they are."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from cjm.diff.apply import apply
from cjm.diff.change import Change
from cjm.diff.content import compared
from cjm.diff.effect import effect
from cjm.diff.rulings import Rulings
from cjm.diff.settle import settled
from cjm.model.part import Part
from tests.diff.drawn import edited, journey, library, seeded
from tests.diff.long_run import broken

SEEDS = st.integers(0, 2**32)
TURNED = {"better": "worse", "worse": "better", "neutral": "neutral"}


@given(SEEDS)
@settings(deadline=None)
def test_a_version_does_not_differ_from_itself(seed: int) -> None:
    whole = journey(seeded(seed))
    assert compared(whole, whole).changes == ()


@given(SEEDS, SEEDS)
@settings(deadline=None)
def test_the_changes_lead_from_one_map_to_any_other(seed: int, other: int) -> None:
    _lead(journey(seeded(seed)), journey(seeded(other)))


@pytest.mark.parametrize("seed", [100842, 102081, 105250, 107286])
def test_what_broke_a_law_once_holds(seed: int) -> None:
    assert not broken(seed)


@given(SEEDS, st.integers(1, 6))
@settings(deadline=None)
def test_the_changes_lead_from_a_map_to_what_edits_made_of_it(seed: int, edits: int) -> None:
    rng = seeded(seed)
    whole = journey(rng)
    _lead(whole, edited(rng, whole, edits))


@given(SEEDS, SEEDS)
@settings(deadline=None)
def test_the_changes_lead_from_one_library_to_any_other(seed: int, other: int) -> None:
    _lead(library(seeded(seed)), library(seeded(other)))


@given(SEEDS)
@settings(deadline=None)
def test_the_common_form_of_a_common_form_is_itself(seed: int) -> None:
    once = settled(journey(seeded(seed)))
    assert settled(once) is once or settled(once) == once


@given(SEEDS, st.integers(1, 6))
@settings(deadline=None)
def test_there_are_changes_only_where_the_meaning_differs(seed: int, edits: int) -> None:
    rng = seeded(seed)
    whole = journey(rng)
    other = edited(rng, whole, edits)
    assert (compared(whole, other).changes == ()) == (settled(whole) == settled(other))


@given(SEEDS, st.integers(1, 6))
@settings(deadline=None)
def test_the_reverse_of_a_change_has_the_reverse_effect(seed: int, edits: int) -> None:
    rng = seeded(seed)
    whole = settled(journey(rng))
    other = settled(edited(rng, whole, edits))
    for change in compared(whole, other).changes:
        there = effect(change, Rulings(), (whole, other))
        back = effect(_reversed(change), Rulings(), (other, whole))
        assert back == TURNED[there], change


def _lead(old: Part, new: Part) -> None:
    assert apply(old, compared(old, new).changes) == settled(new)


def _reversed(change: Change) -> Change:
    kind = {"added": "removed", "removed": "added"}.get(change.kind, change.kind)
    return replace(change, kind=kind, old=change.new, new=change.old, at=change.old_at, old_at=change.at)
