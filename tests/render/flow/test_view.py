"""What a flow diagram says, before anyone draws it."""

from cjm.render.flow.view import FlowStep, Legend, Mark, Score, Way
from tests.render.flow.drawn import view

REPAIR = """
title: Repair
headline: The lab stands still
scope: {starts: A run fails, ends: Back in use}
personas: [{name: Maya}, {name: Viktor}]
stages:
  - name: Ask
    touchpoints:
      - name: Searches
        channel: web
        personas: [maya]
        emotion: {maya: -1}
        department: support
        next: [{to: calls, share: 38 %, when: no answer}, {to: end, when: gives up}]
  - name: Send
    touchpoints:
      - name: Calls
        channel: phone
        emotion: {maya: -2, viktor: 2}
        moment: critical
        department: returns
        handoff: {state: broken, note: the log comes late}
      - name: Packs
        moment: truth
        next: [{to: searches, when: no box}, {to: packs, when: no tape}, {to: other-map/pay}]
"""


def test_a_step_carries_its_words_marks_and_ways() -> None:
    found = tuple(view(REPAIR).steps())
    assert found == (
        FlowStep(
            id="searches",
            column=0,
            number="1.1",
            name="Searches",
            channel="Website",
            moment="",
            moment_words="",
            only="Only Maya",
            scores=(Score("Maya", -1, "−1.0"),),
            marks=(),
            ways=(
                Way("branch", 1, "38\u202f% · no answer", "on to 2.1"),
                Way("end", None, "gives up", "ends here"),
            ),
            starts="Starts: A run fails",
            ends="",
        ),
        FlowStep(
            id="calls",
            column=1,
            number="2.1",
            name="Calls",
            channel="Phone",
            moment="critical",
            moment_words="Critical moment",
            only="",
            scores=(Score("Maya", -2, "−2.0"), Score("Viktor", 2, "+2.0")),
            marks=(Mark("broken", "Hand-off broken, support to returns: the log comes late"),),
            ways=(Way("follows", 2, "", "on to 2.2"),),
            starts="",
            ends="",
        ),
        FlowStep(
            id="packs",
            column=2,
            number="2.2",
            name="Packs",
            channel="no channel named",
            moment="truth",
            moment_words="Moment of truth",
            only="",
            scores=(Score("", None, "no score"),),
            marks=(),
            ways=(
                Way("loop", 0, "no box", "back to 1.1"),
                Way("loop", 2, "no tape", "once more"),
                Way("away", None, "", "on in other-map/pay"),
            ),
            starts="",
            ends="",
        ),
    )


def test_the_description_counts_and_names_the_critical_moment() -> None:
    assert view(REPAIR).description == (
        "Flow of the journey Repair: 2 stages, 3 touchpoints, 2 branches, 2 loops back, 1 broken hand-off. "
        "Critical moment: 2.1 Calls."
    )


def test_the_legend_explains_the_signs_that_occur() -> None:
    assert view(REPAIR).legend == (
        Legend("scale", "Emotion"),
        Legend("critical", "Critical moment"),
        Legend("truth", "Moment of truth"),
        Legend("broken", "Hand-off broken"),
        Legend("loop", "Loop back"),
        Legend("end", "Start or end"),
    )


def test_a_sketch_without_scores_and_channels_says_so_once() -> None:
    found = view("title: Sketch\nstages: [{name: Decide, touchpoints: [Reminder, Compare]}]")
    assert [(step.channel, step.scores, step.ends) for step in found.steps()] == [("", (), ""), ("", (), "Ends here")]
    assert found.legend == (Legend("unscored", "No emotion has been scored yet"), Legend("end", "Start or end"))


def test_a_stage_without_touchpoints_stands_for_itself() -> None:
    found = view("title: Sketch\nstages: [{name: Decide, emotion: -1}, {name: Renew}]")
    assert [(step.number, step.name, step.scores) for step in found.steps()] == [
        ("1", "The stage as a whole", (Score("", -1, "−1.0"),)),
        ("2", "The stage as a whole", (Score("", None, "no score"),)),
    ]


def test_a_touchpoint_that_no_way_leads_to_is_another_way_in() -> None:
    found = view("title: T\nstages: [{name: S, touchpoints: [{name: A, next: c}, B, C]}]")
    assert [step.starts for step in found.steps()] == ["Starts here", "Another way in", ""]


def test_a_journey_without_stages_says_so() -> None:
    found = view("title: T")
    assert (found.stages, found.empty, found.legend) == ((), "This journey has no stages yet", ())


def test_those_who_give_up_leave_where_they_do_with_their_share_and_reason() -> None:
    leaves = "[{why: Too dear, share: 46 %, personas: [maya]}, Found another]"
    touchpoints = f"[{{name: A, leaves: {leaves}}}, B]"
    found = view(f"title: T\npersonas: [{{name: Maya}}]\nstages: [{{name: S, touchpoints: {touchpoints}}}]")
    assert [step.ways for step in found.steps()] == [
        (
            Way("follows", 1, "", "on to 1.2"),
            Way("leaves", None, "46\u202f% · Maya · Too dear", "leave here"),
            Way("leaves", None, "Found another", "leave here"),
        ),
        (),
    ]
    assert Legend("end", "Start or end") in found.legend
