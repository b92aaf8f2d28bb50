"""What is told of two versions of a map, in an analyst's words."""

from textwrap import dedent

import pytest

from cjm.diff.change import Change
from cjm.diff.compare import compare
from tests.diff.written import at, diff, document, told

PEOPLE = "[{name: Maya}, {name: Viktor}]"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("quote: I want it now", "quote: >-\n  I want\n  it now"),
        ("note: One.  Two", "note: |\n  One.\n  Two"),
        ("emotion: -1", "emotion: {maya: -1, viktor: -1}"),
        ("emotion: {maya: -1, viktor: 1}", "emotion: {viktor: 1.0, maya: -1}"),
        ("channel: phone", "channel: [phone]"),
        ("evidence: {interviews: 9 of 14}", "evidence:\n  - source: interviews\n    detail: 9 of 14"),
        ("leaves: {why: Too late, share: 38 %}", "leaves:\n  - why: Too late\n    share: 0.38"),
        ("belief: 1", "belief:\n  emotion: 1"),
        ("say_do: {}", "mood:"),
        ("# a remark\nemotion: 1", "emotion: 1 # another"),
    ],
)
def test_another_way_of_writing_the_same_is_no_difference(old: str, new: str) -> None:
    assert told(at(old, PEOPLE), at(new, PEOPLE)) == []
    assert diff(at(old, PEOPLE), at(new, PEOPLE)).status == "unchanged"


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("emotion: -1", "emotion: -2", 'changed worse notable: emotion at "Compare the offers": -1 -> -2'),
        (
            "emotion: -1",
            "emotion: {maya: -1, viktor: 1}",
            'changed better notable: emotion of Viktor at "Compare the offers": -1 -> 1',
        ),
        ("wait: 1-2 days", "wait: 6 h", 'changed better notable: wait at "Compare the offers": 1-2 days -> 6 h'),
        ("wait: 1 day", "wait: 24 h", 'changed neutral cosmetic: wait at "Compare the offers": 1 day -> 24 h'),
        (
            "channel: [phone, email]",
            "channel: [email, post]",
            'changed neutral notable: channel at "Compare the offers": post added, phone removed',
        ),
        (
            "systems: [erp, crm]",
            "systems: [crm, erp]",
            'reordered neutral cosmetic: order of systems at "Compare the offers"',
        ),
        (
            "quote: I want it",
            "quote: I want it now",
            'changed neutral cosmetic: quote at "Compare the offers": "I want it" -> "I want it now"',
        ),
        (
            "quote: It took 2 days",
            "quote: It took 9 days",
            'changed neutral notable: quote at "Compare the offers": "It took 2 days" -> "It took 9 days"',
        ),
        (
            "mood: calm",
            "quote: Well",
            None,
        ),
        (
            "department: nobody",
            "department: sales",
            'changed better notable: department at "Compare the offers": nobody -> sales',
        ),
        (
            "handoff: {from: sales, state: broken}",
            "handoff: {from: sales, state: works}",
            'changed better notable: state of hand-off "sales" at "Compare the offers": broken -> works',
        ),
        (
            "handoff: {from: sales, state: works}",
            "quote: Well",
            None,
        ),
        (
            "belief: {emotion: 1, do: We call}",
            "belief: {emotion: 0, do: We call}",
            'changed neutral notable: emotion of belief at "Compare the offers": 1 -> 0',
        ),
        (
            "say_do: {says: I read it}",
            "note: Seen",
            None,
        ),
        (
            "pains: [{text: No date, severity: 1}]",
            "pains: [{text: No date, severity: 3}]",
            'changed worse notable: severity at "No date": 1 -> 3',
        ),
        (
            "pains: [{text: No date, frequency: 38 %}]",
            "pains: [{text: No date, frequency: 20 %}]",
            'changed better notable: frequency at "No date": 38 % -> 20 %',
        ),
        (
            "pains: [{text: No date, frequency: often}]",
            "pains: [{text: No date, frequency: 20 %}]",
            'changed neutral notable: frequency at "No date": often -> 20 %',
        ),
        (
            "pains: [{text: No date, barriers: {text: No owner, status: open}}]",
            "pains: [{text: No date, barriers: {text: No owner, status: removed}}]",
            'changed better notable: status of barrier "No owner" at "No date": open -> removed',
        ),
        (
            "strengths: [Quick, Kind]",
            "strengths: [Quick]",
            'removed worse notable: strength "Kind" at "Compare the offers" is gone',
        ),
        (
            "evidence: [a]",
            "evidence: [a, b]",
            'added neutral notable: new source "b" at "Compare the offers"',
        ),
        ("x-own: a", "x-own: b", 'changed neutral cosmetic: x-own at "Compare the offers": a -> b'),
        (
            "id: compare",
            "id: offers",
            'renamed neutral notable: touchpoint "Compare the offers" has another id: compare -> offers',
        ),
    ],
)
def test_a_change_of_a_touchpoint_is_one_line(old: str, new: str, line: str | None) -> None:
    found = told(at(old, PEOPLE), at(new, PEOPLE))
    if line is None:
        assert len(found) == 2
    else:
        assert found == [line]


@pytest.mark.parametrize(
    ("line", "gone", "come"),
    [
        ("handoff: {from: sales, state: works}", "neutral", "neutral"),
        ("handoff: {from: sales, state: unknown}", "neutral", "neutral"),
        ("handoff: {from: sales, state: broken}", "better", "worse"),
        ("pains: [{text: No date}]", "better", "worse"),
        ("strengths: [Quick]", "worse", "better"),
        ("evidence: [a]", "neutral", "neutral"),
    ],
)
def test_only_what_customers_miss_is_worse_when_it_is_gone(line: str, gone: str, come: str) -> None:
    (lost,), (won,) = diff(at(line), at("")).changes, diff(at(""), at(line)).changes
    assert (lost.effect, won.effect) == (gone, come)


def test_a_barrier_that_was_removed_is_no_loss_when_it_is_no_longer_listed() -> None:
    pain = "pains: [{{id: no-date, text: No date, barriers: [{}]}}]"
    effects = [
        diff(at(pain.format(f"{{text: No owner, status: {status}}}")), at(pain.format(""))).changes[0].effect
        for status in ("open", "doing", "removed")
    ]
    assert effects == ["better", "better", "neutral"]


def test_what_vanishes_with_its_touchpoint_is_dropped_and_not_worse() -> None:
    old = """\
        stages:
          - name: Decide
            touchpoints:
              - Compare the offers
              - name: Calls the desk
                strengths: [Quick]
                handoff: {from: sales, state: works}
                evidence: [a]
                leaves: [Buys elsewhere]
                pains: [No date]
        """
    new = old[: old.index("              - name: Calls")]
    assert told(old, new) == ['removed neutral notable: touchpoint "Calls the desk" in "Decide" is gone']


def test_a_thing_that_moved_is_not_removed_and_added() -> None:
    old = """\
        stages:
          - name: Decide
            touchpoints: [Reads the letter, Compares]
          - name: Renew
            touchpoints: [Signs]
        """
    new = """\
        stages:
          - name: Decide
            touchpoints: [Compares]
          - name: Renew
            touchpoints: [Signs, Reads the letter]
        """
    assert told(old, new) == ['moved neutral notable: touchpoint "Reads the letter" moved from "Decide" to "Renew"']


def test_as_few_things_as_can_be_are_out_of_order() -> None:
    row = ["Reads", "Asks", "Compares", "Signs"]
    old, new = (at_stage(one) for one in (row, ["Signs", *row[:3]]))
    assert told(old, new) == [
        'reordered neutral notable: touchpoint "Signs" in "Decide" stands at another place in the order'
    ]


def at_stage(names: list[str]) -> str:
    """A map of one stage with touchpoints."""
    return f"stages:\n  - name: Decide\n    touchpoints: [{', '.join(names)}]\n"


def test_the_order_of_stages_is_the_journey() -> None:
    assert told("stages: [Decide, Renew]\n", "stages: [Renew, Decide]\n") == [
        'reordered neutral breaking: stage "Decide" stands at another place in the order'
    ]


def test_a_new_name_without_a_written_id_is_one_change_and_references_follow() -> None:
    old = "stages: [{name: Decide, touchpoints: [{name: Reads it, next: asks-in-the-chat}, Asks in the chat]}]\n"
    new = "stages: [{name: Decide, touchpoints: [{name: Reads it, next: asks-by-chat}, Asks by chat]}]\n"
    assert told(old, new) == ['changed neutral cosmetic: touchpoint "Asks in the chat" is now called "Asks by chat"']
    [change] = diff(old, new).changes
    assert (change.field, change.renames) == ("name", ("asks-in-the-chat", "asks-by-chat"))
    assert (change.old_node, change.node) == ("stages/decide/asks-in-the-chat", "stages/decide/asks-by-chat")


def test_a_new_id_that_a_reference_did_not_follow_breaks() -> None:
    old = "stages: [{name: A, touchpoints: [{name: B, next: c}, {id: c, name: Call}]}]\n"
    new = "stages: [{name: A, touchpoints: [{name: B, next: c}, {id: d, name: Call}]}]\n"
    assert told(old, new) == ['renamed neutral breaking: touchpoint "Call" has another id: c -> d']
    assert [one.followed for one in diff(old, new).changes] == [False]


@pytest.mark.parametrize(
    ("gone", "significance"),
    [("stages: [A, B]", "breaking"), ("personas: [{name: Ana}]", "breaking"), ("metrics: [{name: NPS}]", "notable")],
)
def test_a_stage_or_a_persona_that_is_gone_breaks(gone: str, significance: str) -> None:
    [change] = diff(gone + "\n", "stages: [A]\n" if "stages" in gone else "").changes
    assert (change.kind, change.significance) == ("removed", significance)


def test_a_thing_that_others_referred_to_breaks_when_it_is_gone() -> None:
    old = "metrics: [{name: NPS}]\nlead: nps\n"
    assert told(old, "") == [
        "changed neutral cosmetic: lead: nps -> nothing",
        'removed neutral breaking: metric "NPS" is gone',
    ]


def test_what_was_said_of_a_persona_goes_with_her() -> None:
    changes = diff(
        at("emotion: {maya: -1, viktor: 2}\nquote: {viktor: Fine}", PEOPLE), at("emotion: -1", "[{name: Maya}]")
    ).changes
    assert [(one.field, one.persona, one.effect, one.significance, one.follows) for one in changes] == [
        ("", "", "neutral", "breaking", ""),
        ("quote", "viktor", "neutral", "cosmetic", "personas/viktor"),
        ("emotion", "viktor", "neutral", "cosmetic", "personas/viktor"),
    ]


def test_a_persona_for_whom_nothing_else_is_written_is_one_change() -> None:
    assert told(at("emotion: -1", "[{name: Maya}]"), at("emotion: -1", PEOPLE)) == [
        'added neutral notable: new persona "Viktor"'
    ]


@pytest.mark.parametrize(
    ("old", "new", "effect"),
    [
        ("[No budget, No owner]", "[No owner]", "better"),
        ("[No owner]", "[No budget, No owner]", "worse"),
        ("[No budget, No owner]", "[The works council has to agree]", "neutral"),
    ],
)
def test_fewer_obstacles_are_better_unless_others_came(old: str, new: str, effect: str) -> None:
    idea = "opportunities: [{{title: Lend one, obstacles: {}}}]\n"
    assert [one.effect for one in diff(idea.format(old), idea.format(new)).changes] == [effect]


def test_a_reading_is_better_or_worse_as_its_metric_says() -> None:
    metric = "metrics: [{{name: Wait, better: {}, readings: {{2026-10: {}}}}}]\n"
    assert [one.effect for one in diff(metric.format("lower", 3), metric.format("lower", 5)).changes] == ["worse"]
    assert [one.effect for one in diff(metric.format("higher", 3), metric.format("higher", 5)).changes] == ["better"]


def test_what_a_metric_means_breaks() -> None:
    metric = "metrics: [{{name: Wait, {}}}]\n"
    changes = diff(metric.format("unit: days"), metric.format("unit: hours")).changes
    assert [(one.field, one.significance) for one in changes] == [("unit", "breaking")]


def test_a_stage_that_was_split_keeps_its_touchpoints() -> None:
    old = at_stage(["Reads", "Asks", "Compares", "Signs"])
    new = dedent("""\
        stages:
          - name: Decide
            touchpoints: [Reads, Asks]
          - name: Renew
            touchpoints: [Compares, Signs]
        """)
    assert told(old, new) == [
        'added neutral notable: new stage "Renew"',
        'moved neutral notable: touchpoint "Compares" moved from "Decide" to "Renew"',
        'moved neutral notable: touchpoint "Signs" moved from "Decide" to "Renew"',
    ]
    assert diff(old, new).changes[0].new.touchpoints == ()  # type: ignore[attr-defined]


def test_changes_stand_where_they_are_written() -> None:
    [change] = diff(
        at("mood: calm\nemotion: {maya: -1, viktor: 2}", PEOPLE), at("emotion: {maya: -2, viktor: 2}", PEOPLE)
    ).changes[1:]
    assert change.span_old is not None
    assert change.span_new is not None
    assert [(one.start.line, one.start.column) for one in (change.span_old, change.span_new)] == [(9, 19), (8, 19)]


def test_a_value_that_is_not_given_stands_on_what_lacks_it() -> None:
    [change] = diff(at("mood: calm"), at("note:")).changes
    assert change.span_new is not None
    assert (change.span_new.start.line, change.span_new.start.column) == (6, 15)


def test_a_fingerprint_outlives_other_words_and_lines() -> None:
    old, new = at("emotion: -1\nquote: No"), at("emotion: -2\nquote: No")
    moved = at("mood: calm\nemotion: 0\nquote: No")
    first, second = diff(old, new).changes, diff(at("mood: calm\nemotion: -1\nquote: No"), moved).changes
    assert [one.fingerprint for one in first] == [one.fingerprint for one in second]
    assert len(first[0].fingerprint) == 16


def test_two_like_changes_at_one_place_have_two_fingerprints() -> None:
    changes = diff(at("ideas: []"), at("ideas: [One, Two]")).changes
    assert len({one.fingerprint for one in changes}) == 2


def test_a_map_that_is_new_is_one_change() -> None:
    found = compare(None, document("stages: [A]"))
    assert (found.status, found.map, found.path_old, found.path_new) == ("added", "a-journey", None, "a-journey.yaml")
    assert [(one.kind, one.part, one.message) for one in found.changes] == [("added", "map", 'new map "A journey"')]


def test_a_map_that_is_gone_breaks() -> None:
    found = compare(document("stages: [A]"), None)
    assert [(one.kind, one.significance, one.message) for one in found.changes] == [
        ("removed", "breaking", 'map "A journey" is gone')
    ]


def test_two_files_without_ids_are_no_renamed_map() -> None:
    old, new = document("stages: [A]", "old.yaml"), document("stages: [A]", "new.yaml")
    found = compare(old, new)
    assert (found.status, found.changes) == ("unchanged", ())


def test_another_written_id_of_the_map_is_told() -> None:
    assert told("id: a\n", "id: b\n") == ['renamed neutral notable: map "A journey" has another id: a -> b']


def test_nothing_to_compare_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        compare(None, None)


def test_every_pair_says_why() -> None:
    old = "stages: [{id: a, name: Decide, goal: A fair price, touchpoints: [Reads, Asks]}]\n"
    new = "stages: [{id: b, name: Deciding, goal: A fair price, touchpoints: [Reads, Asks]}]\n"
    assert [(one.part, one.old_node, one.node, one.why.split(" by ")[0]) for one in diff(old, new).pairs] == [
        ("stage", "stages/a", "stages/b", "alike"),
        ("touchpoint", "stages/a/reads", "stages/b/reads", "the same id"),
        ("touchpoint", "stages/a/asks", "stages/b/asks", "the same id"),
    ]


def test_changes_can_be_told_from_each_other() -> None:
    assert Change("changed", "map", "", "", field="title") != Change("changed", "map", "", "", field="headline")
