"""Shorthands, lists, values for each persona, pairs and tables: whole maps as the parts that they become."""

from cjm.document import read
from cjm.model.evidence import Citation, Evidence
from cjm.model.journey import Journey
from cjm.model.metric import Metric, Reading
from cjm.model.opportunity import Action, Expectation, Opportunity
from cjm.model.pain import Idea, Pain
from cjm.model.part import Part
from cjm.model.persona import Persona
from cjm.model.quantity import Duration, PerPersona
from cjm.model.responses import Answer, Responses
from cjm.model.settings import LintSettings, PerFile, Settings
from cjm.model.stage import Outcome, Stage
from cjm.model.touchpoint import Belief, Deed, Handoff, Leaving, Next, SayDo, Touchpoint
from tests.reading.said import HEAD, TOUCHPOINT


def _content(text: str) -> Part | None:
    document = read(text.encode(), "a-map.yaml")
    assert document.faults == ()
    return document.content


def _touchpoint(lines: str) -> Touchpoint:
    journey = _content(TOUCHPOINT + lines.strip("\n").replace("\n", "\n        ") + "\n")
    assert isinstance(journey, Journey)
    return journey.stages[0].touchpoints[0]


def test_ten_lines_are_a_map() -> None:
    text = """\
cjm: 1
title: Renewing the service contract
stages:
  - name: Decide
    touchpoints:
      - Reminder e-mail
      - name: Compare the offers
        emotion: -1
        moment: critical
  - name: Renew
    touchpoints: [Sign online]
"""
    assert _content(text) == Journey(
        id="a-map",
        title="Renewing the service contract",
        stages=(
            Stage(
                id="decide",
                name="Decide",
                touchpoints=(
                    Touchpoint(id="reminder-e-mail", name="Reminder e-mail"),
                    Touchpoint(
                        id="compare-the-offers", name="Compare the offers", emotion=PerPersona(-1.0), moment="critical"
                    ),
                ),
            ),
            Stage(id="renew", name="Renew", touchpoints=(Touchpoint(id="sign-online", name="Sign online"),)),
        ),
    )


def test_words_that_yaml_takes_for_something_else_are_texts() -> None:
    text = HEAD + "stages: [No, 404, Null, 3.10, yes, 2026-11-22, 0x1F, 1_000, '12']\n"
    journey = _content(text)
    assert isinstance(journey, Journey)
    names = ["No", "404", "Null", "3.10", "yes", "2026-11-22", "0x1F", "1_000", "12"]
    assert [stage.name for stage in journey.stages] == names


def test_quotes_never_change_a_meaning() -> None:
    plain = _touchpoint("emotion: -1\nmoment: truth\nimportance: 5\nduration: 30 min\nchannel: web\nmood: no")
    quoted = _touchpoint(
        "emotion: \"-1\"\nmoment: 'truth'\nimportance: '5'\nduration: \"30 min\"\nchannel: 'web'\nmood: \"no\""
    )
    assert plain == quoted


def test_an_empty_value_is_not_given() -> None:
    lines = "emotion:\nmood: ''\nmoment: \"\"\npains:\nchannel:\nsay_do:\nduration: {maya: }\nnote: |\n"
    assert _touchpoint(lines) == Touchpoint(id="b", name="B")


def test_block_scalars_are_texts() -> None:
    read_one = _touchpoint("note: |\n  Two lines,\n  one below the other.\naction: >-\n  Folded into\n  one line.\n")
    assert (read_one.note, read_one.action) == (
        "Two lines,\none below the other.",
        PerPersona("Folded into one line."),
    )


def test_a_list_of_one_needs_no_brackets() -> None:
    one = _touchpoint("personas: maya\nsystems: erp\npains: Waits six days\nnext: end\nprocesses: Return order")
    assert one == _touchpoint(
        "personas: [maya]\nsystems: [erp]\npains: [Waits six days]\nnext: [end]\nprocesses: [Return order]"
    )
    assert one.pains == (Pain(id="waits-six-days", text="Waits six days"),)


def test_every_shorthand_fills_its_field() -> None:
    lines = """
frontstage: Returns coordinator
leaves: Buys elsewhere
next: calls-the-desk
handoff: broken
ideas: Ship the loaner with the label
belief: 1
evidence: interviews
"""
    assert _touchpoint(lines) == Touchpoint(
        id="b",
        name="B",
        frontstage=(Deed(what="Returns coordinator"),),
        leaves=(Leaving(why="Buys elsewhere"),),
        next=(Next(to="calls-the-desk"),),
        handoff=(Handoff(state="broken"),),
        ideas=(Idea(name="Ship the loaner with the label"),),
        belief=PerPersona(Belief(emotion=1.0)),
        evidence=(Citation(source="interviews"),),
    )


def test_a_value_may_differ_from_persona_to_persona() -> None:
    lines = """
emotion: {maya: -2, viktor: 2}
channel: {maya: [phone, web], viktor: app}
duration: {maya: 3-5 days}
quote:
  maya: Forty samples a day
belief:
  maya: 1
  viktor: {emotion: -1, do: We call back}
"""
    assert _touchpoint(lines) == Touchpoint(
        id="b",
        name="B",
        emotion=PerPersona(None, (("maya", -2.0), ("viktor", 2.0))),
        channel=PerPersona(None, (("maya", ("phone", "web")), ("viktor", ("app",)))),
        duration=PerPersona(None, (("maya", Duration(3, 5, "day")),)),
        quote=PerPersona(None, (("maya", "Forty samples a day"),)),
        belief=PerPersona(None, (("maya", Belief(emotion=1.0)), ("viktor", Belief(emotion=-1.0, do="We call back")))),
    )


def test_a_belief_with_its_own_fields_speaks_for_all() -> None:
    assert _touchpoint("belief: {emotion: 1, do: We call back}").belief == PerPersona(
        Belief(emotion=1.0, do="We call back")
    )


def test_evidence_is_an_id_a_list_or_ids_with_what_they_say() -> None:
    whole = (Citation(source="interviews", detail="9 of 14"), Citation(source="returns"))
    ways = (
        "evidence: {interviews: 9 of 14, returns: }",
        "evidence: [interviews: 9 of 14, returns]",
        "evidence:\n  - source: interviews\n    detail: 9 of 14\n  - returns",
        "evidence:\n  - {interviews: 9 of 14}\n  - source: returns",
    )
    assert [_touchpoint(way).evidence for way in ways] == [whole] * 4


def test_say_and_do_and_outcomes_hold_what_they_are_given() -> None:
    text = (
        HEAD
        + """\
stages:
  - name: Ship
    outcomes:
      - Loaner after 1 day
      - {expected: Status on the web, gap: 3, personas: maya, validated: 2026-04-24}
    touchpoints:
      - name: Waits
        say_do: {says: I read the manual, does: Calls at once}
"""
    )
    journey = _content(text)
    assert isinstance(journey, Journey)
    assert journey.stages[0].outcomes == (
        Outcome(expected="Loaner after 1 day"),
        Outcome(expected="Status on the web", gap=3, personas=("maya",), validated="2026-04-24"),
    )
    assert journey.stages[0].touchpoints[0].say_do == SayDo(says="I read the manual", does="Calls at once")


def test_a_plain_text_takes_a_librarys_part_over() -> None:
    text = (
        HEAD + "personas: [maya, {use: viktor, share: 38 %}, {name: Li Wei}]\nmetrics: nps\nevidence: [{name: Talks}]\n"
    )
    assert _content(text) == Journey(
        id="a-map",
        title="T",
        personas=(
            Persona(id="maya", use="maya"),
            Persona(id="viktor", use="viktor", share=0.38),
            Persona(id="li-wei", name="Li Wei"),
        ),
        metrics=(Metric(id="nps", use="nps"),),
        evidence=(Evidence(id="talks", name="Talks"),),
    )


def test_readings_are_values_by_day_month_or_year() -> None:
    text = HEAD + "metrics: [{name: Wait, readings: {2025: 7, 2026-10: −2.5, 2026-11-22: 4}}]\n"
    journey = _content(text)
    assert isinstance(journey, Journey)
    assert journey.metrics[0].readings == (
        Reading(when="2025", value=7.0),
        Reading(when="2026-10", value=-2.5),
        Reading(when="2026-11-22", value=4.0),
    )


def test_an_opportunity_holds_its_actions() -> None:
    text = (
        HEAD
        + """\
opportunities:
  - Ship the loaner with the label
  - title: One desk
    impact: 4.5
    weeks: 12
    addresses: [no-loaner, ship]
    expects: {metric: loaner-wait, to: 1}
    actions: [Name an owner, {what: Write it down, due: 2026-09-30, status: doing}]
"""
    )
    journey = _content(text)
    assert isinstance(journey, Journey)
    assert journey.opportunities == (
        Opportunity(id="ship-the-loaner-with-the-label", title="Ship the loaner with the label"),
        Opportunity(
            id="one-desk",
            title="One desk",
            impact=4.5,
            weeks=12.0,
            addresses=("no-loaner", "ship"),
            expects=(Expectation(metric="loaner-wait", to=1.0),),
            actions=(Action(what="Name an owner"), Action(what="Write it down", due="2026-09-30", status="doing")),
        ),
    )


def test_a_response_sheet_answers_by_touchpoint() -> None:
    text = "cjm: 1\nkind: responses\nmap: repair\ntouchpoints:\n  ships-it: {emotion: -1, vote: 2}\n  waits: {do: I call}\n"
    assert _content(text) == Responses(
        map="repair", touchpoints={"ships-it": Answer(emotion=-1.0, vote=2), "waits": Answer(do="I call")}
    )


def test_settings_hold_tables_of_tables() -> None:
    text = """\
cjm: 1
kind: workspace
lint:
  ignore: no-persona
  severity: {no-persona: error}
  per_file: {"maps/legacy/**": {ignore: [CJM2, CJM3]}}
  options: {negative-without-pain: {below: -1}}
"""
    assert _content(text) == Settings(
        lint=LintSettings(
            ignore=("no-persona",),
            severity={"no-persona": "error"},
            per_file={"maps/legacy/**": PerFile(ignore=("CJM2", "CJM3"))},
            options={"negative-without-pain": {"below": "-1"}},
        )
    )


def test_keys_that_begin_with_x_are_kept_as_they_are() -> None:
    lines = "x-ticket: 0042\nx-more: {a: [1, ~, {b: No}], c: }"
    assert _touchpoint(lines).extensions == {"x-ticket": "0042", "x-more": {"a": ["1", "~", {"b": "No"}], "c": ""}}


def test_what_can_be_read_is_read_though_other_things_are_faulty() -> None:
    document = read((TOUCHPOINT + "emotion: 9\n        mood: glad\n      - emotion: 1\n").encode(), "a-map.yaml")
    assert document.content == Journey(
        id="a-map",
        title="T",
        stages=(
            Stage(
                id="a",
                name="A",
                touchpoints=(
                    Touchpoint(id="b", name="B", mood=PerPersona("glad")),
                    Touchpoint(id="", name="", emotion=PerPersona(1.0)),
                ),
            ),
        ),
    )


def test_an_alias_says_again_what_its_anchor_said() -> None:
    text = (
        HEAD
        + "stages:\n  - name: A\n    touchpoints: &two\n      - Calls\n      - Waits\n  - name: B\n    touchpoints: *two\n"
    )
    journey = _content(text)
    assert isinstance(journey, Journey)
    assert [[one.name for one in stage.touchpoints] for stage in journey.stages] == [["Calls", "Waits"]] * 2
