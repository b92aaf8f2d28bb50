"""Where the journey goes from each step."""

from cjm.analysis.flow import Edge, Flow, flow
from cjm.analysis.steps import steps
from tests.analysis.written import journey


def test_a_journey_goes_from_step_to_step_to_its_end() -> None:
    assert flow(steps(journey("stages: [{name: A, touchpoints: [B, C]}, D]"))) == Flow(
        (Edge(0, 1, "follows"), Edge(1, 2, "follows"), Edge(2, None, "end")), entries=(0,), ends=(2,)
    )


def test_ways_that_are_written_replace_the_next_step() -> None:
    text = """
    stages:
      - name: Look
        touchpoints:
          - {name: Search, next: [{to: chat, share: 38 %}, {to: call, when: no answer}, {to: other-map/start}]}
          - {name: Chat, next: [search, end]}
          - {name: Visit}
          - {name: Call, next: [call, gone]}
    """
    assert flow(steps(journey(text))) == Flow(
        (
            Edge(0, 1, "branch", "chat", share=0.38),
            Edge(0, 3, "branch", "call", when="no answer"),
            Edge(0, None, "away", "other-map/start"),
            Edge(1, 0, "loop", "search"),
            Edge(1, None, "end", "end"),
            Edge(2, 3, "follows"),
            Edge(3, 3, "loop", "call"),
            Edge(3, None, "lost", "gone"),
        ),
        entries=(0, 2),
        ends=(1,),
    )


def test_a_map_without_stages_goes_nowhere() -> None:
    assert flow(()) == Flow((), (), ())
