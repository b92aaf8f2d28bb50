"""Who has the case, and where it changes hands."""

from cjm.analysis.ownership import Band, Handover, bands, handovers
from cjm.analysis.runs import Piece, Run, pieces, runs
from cjm.analysis.steps import steps
from tests.analysis.written import journey

CASE = steps(
    journey("""
    stages:
      - name: Look
        touchpoints: [{name: Fails, department: nobody}, {name: Chats, department: support}]
      - name: Ship
        touchpoints:
          - {name: Calls, department: returns, handoff: {state: broken, note: the log comes late}}
          - {name: Gets a number, department: returns}
          - {name: Hands over, department: nobody}
          - {name: Waits}
          - {name: Receives, department: sales}
          - {name: Chases, department: support, handoff: [{from: workshop, state: works}, {from: sales}]}
      - {name: Pay}
    """)
)


def test_owners_are_runs_over_the_whole_journey() -> None:
    assert bands(CASE) == (
        Band("nobody", Run(0, 0)),
        Band("support", Run(1, 1)),
        Band("returns", Run(2, 3)),
        Band("nobody", Run(4, 4)),
        Band("", Run(5, 5)),
        Band("sales", Run(6, 6)),
        Band("support", Run(7, 7)),
        Band("", Run(8, 8)),
    )


def test_a_change_of_owner_is_a_hand_off_that_is_described_or_unknown() -> None:
    assert handovers(CASE) == (
        Handover(2, "support", "returns", "broken", "the log comes late"),
        Handover(6, "returns", "sales", "unknown", described=False),
        Handover(7, "workshop", "support", "works"),
        Handover(7, "sales", "support", "unknown"),
    )


def test_a_hand_off_without_departments_is_kept() -> None:
    assert handovers(steps(journey("stages: [{name: S, touchpoints: [{name: A, handoff: broken}]}]"))) == (
        Handover(0, "", "", "broken"),
    )


def test_neighbouring_columns_are_a_run() -> None:
    assert runs([1, 2, 5, 7, 8, 9]) == (Run(1, 2), Run(5, 5), Run(7, 9))


def test_a_run_is_cut_where_a_stage_ends() -> None:
    assert pieces(Run(1, 8), CASE) == (
        Piece(1, 1, 1, continued=False, continues=True),
        Piece(2, 2, 7, continued=True, continues=True),
        Piece(3, 8, 8, continued=True, continues=False),
    )
