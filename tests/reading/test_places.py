"""Where parts, their fields and the items of these stand; what is missing stands on what lacks it."""

import pytest

from cjm.document import Document, read
from cjm.model.stage import Stage
from cjm.source import Span

TEXT = """\
cjm: 1
title: Repair
personas: [{name: Maya}]
stages:
  - name: Ship and wait
    goal:
    metrics: [loaner-wait, nps]
    touchpoints:
      - Hands it over
      - emotion: {maya: -2, viktor: 2}
        name: >-
          Receives
          the loaner

        pains:
          - text: "Six days"
            evidence:
              interviews: 9 of 14
              returns: median 4.1
          - Nobody calls
"""


@pytest.fixture(scope="module")
def document() -> Document:
    """The map above, read."""
    made = read(TEXT.encode(), "repair.yaml")
    assert made.faults == ()
    return made


def _shown(span: Span) -> str:
    place = f"{span.start.line}:{span.start.column}"
    return f"{place} {TEXT[span.start.offset : span.end.offset]}"


def test_a_map_stands_on_its_stages(document: Document) -> None:
    assert _shown(document.span(document.journey)) == "4:1 stages"


def test_a_map_without_stages_stands_on_its_title() -> None:
    bare = read(b"cjm: 1\ntitle: Repair\n", "repair.yaml")
    assert (bare.span(bare.journey).start.line, bare.span(bare.journey).start.column) == (2, 8)


def test_a_part_stands_on_its_name(document: Document) -> None:
    stage = document.journey.stages[0]
    places = [_shown(document.span(part)) for part in (stage, *stage.touchpoints)]
    assert places == ["5:11 Ship and wait", "9:9 Hands it over", "11:15 >-\n          Receives\n          the loaner"]


def test_a_field_stands_on_its_value_and_a_list_on_its_key(document: Document) -> None:
    touchpoint = document.journey.stages[0].touchpoints[1]
    assert _shown(document.span(touchpoint, "emotion")) == "10:9 emotion"
    assert _shown(document.span(document.journey, "title")) == "2:8 Repair"


def test_a_missing_field_stands_on_the_name_and_an_empty_one_on_its_key(document: Document) -> None:
    stage = document.journey.stages[0]
    assert _shown(document.span(stage, "success")) == "5:11 Ship and wait"
    assert _shown(document.span(stage, "goal")) == "6:5 goal"


def test_an_item_stands_by_its_number_or_by_its_key(document: Document) -> None:
    stage = document.journey.stages[0]
    touchpoint = stage.touchpoints[1]
    assert _shown(document.span(stage, "metrics", 1)) == "7:28 nps"
    assert _shown(document.span(touchpoint, "emotion", "viktor")) == "10:29 viktor"
    assert _shown(document.span(touchpoint, "emotion", 0)) == "10:19 maya"
    assert _shown(document.span(touchpoint, "pains", 0)) == '16:19 "Six days"'
    assert _shown(document.span(touchpoint, "pains", 1)) == "20:13 Nobody calls"
    assert _shown(document.span(touchpoint.pains[0], "evidence", 1)) == "19:15 returns"


def test_pairs_stand_on_their_keys(document: Document) -> None:
    citations = document.journey.stages[0].touchpoints[1].pains[0].evidence
    assert [_shown(document.span(one)) for one in citations] == ["18:15 interviews", "19:15 returns"]


def test_a_key_has_a_place_of_its_own(document: Document) -> None:
    stage = document.journey.stages[0]
    assert _shown(document.places.key_span(stage, "metrics")) == "7:5 metrics"
    assert _shown(document.places.key_span(stage, "success")) == "5:11 Ship and wait"


def test_a_part_that_stands_nowhere_is_placed_at_the_beginning(document: Document) -> None:
    assert _shown(document.span(Stage(name="elsewhere"))) == "1:1 "


def test_two_equal_parts_stand_at_two_places() -> None:
    twice = read(b"cjm: 1\ntitle: T\nstages:\n  - {name: A, pains: [Waits]}\n  - {name: B, pains: [Waits]}\n", "m.yaml")
    first, second = (stage.pains[0] for stage in twice.journey.stages)
    assert first == second
    assert [twice.span(first).start.line, twice.span(second).start.line] == [4, 5]


def test_given_says_what_was_written_and_faulty_what_a_fault_hides() -> None:
    document = read(b"cjm: 1\ntitle: T\nstages:\n  - {name: A, goal: , when: now}\n", "m.yaml")
    stage = document.journey.stages[0]
    assert [document.given(stage, key) for key in ("name", "goal", "when", "note")] == [True, True, True, False]
    assert [document.faulty(stage, key) for key in ("name", "goal", "when", "note")] == [False, False, True, False]
