"""How far deeds and systems reach."""

from cjm.analysis.runs import Run
from cjm.analysis.spans import SystemBars, deeds, system_bars
from cjm.analysis.steps import steps
from tests.analysis.written import journey

STEPS = steps(
    journey("""
    stages:
      - name: Look
        touchpoints:
          - {name: A, backstage: [{what: Triage, until: c}, Log], systems: [ERP, tickets]}
          - {name: B, backstage: Answer, systems: [ERP, ERP]}
      - name: Ship
        touchpoints:
          - {name: C, frontstage: nobody, systems: tickets}
          - {name: D, backstage: [{what: Pack, until: a}, {what: Book, until: unheard-of}], systems: ERP}
      - Pay
    """)
)


def test_a_deed_reaches_up_to_the_touchpoint_that_it_names_and_takes_a_free_row() -> None:
    assert [(span.deed.what, span.run, span.row) for span in deeds(STEPS, "backstage")] == [
        ("Triage", Run(0, 2), 0),
        ("Log", Run(0, 0), 1),
        ("Answer", Run(1, 1), 1),
        ("Pack", Run(3, 3), 0),
        ("Book", Run(3, 3), 1),
    ]


def test_nobody_on_stage_is_said_as_such() -> None:
    assert [(span.deed.what, span.nobody) for span in deeds(STEPS, "frontstage")] == [("nobody", True)]


def test_a_system_has_a_bar_for_every_run_that_it_serves() -> None:
    assert system_bars(STEPS) == (
        SystemBars("ERP", (Run(0, 1), Run(3, 3))),
        SystemBars("tickets", (Run(0, 0), Run(2, 2))),
    )
