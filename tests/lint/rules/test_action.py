"""What the rules of action say, and where they keep silent."""

from pathlib import Path

import pytest

from tests.lint.written import SETTINGS, findings, write

MAP = """\
cjm: 1
title: Repair
maturity: researched
metrics:
  - id: wait
    name: Loaner wait
    readings: {2026-09: 6, 2026-10: 5}
  - id: calls
    name: Status calls
stages:
  - name: Send
    pains: {id: no-box, text: No box, severity: 3}
  - name: Wait
    touchpoints:
      - name: Receives the loaner
        moment: critical
        pains:
          - {id: no-loaner, text: No loaner for six days, severity: 3}
"""


def names(here: Path, opportunities: str, text: str = MAP, settings: str = "") -> list[str]:
    """The rules of action that speak, in the order of the map."""
    write(here, {"cjm.yaml": SETTINGS + settings, "map.yaml": f"{text}opportunities:{opportunities}"})
    return [finding.name for finding in findings(here) if finding.code.startswith("CJM6")]


def messages(here: Path, rule: str, opportunities: str, text: str = MAP) -> list[str]:
    """What a rule says."""
    write(here, {"cjm.yaml": SETTINGS, "map.yaml": f"{text}opportunities:{opportunities}"})
    return [finding.message for finding in findings(here) if finding.name == rule]


def one(status: str, more: str = "", addresses: str = "[send, wait]") -> str:
    """An opportunity that answers every pain, in braces."""
    return f"\n  - {{title: Ship it, addresses: {addresses}, status: {status}{more}}}\n"


COMPLETE = ", alternatives: Nothing, expects: {metric: wait, to: 1}"
STEP = "{what: Name an owner, owner: Ingrid, due: 2027-01-31}"


def test_a_map_that_answers_its_pains_by_what_is_complete_is_clean(here: Path) -> None:
    assert names(here, one("chosen", f"{COMPLETE}, actions: [{STEP}]")) == []


@pytest.mark.parametrize(
    ("addresses", "unanswered"),
    [
        ("[no-box, no-loaner]", []),
        ("[send, receives-the-loaner]", []),
        ("[wait]", ["No box"]),
        ("[no-box]", ["No loaner for six days"]),
        ("[no-box, no-loner]", []),
    ],
)
def test_a_pain_is_answered_by_itself_its_touchpoint_or_its_stage(
    here: Path, addresses: str, unanswered: list[str]
) -> None:
    found = messages(here, "severe-pain-unaddressed", one("idea", addresses=addresses))
    assert [message.split('"')[1] for message in found] == unanswered


@pytest.mark.parametrize(("status", "answers"), [("idea", True), ("done", True), ("parked", False), ("dropped", False)])
def test_what_was_given_up_answers_neither_a_pain_nor_the_critical_moment(
    here: Path, status: str, answers: bool
) -> None:
    unanswered = {"severe-pain-unaddressed", "critical-moment-without-opportunity"}
    assert unanswered & set(names(here, one(status))) == (set() if answers else unanswered)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("severity: 3}\n  - name: Wait", "severity: 3, ideas: A box}\n  - name: Wait"),
        ("  - name: Send\n", "  - name: Send\n    ideas: A box\n"),
        ("No box, severity: 3", "No box, severity: 2"),
    ],
)
def test_an_idea_at_the_pain_or_around_it_is_a_beginning_and_a_lesser_pain_may_wait(
    here: Path, old: str, new: str
) -> None:
    assert messages(here, "severe-pain-unaddressed", one("idea", addresses="wait"), MAP.replace(old, new)) == []


def test_a_misspelt_address_is_one_finding(here: Path) -> None:
    assert names(here, one("doing", f"{COMPLETE}, impact: 1, actions: [{STEP}]", addresses="recieves-the-loaner")) == []


@pytest.mark.parametrize(
    ("status", "asked"),
    [
        ("chosen", ["chosen-without-alternatives", "chosen-without-effect", "chosen-without-actions"]),
        ("doing", ["chosen-without-alternatives", "chosen-without-effect", "chosen-without-actions"]),
        ("idea", []),
        ("done", ["done-without-measured-effect"]),
    ],
)
def test_an_opportunity_is_asked_for_what_its_status_promises(here: Path, status: str, asked: list[str]) -> None:
    assert names(here, one(status)) == asked


@pytest.mark.parametrize(
    ("actions", "words"),
    [
        ("{what: Ask, status: dropped}", ["every step was dropped"]),
        ("[{what: Ask, status: dropped}, {what: Call, status: dropped}]", ["every step was dropped"]),
        ("[{what: Ask, status: dropped}, {what: Call, done: 2026-09-01}]", []),
        ("[{what: Ask, status: dropped}, Call]", []),
        ("[]", ["no step is planned"]),
    ],
)
def test_steps_that_were_all_dropped_are_none(here: Path, actions: str, words: list[str]) -> None:
    found = messages(here, "chosen-without-actions", one("chosen", f", actions: {actions}"))
    assert [message.split("; ")[0].split(", and ")[1] for message in found] == words


def test_where_nothing_is_measured_the_effect_needs_a_metric_first(here: Path) -> None:
    [told] = messages(here, "chosen-without-effect", one("chosen"), MAP.replace("metrics:", "x-metrics:"))
    assert told.endswith("give the map a metric that will show it, and name it with the value to reach under `expects`")


@pytest.mark.parametrize(
    ("status", "action", "asked"),
    [
        ("chosen", "Name an owner", ["action-without-owner", "action-without-due-date"]),
        ("chosen", "{what: Name an owner, status: done}", []),
        ("chosen", "{what: Name an owner, done: 2026-10-01}", []),
        ("chosen", "{what: Name an owner, status: dropped}", []),
        ("done", "Name an owner", []),
        ("parked", "Name an owner", []),
        ("idea", "Name an owner", []),
        ("idea", "{what: Name an owner, status: doing}", ["action-without-owner", "action-without-due-date"]),
    ],
)
def test_only_what_waits_is_asked_for_an_owner_and_a_day(
    here: Path, status: str, action: str, asked: list[str]
) -> None:
    found = names(here, one(status, f"{COMPLETE}, actions: [{action}]"))
    assert [name for name in found if name.startswith("action")] == asked


@pytest.mark.parametrize(
    ("status", "due", "words"),
    [
        ("chosen", "2026-11-21", "1 day"),
        ("idea", "2026-09-30", "53 days"),
        ("chosen", "2026-11-22", ""),
        ("done", "2026-09-30", ""),
    ],
)
def test_an_action_is_late_from_the_day_after_it_is_due(here: Path, status: str, due: str, words: str) -> None:
    found = messages(here, "action-overdue", one(status, f", actions: [{{what: Name an owner, due: {due}}}]"))
    how = "do it (`status: done`), drop it, or agree on a new day and say why in its `note`"
    assert found == ([f'the action "Name an owner" is {words} late; {how}'] if words else [])


@pytest.mark.parametrize(
    ("impact", "critical", "speaks"),
    [
        ("2", "idea", True),
        ("1.5", "parked", True),
        ("2.5", "idea", False),
        ("2", "done", False),
        ("2", "chosen", False),
    ],
)
def test_a_small_change_waits_for_the_critical_moment(here: Path, impact: str, critical: str, speaks: bool) -> None:
    small = one("doing", f", impact: {impact}", addresses="send").replace("Ship it", "Tape")
    found = messages(here, "small-change-first", one(critical, addresses="no-loaner") + small[1:])
    assert [message[:23] for message in found] == (['"Tape", a small change,'] if speaks else [])


def test_a_map_without_a_critical_moment_has_no_change_that_comes_before_it(here: Path) -> None:
    text = MAP.replace("moment: critical", "moment: truth")
    assert messages(here, "small-change-first", one("doing", ", impact: 1"), text) == []


@pytest.mark.parametrize(
    ("actions", "metric", "words"),
    [
        ("[{what: Pilot, done: 2026-09-30}]", "wait", ""),
        ("[{what: Pilot, done: 2026-10-02}]", "wait", 'no value of "Loaner wait" since its last action was done on 2026-10-02'),
        ("[{what: Pilot, done: 2026-10-23}]", "wait", ""),
        ("[{what: Pilot, done: 2026-09-01}, {what: More, done: 2026-10-02}]", "wait", "since its last action was done on 2026-10-02"),
        ("[{what: Pilot, status: done}]", "wait", ""),
        ("[]", "calls", 'no value of "Status calls" yet'),
        ("[]", "unknown", ""),
    ],
)  # fmt: skip
def test_a_value_of_the_day_when_it_was_done_or_later_shows_the_effect(
    here: Path, actions: str, metric: str, words: str
) -> None:
    more = f", expects: {{metric: {metric}, to: 1}}, actions: {actions}"
    found = messages(here, "done-without-measured-effect", one("done", more))
    assert [words in message for message in found] == ([True] if words else [])


def test_one_of_several_expected_metrics_is_enough(here: Path) -> None:
    more = ", expects: [{metric: calls, to: 1}, {metric: wait, to: 1}], actions: [{what: Pilot, done: 2026-09-30}]"
    assert messages(here, "done-without-measured-effect", one("done", more)) == []


def test_a_metric_whose_data_cannot_be_read_is_not_said_to_have_no_values(here: Path) -> None:
    text = MAP.replace("name: Status calls", "name: Status calls\n    data: calls.csv")
    assert messages(here, "done-without-measured-effect", one("done", ", expects: {metric: calls, to: 1}"), text) == []


DONE = ", expects: {{metric: rate, to: {to}}}, actions: {{what: Pilot, done: {done}}}"
RATE = "metrics:\n  - {{id: rate, name: Rate, unit: '%', {fields}}}\n"


def effect(here: Path, fields: str, to: int, done: str) -> list[str]:
    """What is said of what was done that day to bring a metric somewhere."""
    text = MAP.replace("metrics:\n", RATE.format(fields=fields))
    return messages(here, "done-without-measured-effect", one("done", DONE.format(to=to, done=done)), text)


HOW = "look for another cause, and let `status` say whether you go on (`doing`) or give it up (`dropped`)"


@pytest.mark.parametrize(
    ("fields", "to", "done", "words"),
    [
        ("readings: {2026-07: 41, 2026-08: 41, 2026-09: 39, 2026-10: 36}", 60, "2026-08-10",
         "from 41 % to 60 %, which since it was done on 2026-08-10 has gone to 36 % (2026-10), the wrong way"),
        ("readings: {2026-07: 41, 2026-09: 41}", 60, "2026-08-10",
         "from 41 % to 60 %, which since it was done on 2026-08-10 has not moved: 41 % (2026-09)"),
        ("baseline: 31, readings: {2026-08: 31, 2026-10: 34}", 45, "2026-07-24",
         "from 31 % to 45 %, which since it was done on 2026-07-24 has come to 34 % (2026-10), less than half of the way"),
        ("better: lower, readings: {2026-07: 6, 2026-10: 7}", 1, "2026-08-10",
         "from 6 % to 1 %, which since it was done on 2026-08-10 has gone to 7 % (2026-10), the wrong way"),
        ("baseline: 41, readings: {2026-10: 40}", 60, "",
         "from 41 % to 60 %, which since it was done has gone to 40 % (2026-10), the wrong way"),
    ],
)  # fmt: skip
def test_a_figure_that_has_not_moved_since_is_told_with_where_it_came_from(
    here: Path, fields: str, to: int, done: str, words: str
) -> None:
    assert effect(here, fields, to, done) == [f'"Ship it" was to bring "Rate" {words}; {HOW}']


@pytest.mark.parametrize(
    ("fields", "to", "done"),
    [
        ("readings: {2026-07: 41, 2026-10: 36}", 60, "2026-10-23"),
        ("readings: {2026-07: 41, 2026-10: 42}", 60, "2026-07-25"),
        ("readings: {2026-07: 41, 2026-10: 51}", 60, "2026-07-10"),
        ("baseline: 38, readings: {2026-07: 47, 2026-10: 45}", 50, "2026-07-10"),
        ("better: higher, readings: {2026-07: 41, 2026-10: 42}", 20, "2026-08-10"),
        ("baseline: 60, readings: {2026-07: 41, 2026-10: 36}", 50, "2026-08-10"),
        ("readings: {2026-10: 36}", 60, "2026-08-10"),
        ("readings: {2026-10: 36}", 60, ""),
    ],
)
def test_an_effect_that_is_young_there_or_not_to_be_told_is_left_alone(
    here: Path, fields: str, to: int, done: str
) -> None:
    assert effect(here, fields, to, done) == []


def test_one_expected_metric_that_has_moved_is_an_effect(here: Path) -> None:
    text = MAP.replace("2026-09: 6, 2026-10: 5", "2026-09: 6, 2026-10: 6, 2026-11: 6")
    more = ", expects: [{{metric: wait, to: 1}}{}], actions: {{what: Pilot, done: 2026-10-01}}"
    moved = text.replace("metrics:\n", RATE.format(fields="readings: {2026-09: 40, 2026-11: 60}"))
    assert len(messages(here, "done-without-measured-effect", one("done", more.format("")), text)) == 1
    assert (
        messages(here, "done-without-measured-effect", one("done", more.format(", {metric: rate, to: 60}")), moved)
        == []
    )


@pytest.mark.parametrize(("status", "count"), [("idea", 1), ("done", 1), ("parked", 0), ("dropped", 0)])
def test_what_addresses_nothing_is_asked_for_it_unless_it_was_given_up(here: Path, status: str, count: int) -> None:
    assert len(messages(here, "opportunity-addresses-nothing", one(status, addresses="[]"))) == count


def test_a_to_be_map_without_opportunities_is_the_answer_itself(here: Path) -> None:
    later = MAP.replace("maturity", "state: to-be\nmaturity")
    assert "critical-moment-without-opportunity" not in names(here, " []\n", later)
    other = "\n  - {title: Send a box, addresses: no-box}\n"
    assert "critical-moment-without-opportunity" in names(here, other, later)


def test_a_change_that_is_chosen_and_worked_on_is_in_progress(here: Path) -> None:
    others = one("idea", addresses="no-loaner")
    for action, speaks in (("status: doing", 1), ("status: planned", 0)):
        small = one("chosen", f", impact: 1, actions: {{what: Ask, {action}}}", addresses="send").replace(
            "Ship it", "Tape"
        )
        assert len(messages(here, "small-change-first", others + small[1:])) == speaks


@pytest.mark.parametrize(
    ("status", "actions", "words"),
    [
        ("done", "{what: Ask, status: planned}", ['its action "Ask" is not']),
        ("done", "[{what: Ask, done: 2026-10-01}, {what: Call, status: doing}]", ['its action "Call" is not']),
        (
            "done",
            "[{what: Ask, due: 2026-12-01}, {what: Call, due: 2026-12-01}]",
            ['its action "Ask" (and 1 more) is not'],
        ),
        ("done", "[{what: Ask, due: 2026-10-01, done: 2026-10-02}]", []),
        ("done", "[{what: Ask, status: dropped, due: 2026-12-01}]", []),
        ("done", "{what: Ask, status: done}", []),
        ("done", "Ask", []),
        ("doing", "{what: Ask, status: planned}", []),
        ("dropped", "{what: Ask, status: planned}", []),
    ],
)
def test_what_is_done_has_no_step_left(here: Path, status: str, actions: str, words: list[str]) -> None:
    found = messages(here, "done-with-open-actions", one(status, f", actions: {actions}"))
    assert [message.split("; ")[0].split("and ", 1)[1] for message in found] == words
