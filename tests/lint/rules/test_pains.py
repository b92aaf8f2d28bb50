"""What the rules of pains and their causes say, and where they keep silent."""

from pathlib import Path

import pytest

from tests.lint.written import SETTINGS, findings, write

HEAD = "cjm: 1\ntitle: Repair\nmaturity: researched\n"
SOURCES = """\
evidence:
  - {id: interviews, name: Interviews, kind: interview, who: clients}
  - {id: workshop, name: Workshop in March, kind: workshop}
  - {id: crew, name: Talks with the crew, kind: interview, who: employees}
"""
BY_STAGES = "stages:\n  - name: Wait\n    emotion: -1\n"
PAIN = "    pains:\n      - text: No loaner for six days\n"


def said(here: Path, rule: str, text: str, settings: str = "") -> list[str]:
    """The messages of a rule in a map."""
    write(here, {"cjm.yaml": SETTINGS + settings, "map.yaml": text})
    return [finding.message for finding in findings(here) if finding.name == rule]


def test_a_pain_of_a_stage_is_asked_for_its_severity_like_one_of_a_touchpoint(here: Path) -> None:
    assert said(here, "pain-without-severity", HEAD + BY_STAGES + PAIN) == [
        'the pain "No loaner for six days" does not say how bad it is; write `severity`: 1 minor, 2 serious, 3 severe'
    ]


@pytest.mark.parametrize(
    "rule", ["pain-without-cause", "pain-without-severity", "assumption-without-test", "severe-pain-unaddressed"]
)
def test_a_sketch_is_not_asked_about_its_pains(here: Path, rule: str) -> None:
    severe = PAIN if rule != "severe-pain-unaddressed" else f"{PAIN}        severity: 3\n"
    assert said(here, rule, "cjm: 1\ntitle: Repair\n" + BY_STAGES + severe) == []


def test_only_the_cause_that_says_the_pain_again_is_named(here: Path) -> None:
    causes = "        causes:\n          - Sales needs them for demos\n          - There is simply no loaner\n"
    assert said(here, "cause-restates-pain", HEAD + BY_STAGES + PAIN + causes) == [
        'the cause "There is simply no loaner" only says again that "No loaner for six days"; '
        "ask why it happens, and write under `causes` what somebody could change"
    ]


@pytest.mark.parametrize(
    ("evidence", "why"),
    [
        ("", "it rests on no source"),
        ("workshop", 'it rests on "Workshop in March" alone'),
        ("[workshop, crew]", 'it rests on "Workshop in March" and "Talks with the crew" alone'),
    ],
)
def test_an_assumption_says_what_it_rests_on_and_both_ways_out(here: Path, evidence: str, why: str) -> None:
    text = HEAD + SOURCES + BY_STAGES + PAIN + f"        evidence: {evidence}\n"
    assert said(here, "assumption-without-test", text) == [
        f'the pain "No loaner for six days" is an assumption: {why}; '
        "cite research among customers under `evidence`, or say under `test` how you will find out"
    ]


def test_what_employees_say_bears_a_pain_of_their_own_journey(here: Path) -> None:
    text = HEAD + SOURCES + BY_STAGES + PAIN + "        evidence: crew\n"
    assert len(said(here, "assumption-without-test", text)) == 1
    assert said(here, "assumption-without-test", text.replace("evidence:", "perspective: employee\nevidence:", 1)) == []


@pytest.mark.parametrize("evidence", ["interviews", "{interviews: 9 of 14}", "interview", "[workshop, sruveys]"])
def test_a_pain_with_research_or_with_a_misspelt_source_is_no_assumption_without_test(
    here: Path, evidence: str
) -> None:
    text = HEAD + SOURCES + BY_STAGES + PAIN + f"        evidence: {evidence}\n"
    assert said(here, "assumption-without-test", text) == []


@pytest.mark.parametrize("maturity", ["researched", "validated"])
@pytest.mark.parametrize("test", ["", "        test: Ask ten callers\n"])
@pytest.mark.parametrize("evidence", ["", "        evidence: workshop\n", "        evidence: interviews\n"])
def test_a_pain_without_evidence_is_one_finding_at_most(here: Path, maturity: str, test: str, evidence: str) -> None:
    text = HEAD.replace("researched", maturity) + SOURCES + BY_STAGES + PAIN + evidence + test
    write(here, {"cjm.yaml": SETTINGS, "map.yaml": text})
    names = [one.name for one in findings(here)]
    asked = [name for name in names if name in {"pain-without-evidence", "assumption-without-test"}]
    if "interviews" in evidence or (test and (evidence or maturity == "researched")):
        assert asked == []
    else:
        assert asked == ["pain-without-evidence" if test else "assumption-without-test"]


@pytest.mark.parametrize(
    ("status", "since", "words"),
    [
        ("open", "2026-05-25", "has been open for 181 days"),
        ("doing", "2026-05-25", "has been worked on for 181 days"),
        ("open", "2026-05-26", ""),
        ("removed", "2020-01-01", ""),
        ("accepted", "2020-01-01", ""),
        ("open", "2027-01-01", ""),
    ],
)
def test_a_barrier_may_stand_for_half_a_year(here: Path, status: str, since: str, words: str) -> None:
    text = f"{HEAD}{BY_STAGES}{PAIN}        barriers: [{{text: No owner, status: {status}, since: {since}}}]\n"
    told = f'the barrier "No owner" {words}; bring it to somebody who can decide; '
    told += "where it will stay, write `status: accepted`"
    assert said(here, "barrier-open-too-long", text) == ([told] if words else [])


@pytest.mark.parametrize(
    ("barrier", "status"),
    [
        ("{text: No owner, status: open}", "open"),
        ("{text: No owner, status: doing, since: }", "doing"),
        ("{text: No owner, status: accepted}", ""),
        ("{text: No owner, status: open, since: soon}", ""),
        ("{text: No owner}", ""),
        ("No owner", ""),
    ],
)
def test_a_barrier_whose_status_is_written_says_since_when(here: Path, barrier: str, status: str) -> None:
    text = f"{HEAD}{BY_STAGES}{PAIN}        barriers: [{barrier}]\n"
    told = f'the barrier "No owner" is said to be `{status}`, and not since when; '
    told += "write the day as `since`, so that it shows when it stands too long"
    assert said(here, "barrier-open-too-long", text) == ([told] if status else [])


def test_the_days_that_a_barrier_may_stand_are_a_setting(here: Path) -> None:
    text = f"{HEAD}{BY_STAGES}{PAIN}        barriers: [{{text: No owner, since: 2026-11-01}}]\n"
    setting = "lint:\n  options:\n    barrier-open-too-long:\n      days: 20\n"
    assert (said(here, "barrier-open-too-long", text), len(said(here, "barrier-open-too-long", text, setting))) == (
        [],
        1,
    )


def test_an_emotion_that_a_stage_says_for_all_its_touchpoints_is_asked_about_once(here: Path) -> None:
    text = HEAD + BY_STAGES + "    touchpoints: [Calls, Waits, Calls again]\n"
    assert said(here, "negative-without-pain", text) == [
        "the customer feels -1 here, and no pain says why; add one under `pains`"
    ]


TWO = "personas: [{name: Derek}, {name: Sunita}, {name: Ian}]\n"


@pytest.mark.parametrize(
    ("emotion", "who"),
    [
        ("{derek: -1, sunita: -1, ian: 0}", '"Derek" and "Sunita" feel -1'),
        ("{derek: 0, sunita: -1, ian: 1}", '"Sunita" feels -1'),
        ("{derek: -1, sunita: -2, ian: -1.5}", '"Sunita" feels -2, and "Ian" -1.5, and "Derek" -1'),
        ("-1.5", '"Derek" and "Sunita" and "Ian" feel -1.5'),
    ],
)
def test_all_who_feel_bad_at_a_touchpoint_are_named(here: Path, emotion: str, who: str) -> None:
    text = f"{HEAD}{TWO}stages:\n  - name: Wait\n    touchpoints:\n      - name: Calls\n        emotion: {emotion}\n"
    assert said(here, "negative-without-pain", text) == [f"{who} here, and no pain says why; add one under `pains`"]


@pytest.mark.parametrize("pains", ["    pains: No loaner\n", "    pains: {}\n"])
def test_a_pain_of_the_stage_explains_its_touchpoints_and_so_does_one_that_cannot_be_read(
    here: Path, pains: str
) -> None:
    text = f"{HEAD}stages:\n  - name: Wait\n{pains}    touchpoints:\n      - name: Calls\n        emotion: -2\n"
    assert said(here, "negative-without-pain", text) == []


def test_a_pain_at_one_touchpoint_explains_the_emotion_of_the_whole_stage(here: Path) -> None:
    text = f"{HEAD}{BY_STAGES}    touchpoints:\n      - Calls\n      - name: Waits\n        pains: No loaner\n"
    assert said(here, "negative-without-pain", text) == []


@pytest.mark.parametrize(
    ("at_touchpoint", "at_stage", "who"),
    [
        ("derek", "", '"Sunita" feels -2, and "Ian" -1'),
        ("[derek, sunita]", "", '"Ian" feels -1'),
        ("derek", "sunita", '"Ian" feels -1'),
        ("[derek, sunita, ian]", "", ""),
        ("[derek, sunita]", "[]", ""),
        ("dereck", "", ""),
    ],
)
def test_a_pain_that_names_others_does_not_say_why_a_persona_feels_bad(
    here: Path, at_touchpoint: str, at_stage: str, who: str
) -> None:
    pain = "pains: {{text: No loaner, personas: {}}}\n"
    touchpoint = "      - name: Calls\n        emotion: {derek: -1, sunita: -2, ian: -1}\n"
    touchpoint += f"        {pain.format(at_touchpoint)}"
    stage = f"    {pain.format(at_stage)}" if at_stage else ""
    text = f"{HEAD}{TWO}stages:\n  - name: Wait\n{stage}    touchpoints:\n{touchpoint}"
    told = "the pains here are those of others; add one under `pains`, or name them in `personas` of one that is there"
    assert said(here, "negative-without-pain", text) == ([f"{who} here, and {told}"] if who else [])


def test_an_emotion_of_the_stage_is_explained_by_the_pains_of_its_touchpoints_each_for_whom_it_names(
    here: Path,
) -> None:
    touchpoint = "      - {name: Calls, pains: {text: No loaner, personas: derek}}\n"
    text = f"{HEAD}{TWO}stages:\n  - name: Wait\n    emotion: {{derek: -2, sunita: -1}}\n    touchpoints:\n{touchpoint}"
    [told] = said(here, "negative-without-pain", text)
    assert told.startswith('"Sunita" feels -1 here, and the pains here are those of others;')
