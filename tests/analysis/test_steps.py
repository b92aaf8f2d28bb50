"""The journey as columns."""

from cjm.analysis.steps import passes, persona_ids, steps
from tests.analysis.written import journey


def test_touchpoints_are_numbered_by_stage_and_a_stage_without_any_stands_for_itself() -> None:
    walked = steps(
        journey("stages: [{name: Look, touchpoints: [Search, Ask]}, {name: Wait}, {name: Pay, touchpoints: [Card]}]")
    )
    assert [(step.column, step.number, step.stage_number, step.id, step.name) for step in walked] == [
        (0, "1.1", 1, "search", "Search"),
        (1, "1.2", 1, "ask", "Ask"),
        (2, "2", 2, "wait", "Wait"),
        (3, "3.1", 3, "card", "Card"),
    ]
    assert walked[2].touchpoint is None


def test_a_map_without_stages_has_no_columns() -> None:
    assert steps(journey("stages: []")) == ()


def test_everyone_passes_a_touchpoint_that_names_nobody() -> None:
    both, only = steps(
        journey("""
        personas: [{name: Maya}, {name: Viktor}]
        stages:
          - name: Look
            touchpoints:
              - Search
              - {name: Ask, personas: viktor}
        """)
    )
    assert [passes(both, persona) for persona in ("maya", "viktor", "")] == [True, True, True]
    assert [passes(only, persona) for persona in ("maya", "viktor", "")] == [False, True, True]


def test_a_map_without_personas_speaks_of_everyone() -> None:
    assert persona_ids(journey("personas: [{name: Maya}, {name: Viktor}]")) == ("maya", "viktor")
    assert persona_ids(journey("personas: []")) == ("",)
