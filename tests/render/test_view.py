"""What the page says of a map, computed once."""

from datetime import date

import pytest
from msgspec.structs import replace

from cjm.lint.finding import Finding
from cjm.render.flow.drawing import flow_view
from cjm.render.rich import Run, plain
from cjm.render.subject import Revision
from cjm.render.view.chart import BOTTOM, LEFT, RIGHT, TOP, Chart
from cjm.render.view.deeds import Span
from cjm.render.view.frame import frame
from cjm.render.view.layout import layout
from cjm.render.view.metrics import Way
from cjm.render.view.pains import BarrierView
from cjm.render.view.service import HandoffView, Owner, Service, SystemBar
from cjm.render.view.statement import Statement
from cjm.render.view.view import View, view
from cjm.source import Position
from cjm.source import Span as Place
from tests.render.gallery import EVERYTHING, LONG, NOTHING, TEN_LINES, many
from tests.render.gallery_ways import WAYS
from tests.render.pages import journey, subject

HERE = Place(Position(1, 1, 0), Position(1, 1, 0))


def _view(text: str) -> View:
    return view(subject(text))


def _strip(text: str) -> list[tuple[str, str]]:
    return [(f"{one.number} {one.statement}".strip(), plain(one.why)) for one in _view(text).strip]


def test_the_strip_is_computed() -> None:
    assert _strip(EVERYTHING) == [
        ("1.2 Receives the loaner", "Maya \u22122.0, Viktor +2.0. The contract buys the loaner."),
        ("1.1 Calls the desk", "Maya \u22120.5, Viktor +1.5."),
        ("1 day expected, 6.2 in fact", "Loaner wait, in stage 1. Severest pain there: No loaner for six days."),
        ("Name an owner", "Ingrid, logistics, due 30 Sep 2026, 53 days late."),
    ]


def test_the_author_may_say_it_in_their_own_words() -> None:
    words = "strip: {critical: It decides., low: Nothing else hurts, gap: Six days too long, action: In the budget round.}\n"
    assert _strip(EVERYTHING + words) == [
        ("1.2 Receives the loaner", "Maya \u22122.0, Viktor +2.0. It decides."),
        ("1.1 Calls the desk", "Maya \u22120.5, Viktor +1.5. Nothing else hurts."),
        ("Six days too long", "Loaner wait, in stage 1. Severest pain there: No loaner for six days."),
        ("Name an owner", "Ingrid, logistics, due 30 Sep 2026, 53 days late. In the budget round."),
    ]


@pytest.mark.parametrize(
    ("note", "why"),
    [
        ("three nights a week", "Ingrid, logistics, due 30 Sep 2026, 53 days late; three nights a week."),
        ("Three nights a week.", "Ingrid, logistics, due 30 Sep 2026, 53 days late. Three nights a week."),
    ],
)
def test_the_note_of_an_action_reads_on_from_its_day(note: str, why: str) -> None:
    assert _strip(EVERYTHING.replace("due: 2026-09-30", f"due: 2026-09-30, note: {note}"))[3] == ("Name an owner", why)


@pytest.mark.parametrize(
    ("actual", "why"),
    [
        ("7 % more", "In fact: 7 % more."),
        ("There is one", "In fact: There is one."),
        ("no. None", "In fact: no. None."),
    ],
)
def test_what_comes_of_an_expectation_reads_as_a_sentence(actual: str, why: str) -> None:
    expected = "outcomes: [{expected: Loaner after 1 day, metric: wait, value: 1}]"
    text = EVERYTHING.replace(expected, f"outcomes: [{{expected: The old price, actual: {actual}, gap: 3}}]")
    assert _strip(text)[2] == ("Expected: The old price", why)


def test_a_map_rests_on_sources_each_with_its_number() -> None:
    evidence = """evidence:
  - {id: a, name: First talks, kind: interview, n: 12}
  - {id: b, name: Later talks, kind: interview, n: 8}
  - {id: c, name: Returns, kind: analytics, n: 1904}
  - {id: d, name: "Desk, morning", kind: document}
  - {id: e, name: Form, kind: survey, n: 1}
"""
    assert (
        _rests(evidence)
        == "First talks\u00a0(12)\u00a0· Later talks\u00a0(8)\u00a0· Returns\u00a0(1,904)\u00a0· 2\u00a0more sources"
    )
    assert _rests(
        "evidence: [{id: a, name: Returns, kind: analytics, n: 1904}, {id: b, name: Talks, kind: interview}]\n"
    ) == ("Returns\u00a0(1,904)\u00a0· Talks")


def _rests(evidence: str) -> str:
    return next(plain(one.text) for one in _view(TEN_LINES + evidence).scope if one.label == "Rests on")


@pytest.mark.parametrize(("letters", "far"), [(450, False), (451, True)])
def test_facts_that_would_be_a_column_of_their_own_go_below_the_headline(letters: int, far: bool) -> None:
    assert _view(TEN_LINES + f"scope: {{starts: {'a' * 200}, ends: {'b' * (letters - 200)}}}\n").far is far


def test_where_several_are_equally_low_the_strip_says_so() -> None:
    assert [_strip(many(*size))[1] for size in ((3, 3), (10, 4))] == [
        ("1.1 Touchpoint 1-1", "\u22121.0; 2.3 and 3.2 are equally low."),
        ("5.1 Touchpoint 5-1", "\u22122.0; 7 others are equally low."),
    ]


@pytest.mark.parametrize(
    ("emotions", "low"),
    [
        (
            ("{ana: -1, ben: 0.5}", "-2"),
            ("Next lowest average", "1.1 X", "\u22120.3 on average: Ana \u22121.0, Ben +0.5."),
        ),
        (
            ("{ana: 0.5, ben: -1}", "-2"),
            ("Next lowest average", "1.1 X", "\u22120.3 on average: Ben \u22121.0, Ana +0.5."),
        ),
        (("-1", "1"), ("Lowest average", "1.1 X", "\u22121.0 for both.")),
        (("1", "-2"), ("Next lowest average", "No other below neutral", "")),
        (("1", "2"), ("Lowest average", "None below neutral", "")),
    ],
)
def test_the_deepest_low_is_called_the_next_beside_a_critical_moment_that_is_as_deep(
    emotions: tuple[str, str], low: tuple[str, str, str]
) -> None:
    assert _low(emotions) == low


def test_where_the_critical_moment_is_all_there_is_nothing_is_said_of_others() -> None:
    point = "{name: Once, emotion: -2, moment: critical}"
    shown = _view(f"cjm: 1\ntitle: A\nstages: [{{name: S, touchpoints: [{point}]}}]\n").strip[1]
    assert (shown.label, shown.statement, plain(shown.why)) == ("Next lowest", "Nothing else in the map", "")


@pytest.mark.parametrize(
    ("known", "hollow"),
    [
        ("goal: To know", False),
        ("touchpoints: [{name: X, emotion: 1}]", False),
        ("outcomes: [{expected: A week, actual: Two}]", True),
        ("belief: 1, touchpoints: [{name: X, emotion: 1}]", True),
    ],
)
def test_what_hollow_and_solid_mean_is_explained_where_there_is_a_hollow_mark(known: str, hollow: bool) -> None:
    assert _view(f"cjm: 1\ntitle: A\nstages: [{{name: S, {known}}}]\n").legend.hollow is hollow


def _low(emotions: tuple[str, str]) -> tuple[str, str, str]:
    points = f"[{{name: X, emotion: {emotions[0]}}}, {{name: Y, emotion: {emotions[1]}, moment: critical}}]"
    text = f"cjm: 1\ntitle: A\npersonas: [{{name: Ana}}, {{name: Ben}}]\nstages: [{{name: S, touchpoints: {points}}}]\n"
    shown = _view(text).strip[1]
    return shown.label, f"{shown.number} {shown.statement}".strip(), plain(shown.why)


@pytest.mark.parametrize(("letters", "why"), [(200, f"\u22122.0. {'a' * 200}."), (201, "\u22122.0")])
def test_a_reason_that_takes_too_long_to_read_is_left_out_whole(letters: int, why: str) -> None:
    point = f"{{name: X, emotion: -2, moment: critical, why: {'a' * letters}}}"
    assert _strip(f"cjm: 1\ntitle: A\nstages: [{{name: S, touchpoints: [{point}]}}]\n")[0] == ("1.1 X", why)


def test_the_author_is_heard_at_any_length() -> None:
    assert _strip(TEN_LINES + f"strip: {{critical: {'a' * 300}}}\n")[0][1] == f"\u22121.0. {'a' * 300}."


@pytest.mark.parametrize(
    ("emotions", "low"),
    [
        (("{ana: -0.5, ben: 1}", "-2"), ("Next lowest", "1.1 X", "Ana \u22120.5, Ben +1.0.")),
        (("{ana: 1}", "-2"), ("Next lowest average", "No other known below neutral", "")),
        (("{ana: 1}", "2"), ("Lowest average", "None known below neutral", "")),
        (("{}", "-2"), ("Next lowest average", "No other touchpoint scored yet", "")),
    ],
)
def test_that_nothing_else_is_low_is_said_only_as_far_as_it_is_known(
    emotions: tuple[str, str], low: tuple[str, str, str]
) -> None:
    assert _low(emotions) == low


def test_beside_a_happy_critical_moment_nothing_else_is_said_to_hurt() -> None:
    text = "cjm: 1\ntitle: A\nstages: [{name: S, touchpoints: [{name: X, emotion: 1}, {name: Y, emotion: 2, moment: critical}]}]\n"
    assert _strip(text)[1] == ("None below neutral", "")


def test_a_map_that_knows_nothing_has_no_strip_and_no_matrix() -> None:
    shown = _view(NOTHING)
    assert (shown.strip, shown.stages, shown.curve, shown.lanes, shown.headline.text) == (
        (),
        (),
        None,
        (),
        "Nothing yet",
    )


def test_what_is_worse_than_neutral_stands_out() -> None:
    assert _view(EVERYTHING).strip[0] == Statement(
        "Critical moment",
        "Receives the loaner",
        (
            Run("Maya", own=True),
            Run(" "),
            Run("\u22122.0", "neg"),
            Run(", "),
            Run("Viktor", own=True),
            Run(" "),
            Run("+2.0", "pos"),
            Run("."),
            Run(" "),
            Run("The contract buys the loaner", own=True),
            Run("."),
        ),
        "#tp-receives-the-loaner",
        flag=True,
        number="1.2",
    )


@pytest.mark.parametrize(
    ("changed", "headline"),
    [
        ("", "Everything turns on “Compare the offers”, and it lets customers down"),
        ("        emotion: -1\n", "Everything turns on “Compare the offers”"),
        ("        moment: critical\n", "“Compare the offers” falls below neutral, to \u22121.0"),
        ("        emotion: -1\n        moment: critical\n", "Renewing the service contract"),
    ],
)
def test_a_headline_is_computed_where_none_is_written(changed: str, headline: str) -> None:
    assert _view(TEN_LINES.replace(changed, "") if changed else TEN_LINES).headline.text == headline


def test_a_headline_of_the_author_comes_first() -> None:
    assert _view(f"{TEN_LINES}headline: Nobody compares\n").headline.text == "Nobody compares"


def test_the_lanes_are_those_with_content() -> None:
    assert _view(TEN_LINES).lanes == ("tp",)
    assert _view(EVERYTHING).lanes == (
        *("tp", "does", "ways", "say", "front", "back", "sys", "own"),
        *("want", "gap", "view", "pain", "good", "meas", "opp"),
    )


def test_the_organisation_stands_under_its_touchpoints() -> None:
    service = Service(frame(subject(EVERYTHING)))
    assert service.departments == ("returns", "sales")
    assert service.spans(1, service.front) == (Span("Coordinator", 1, 2, 0),)
    assert service.spans(1, service.back) == (
        Span("Open order", 1, 1, 0),
        Span("Not mapped", 2, 2, None, "unknown", "1.2"),
    )
    assert service.bars(1) == (SystemBar(1, 1, 2, "ERP"), SystemBar(2, 2, 2, "Loaner sheet"))
    assert service.owners(1) == (Owner("returns", 1, 1, 0, False, ""), Owner("sales", 2, 2, 1, False, "broken"))
    words = "Hand-off broken, returns to sales: "
    assert service.handoffs(1) == (HandoffView("1.2", "broken", words, "request sits in a mailbox", False),)


def test_a_hand_off_names_its_giver_where_the_column_before_is_another_s() -> None:
    late = "handoff: {from: support, state: broken, note: nobody sees the status}"
    places = f"{{name: A, department: bench}}, {{name: B, department: bench, {late}}}, {{name: C, department: nobody}}"
    back = "{name: D, department: desk, handoff: {state: works}}, {name: E, handoff: {state: works}}"
    text = f"cjm: 1\ntitle: A\nstages: [{{name: S, touchpoints: [{places}, {back}]}}]\n"
    assert Service(frame(subject(text))).handoffs(1) == (
        HandoffView("1.2", "broken", "Hand-off broken, to bench, ", "from support: nobody sees the status", False),
        HandoffView("1.4", "works", "Hand-off works, to desk, ", "from bench, with nobody in between", False),
        HandoffView("1.5", "works", "Hand-off works, ", "from desk", True),
    )
    said = [mark.text for step in flow_view(subject(text)).steps() for mark in step.marks]
    assert said == [
        "Hand-off broken, support to bench: nobody sees the status",
        "Hand-off works, bench to desk",
        "Hand-off works, from desk",
    ]


@pytest.mark.parametrize(
    ("leaving", "told"),
    [
        ("{why: Has one, share: 46 %, personas: [ada]}", ("Ada: 46\u202f% leave", "Has one")),
        ("{why: Has one, share: 46 %}", ("46\u202f% leave", "Has one")),
        ("{why: Has one, personas: [ada]}", ("Ada: some leave", "Has one")),
        ("Has one", ("Some leave", "Has one")),
        (
            "{why: Has an account elsewhere by the time that the letter comes at last, share: 4 %}",
            ("4\u202f% leave", "Has an account elsewhere by the time that the letter comes at last"),
        ),
    ],
)
def test_who_leaves_stands_with_how_many_and_why(leaving: str, told: tuple[str, str]) -> None:
    touchpoint = f"{{name: X, leaves: [{leaving}]}}"
    text = f"cjm: 1\ntitle: A\npersonas: [{{name: Ada}}, {{name: Ben}}]\nstages: [{{name: S, touchpoints: [{touchpoint}]}}]\n"
    (way,) = _view(text).stages[0].ways
    assert (way.number, way.cls, way.label, plain(way.text)) == ("1.1", "out", *told)


def test_the_table_says_what_a_reason_to_leave_rests_on() -> None:
    leaving = "{why: Has one, share: 46 %, evidence: {exits: 11 of 24}}"
    head = "cjm: 1\ntitle: A\nevidence: [{id: exits, name: Exit talks, kind: interview}]\n"
    text = f"{head}stages: [{{name: S, touchpoints: [{{name: X, leaves: [{leaving}]}}]}}]\n"
    (line,) = (line for line in _view(text).table.rows[0].facts if "leave" in line.label.lower())
    assert [plain(one) for one in line.texts] == ["Has one (46\u202f%, Exit talks: 11 of 24)"]


def test_an_end_for_as_many_as_leave_is_told_by_their_reason_alone() -> None:
    ends = "next: [{to: y, share: 80 %}, {to: end, when: drives away, share: 12 %}, {to: end, when: done, share: 8 %}]"
    leaves = "leaves: [{why: Drives to another, share: 12 %}]"
    shown = _view(f"cjm: 1\ntitle: A\nstages: [{{name: S, touchpoints: [{{name: X, {ends}, {leaves}}}, Y]}}]\n")
    told = [(way.label, plain(way.text)) for way in shown.stages[0].ways]
    assert told == [("", "1.2 (80\u202f%)"), ("", "ends (done, 8\u202f%)"), ("12\u202f% leave", "Drives to another")]


def test_a_touchpoint_shows_the_signs_of_its_ways_and_of_whom_a_share_is() -> None:
    def shown(ways: str) -> tuple[tuple[str, str], ...]:
        head = "cjm: 1\ntitle: A\npersonas: [{name: Ada}, {name: Ben}]\n"
        text = f"{head}stages: [{{name: S, touchpoints: [{{name: X, {ways}}}, Y]}}]\n"
        return tuple((sign.cls, sign.share) for sign in _view(text).stages[0].touchpoints[0].signs)

    some = "{why: Has one, share: 46 %, personas: [ada]}"
    assert shown("draws: [A, B], next: [y, {to: end, share: 8 %}]") == (("in", ""), ("on", ""))
    assert shown(f"leaves: [{some}, {{why: Gives up, share: 6 %}}]") == (
        ("out", "Ada 46\u202f%"),
        ("out", "6\u202f%"),
    )
    assert shown(f"personas: [ada], leaves: [{some}]") == (("out", "46\u202f%"),)
    assert shown("leaves: Gives up") == (("out", ""),)


def test_a_channel_is_the_same_as_before_for_everyone_who_comes_by() -> None:
    steps = "{name: X, channel: web}, {name: Y, channel: phone, personas: [ben]}, {name: Z, channel: CHANNEL, personas: [WHO]}"
    head = "cjm: 1\ntitle: A\npersonas: [{name: Ada}, {name: Ben}]\n"

    def kept(channel: str, who: str) -> bool:
        text = f"{head}stages: [{{name: S, touchpoints: [{steps.replace('CHANNEL', channel).replace('WHO', who)}]}}]\n"
        return bool(_view(text).stages[0].touchpoints[2].kept)

    assert [kept("web", who) for who in ("ada", "ben", "ada, ben")] == [True, False, False]
    assert [kept("phone", who) for who in ("ada", "ben", "ada, ben")] == [False, True, False]


def test_the_only_sign_without_a_share_stands_beside_the_number_where_there_is_room() -> None:
    def shown(more: str) -> str:
        text = f"cjm: 1\ntitle: A\nstages: [{{name: S, touchpoints: [{{name: X, {more}}}, Y]}}]\n"
        return _view(text).stages[0].touchpoints[0].lone

    assert [shown(f"channel: {channel}, draws: A") for channel in ("web", "[web, phone]")] == ["in", ""]
    assert [shown(f"leaves: [{{why: A{share}}}]") for share in ("", ", share: 6 %")] == ["out", ""]
    assert [shown("draws: A, leaves: B"), shown("draws: A, moment: critical"), shown("channel: web")] == ["", "", ""]


def test_a_phone_shuts_the_lanes_behind_the_line_of_visibility_but_not_who_has_the_case() -> None:
    def shown(more: str) -> bool:
        return _view(f"cjm: 1\ntitle: A\nstages: [{{name: S, touchpoints: [{{name: X, {more}}}]}}]\n").folded

    assert [shown("department: Ward"), shown("backstage: Writes"), shown("systems: Till")] == [False, True, True]


def test_a_way_on_is_told_with_its_case_however_long_that_is() -> None:
    case = "the contract has run out and nobody has told them so"
    touchpoint = f"{{name: X, next: [{{to: end, when: {case}, share: 8 %}}]}}"
    text = f"cjm: 1\ntitle: A\nstages: [{{name: S, touchpoints: [{touchpoint}]}}]\n"
    (way,) = _view(text).stages[0].ways
    assert (way.cls, way.label, plain(way.text)) == ("on", "", f"ends ({case}, 8\u202f%)")


def test_what_draws_people_is_said_and_employees_give_up() -> None:
    touchpoint = "{name: X, draws: The evening, leaves: [{why: Asks for another desk, share: 30 %}]}"
    text = f"cjm: 1\ntitle: A\nperspective: employee\nstages: [{{name: S, touchpoints: [{touchpoint}]}}]\n"
    ways = _view(text).stages[0].ways
    assert [(way.label, plain(way.text)) for way in ways] == [
        ("Draws people here", "The evening"),
        ("30\u202f% give up", "Asks for another desk"),
    ]


def test_a_deed_over_two_stages_stands_in_both() -> None:
    first = "{name: S, touchpoints: [{name: X, frontstage: {what: Clerk, until: z}}]}"
    text = f"cjm: 1\ntitle: A\nstages: [{first}, {{name: T, touchpoints: [Y, Z]}}]\n"
    service = Service(frame(subject(text)))
    assert [service.spans(stage, service.front) for stage in (1, 2)] == [
        (Span("Clerk", 1, 1),),
        (Span("Clerk", 1, 2),),
    ]


def test_where_nobody_is_stands_so_and_what_nobody_said_is_not_taken_for_it() -> None:
    first = "{name: S, touchpoints: [{name: V, frontstage: nobody}, {name: W, frontstage: Clerk}, X]}"
    second = "{name: T, touchpoints: [{name: Y, frontstage: nobody}, {name: Z, frontstage: nobody}]}"
    text = f"cjm: 1\ntitle: A\nstages: [{first}, {second}, U]\n"
    service = Service(frame(subject(text)))
    assert [service.spans(stage, service.front) for stage in (1, 2, 3)] == [
        (
            Span("Nobody", 1, 1, None, "nobody", "1.1"),
            Span("Clerk", 2, 2, None, "", "1.2"),
            Span("Not mapped", 3, 3, None, "unknown", "1.3"),
        ),
        (Span("Nobody", 1, 2, None, "nobody"),),
        (Span("Not mapped", 1, 1, None, "unknown"),),
    ]


def test_deeds_of_the_same_words_are_told_apart_by_their_touchpoints() -> None:
    text = "cjm: 1\ntitle: A\nstages: [{name: S, touchpoints: [V, {name: W, frontstage: Driver}, X, {name: Y, frontstage: Driver}]}]\n"
    service = Service(frame(subject(text)))
    assert [(one.text, one.number) for one in service.spans(1, service.front)] == [
        ("Not mapped", "1.1"),
        ("Driver", "1.2"),
        ("Not mapped", "1.3"),
        ("Driver", "1.4"),
    ]
    alone = Service(frame(subject(text.replace("Y, frontstage: Driver", "Y, frontstage: Clerk"))))
    assert [one.number for one in alone.spans(1, alone.front)] == ["1.1", "", "1.3", ""]


def test_a_library_names_what_a_map_calls_by_its_word() -> None:
    named = replace(
        subject(EVERYTHING),
        names={("department", "sales"): "Sales team", ("channel", "phone"): "Hotline", ("system", "ERP"): "Big system"},
        icons={"courier": "post"},
    )
    shown = view(named)
    assert [one.name for one in shown.stages[0].owners] == ["returns", "Sales team"]
    assert shown.systems == ("Big system", "Loaner sheet")
    assert [(one.icon, one.name) for one in shown.legend.channels] == [("phone", "Hotline"), ("post", "Courier")]


def test_the_words_of_the_critical_moment_stand_for_its_stage_and_each_persona_has_theirs() -> None:
    assert [(one.text, one.by, one.cls) for one in _view(EVERYTHING).stages[0].quotes] == [
        ("Nothing to run them on.", "Maya,\u00a01.2", "p0"),
        ("At the door at eight.", "Viktor,\u00a01.2", "o1"),
    ]


def test_a_finding_leads_to_its_place() -> None:
    def finding(node: str) -> Finding:
        return Finding("CJM1", "a-rule", "error", "wrong", "a.yaml", HERE, "a", node)

    nodes = ["stages/wait/receives-the-loaner/no-loaner", "stages/wait", "personas/maya", "metrics/wait", "nowhere", ""]
    known = replace(subject(EVERYTHING), findings=tuple(map(finding, nodes)))
    assert [one.href for one in view(known).trust.findings] == [
        "#pain-no-loaner",
        "#stage-wait",
        "#persona-maya",
        "#metric-wait",
        "",
        "",
    ]


def test_findings_are_counted_the_gravest_first() -> None:
    def finding(severity: str) -> Finding:
        return Finding("CJM1", "a-rule", severity, "wrong", "a.yaml", HERE)

    known = replace(subject(TEN_LINES), findings=tuple(map(finding, ["info", "warning", "error", "warning"])))
    shown = view(known).trust
    assert shown.summary == "Checked on 22 Nov 2026: 1 error, 2 warnings, 1 note. Not yet validated with customers."
    assert [one.severity for one in shown.findings] == ["Error", "Warning", "Warning", "Note"]


def test_a_stale_map_is_never_said_to_be_without_findings() -> None:
    stale = "Last validated with customers on 24 Apr 2026: longer ago than the limit of 211 days."
    fresh = "Last validated with customers on 24 Apr 2026."
    shown = [view(replace(subject(EVERYTHING), findings=(), fresh_days=days)).trust for days in (211, 212)]
    assert [(one.stale, one.summary.partition(" All")[0].partition(" 1 of")[0]) for one in shown] == [
        (stale, "Checked on 22 Nov 2026: no other findings."),
        ("", f"Checked on 22 Nov 2026: no findings. {fresh}"),
    ]


def test_the_revision_says_whether_the_file_was_changed_since() -> None:
    known = replace(subject(TEN_LINES), revision=Revision("4f2c9e1", date(2026, 11, 14), changed=True))
    assert view(known).revision == ("Revision 4f2c9e1, 14 Nov 2026", "changed since")


def test_freshness_turns_beyond_the_limit() -> None:
    shown = [view(replace(subject(EVERYTHING), fresh_days=days)).freshness for days in (212, 211)]
    assert [(one.text, one.stale) for one in shown] == [
        ("Last validated 212 days ago", False),
        ("Last validated 212 days ago", True),
    ]


def test_nobody_feels_anything_where_they_do_not_pass() -> None:
    felt = "".join(f"{{name: T{at}, emotion: 1{who}}}, " for at, who in enumerate(["", "", *[", personas: b"] * 2, ""]))
    shown = _view(f"cjm: 1\ntitle: a\npersonas: [a, b]\nstages: [{{name: s, touchpoints: [{felt}]}}]\n").curve
    assert shown
    assert [(line.path.count("M"), line.area.count("Z"), len(line.dots)) for line in shown.lines] == [
        (1, 1, 3),
        (1, 1, 5),
    ]
    assert [line.path.rpartition(" ")[0].rpartition(" ")[2] for line in shown.lines] == ["150", "450"]


def test_a_metric_that_went_away_from_its_target_says_so() -> None:
    metric = "{id: nps, name: NPS, baseline: 10, target: 25, readings: [{when: 2026-10-01, value: 2}]}"
    (row,) = _view(f"cjm: 1\ntitle: A\nmetrics: [{metric}]\nstages: [{{name: S}}]\n").metrics.rows
    assert row.way == Way(None, "0", "Further away than at the start")


def test_a_metric_knows_its_way_to_the_target() -> None:
    row = _view(EVERYTHING).metrics.rows[0]
    assert (row.baseline, row.best, row.last, row.target, row.way and row.way.share) == (
        "7.5",
        "4.8",
        "6.2",
        "1",
        "20\u202f%",
    )
    assert _view(EVERYTHING).metrics.period == "Sep 2026 to Nov 2026"


def test_what_is_felt_in_stages_is_no_vital_sign_unless_it_has_a_target() -> None:
    felt = "- {id: felt, name: Felt, measures: emotion, readings: {2026-11: -1}"
    text = EVERYTHING.replace("metrics: wait", "metrics: [wait, felt]")
    stages = text.replace("stages:\n", f"  {felt}}}\nstages:\n", 1)
    aimed = text.replace("stages:\n", f"  {felt}, target: 1}}\nstages:\n", 1)
    assert [[row.name for row in _view(one).metrics.rows] for one in (stages, aimed)] == [
        ["Loaner wait"],
        ["Loaner wait", "Felt"],
    ]
    found = Finding("CJM1", "a-rule", "error", "wrong", "a.yaml", HERE, "a", "metrics/felt")
    places = [view(replace(subject(one), findings=(found,))).trust.findings[0].href for one in (stages, aimed)]
    assert places == ["#stage-wait", "#metric-felt"]


def test_the_layout_shows_the_matrix_where_it_fits() -> None:
    known = frame(subject(many(7, 3)))
    assert (layout(known, []).breakpoint, layout(known, []).column) == (90, 3.9)
    assert layout(frame(subject(TEN_LINES)), []).breakpoint == 48


def test_heads_grow_with_the_names_of_stages() -> None:
    named = many(6, 3).replace("name: Stage 1", f'name: "{LONG}"')
    short, long = layout(frame(subject(many(6, 3))), [""] * 6), layout(frame(subject(named)), [""] * 6)
    assert (short.head, short.column) == (3.7, 3.9)
    assert long.head > 2 * short.head
    assert long.column > short.column
    assert long.tall


def test_ideas_of_one_weight_do_not_hide_each_other() -> None:
    ideas = ", ".join(f"{{title: Idea number {at}, impact: 3, effort: 3}}" for at in range(12))
    shown = _view(f"{TEN_LINES}opportunities: [{ideas}]\n").ideas.chart
    assert shown
    spots = [(float(one.x), float(one.y)) for one in shown.marks]
    near = [
        (a, b) for at, a in enumerate(spots) for b in spots[at + 1 :] if abs(a[0] - b[0]) < 22 and abs(a[1] - b[1]) < 22
    ]
    assert near == []
    assert all(LEFT < x < RIGHT and TOP < y < BOTTOM for x, y in spots)


def _weighed(*ideas: tuple[str, float, float]) -> Chart:
    told = ", ".join(f"{{title: {title}, impact: {impact}, effort: {effort}}}" for title, impact, effort in ideas)
    shown = _view(f"{TEN_LINES}opportunities: [{told}]\n").ideas.chart
    assert shown
    return shown


def test_the_name_of_an_idea_stands_in_several_lines_where_one_has_no_room() -> None:
    shown = _weighed(("Tell them on the day before what they may eat and drink in the morning", 4, 4), ("B", 4, 3))
    label = shown.marks[0].label
    assert label
    assert (label.lines, label.leader) == (
        ("Tell them on the day before what ", "they may eat and drink in the ", "morning"),
        "",
    )


@pytest.mark.parametrize(
    "title", ["Short", "A name that takes more room than there is beside its circle", "long " * 16]
)
def test_up_to_eight_ideas_are_all_named_and_no_name_lies_on_another(title: str) -> None:
    shown = _weighed(*((f"{title.strip()} {at}", 3 + at // 4, 3) for at in range(8)))
    labels = [mark.label for mark in shown.marks if mark.label]
    tops = sorted((float(label.y), label.x) for label in labels)
    assert (len(labels), len(set(tops))) == (8, 8)
    assert ["".join(label.lines) for label in labels] == [f"{title.strip()} {at}" for at in range(8)]


def test_a_middling_idea_stands_in_the_middle() -> None:
    mark = _weighed(("Middle", 3, 3)).marks[0]
    assert (mark.x, mark.y) == ("285", "185")


def test_a_legend_names_the_statuses_that_are_met() -> None:
    ideas = (
        "{title: A, impact: 1, effort: 1, status: doing}, {title: B, impact: 5, effort: 5}, {title: C, status: done}"
    )
    shown = _view(f"{TEN_LINES}opportunities: [{ideas}]\n").ideas.chart
    assert shown
    assert shown.legend == (("idea", "Undecided"), ("doing", "In\u00a0progress"))


def test_an_id_makes_the_address_never_a_number() -> None:
    stage = journey(EVERYTHING).stages[0]
    assert [row.address for row in _view(EVERYTHING).table.rows] == [f"tp-{one.id}" for one in stage.touchpoints]


def test_who_thinks_is_told_from_who_says() -> None:
    first = "{name: A, touchpoints: [{name: X, thought: {ada: Well then}, emotion: -1}]}"
    second = "{name: B, touchpoints: [{name: Y, quote: {ada: No}}]}, {name: C, touchpoints: [{name: Z, thought: Hm}]}"
    text = f"cjm: 1\ntitle: A\npersonas: [{{name: Ada}}]\nstages: [{first}, {second}]\n"
    quotes = [quote for stage in _view(text).stages for quote in stage.quotes]
    assert [(quote.text, quote.by) for quote in quotes] == [
        ("Well then", "Ada thinks,\u00a01.1"),
        ("No", "Ada,\u00a02.1"),
        ("Hm", "thought,\u00a03.1"),
    ]


def test_the_lines_of_personas_side_by_side_are_parted_alike() -> None:
    people = "[{name: Ada, role: Cook, age: '40'}, {name: Ben, role: 'Driver, at night', age: '30'}]"
    text = f"cjm: 1\ntitle: A\npersonas: {people}\nstages: [S]\n"
    assert [card.line for card in _view(text).personas.cards] == ["Cook; age 40", "Driver, at night; age 30"]


def test_a_role_that_the_occupation_names_is_said_once() -> None:
    people = "[{name: Ada, role: returns clerk, occupation: 'Returns clerk, at the desk'}]"
    assert _view(f"cjm: 1\ntitle: A\npersonas: {people}\nstages: [S]\n").personas.cards[0].line == (
        "Returns clerk, at the desk"
    )


PAINS = """\
cjm: 1
title: A
personas: [{id: ada, name: Ada}, {id: ben, name: Ben}]
stages:
  - name: S
    pains: [{text: Bare, frequency: often}, {text: Two, personas: [ada, ben]}]
    touchpoints:
      - name: X
        pains:
          - {text: Where, frequency: rarely}
          - text: Full
            severity: 3
            personas: [ada]
            frequency: 38 %
            causes: [One, Two!]
            note: Worse in May
            barriers: [Nobody pays, {text: A law, status: removed, since: 2026-10-14}]
            evidence: [{ask: 9 of 14}]
evidence: [{id: ask, name: Interviews, kind: interview}]
"""


def test_every_pain_is_told_in_one_order() -> None:
    full, where, bare, two = _view(PAINS).stages[0].pains
    assert (full.impact, full.causes, full.note) == (
        "Hurts Ada at 1.1, in 38\u202f% of cases.",
        ("One.", "Two!"),
        "Worse in May.",
    )
    assert (full.open, full.assumed, full.sources) == (True, False, "Interviews: 9 of 14")
    assert full.barriers == (
        BarrierView("Barrier, open: ", "Nobody pays", True),
        BarrierView("Barrier, removed (14 Oct 2026): ", "A law", False),
    )
    assert [one.impact for one in (where, bare, two)] == ["At 1.1, rarely.", "Often.", "Hurts Ada and Ben."]


def test_a_hand_off_without_a_reason_says_so_unless_it_works() -> None:
    states = "{name: B, department: two, handoff: broken}, {name: C, department: one, handoff: {state: unknown}}"
    text = f"cjm: 1\ntitle: A\nstages: [{{name: S, touchpoints: [{{name: A, department: one}}, {states}]}}]\n"
    assert [(one.shown, one.bare) for one in Service(frame(subject(text))).handoffs(1)] == [
        ("reason not named", False),
        ("not known whether it works", False),
    ]


def test_the_details_of_a_touchpoint_begin_with_why_it_counts_and_part_several_questions() -> None:
    told = "contact_reasons: ['Where is it?', 'When?'], belief: {emotion: -0.5, do: We wait}, why: It decides"
    text = f"cjm: 1\ntitle: A\nstages: [{{name: S, touchpoints: [{{name: X, moment: critical, {told}}}]}}]\n"
    facts = _view(text).table.rows[0].facts
    assert [(one.label, [plain(text) for text in one.texts]) for one in facts] == [
        ("Why it counts", ["It decides"]),
        ("Contact reasons", ["Where is it?", "When?"]),
        ("Team believes", ["\u22120.5. We wait."]),
    ]


def test_employees_have_no_time_before_contact() -> None:
    text = "cjm: 1\ntitle: A\nperspective: employee\nstages: [{name: S, when: before}, {name: T, when: after}]\n"
    assert [stage.phase for stage in _view(text).stages] == ["Beforehand", "Afterwards"]


def test_processes_and_departments_that_are_covered_stand_apart() -> None:
    text = "cjm: 1\ntitle: A\nscope: {processes: [Returns, Loans], departments: [Desk]}\nstages: [S]\n"
    people = _view(text).trust.people
    assert [(one.label, plain(one.text)) for one in people] == [
        ("Processes", "Returns, Loans"),
        ("Departments", "Desk"),
    ]


def test_the_legend_explains_the_signs_that_are_used_and_no_others() -> None:
    shown = _view(WAYS)
    assert (shown.legend.ways, shown.legend.strips, shown.legend.hatched, shown.legend.team) == (
        (("in", "Draws people here"), ("on", "Goes on elsewhere, or back"), ("out", "Some leave")),
        ("Noa", "Max"),
        "Not here",
        False,
    )
    plain_map = _view(TEN_LINES.replace("[Sign online]", "[{name: Sign online, emotion: 1}]")).legend
    assert (plain_map.ways, plain_map.strips, plain_map.handoffs, plain_map.team) == ((), (), (), False)
    everything = _view(EVERYTHING).legend
    assert (everything.handoffs, everything.gaps, everything.ideas) == (
        ("broken",),
        ((3, "very large"),),
        (("chosen", "Chosen"), ("parked", "Parked")),
    )


@pytest.mark.parametrize(
    ("written", "hatched"),
    [
        ("{name: X, emotion: 1}", ""),
        ("{name: X}", "No score"),
        ("{name: X, emotion: 1, personas: [ada]}", "Not here"),
        ("{name: X, personas: [ada]}", "No score, or not here"),
    ],
)
def test_the_legend_tells_why_a_colour_strip_is_hatched(written: str, hatched: str) -> None:
    head = "cjm: 1\ntitle: A\npersonas: [{name: Ada}, {name: Ben}]\n"
    shown = _view(f"{head}stages: [{{name: S, touchpoints: [{written}, {{name: Y, emotion: 1}}]}}]\n")
    assert shown.legend.hatched == hatched


def test_the_legend_shows_a_channel_that_is_kept() -> None:
    text = "cjm: 1\ntitle: A\nstages: [{{name: S, touchpoints: [{{name: X, channel: phone}}, {{name: Y, channel: {}}}]}}]\n"
    assert _view(text.format("email")).legend.kept == ""
    assert _view(text.format("phone")).legend.kept == "phone"
    both = _view(text.format("[email, phone]"))
    assert both.legend.kept == "phone"
    assert [[channel.icon for channel in one.kept] for one in both.stages[0].touchpoints] == [[], ["phone"]]


def test_only_signs_that_are_drawn_in_lines_of_values_are_explained() -> None:
    metric = "{{id: m, name: M, better: higher, readings: {{2026-08: {}, 2026-09: 2, 2026-10: 2.5}}{}}}"
    text = f"cjm: 1\ntitle: A\nmetrics: [{metric}]\nstages: [{{{{name: S, metrics: m}}}}]\n"
    shown = [_view(text.format(*one)) for one in [(1, ""), (3, ""), (1, ", target: 4, baseline: 1")]]
    assert [one.metrics.signs for one in shown] == ["", "Ring: best.", "Dashed: target, tick on the bar: best."]
    assert [one.legend.sparks for one in shown] == ["", "Measured (ring: best)", "Measured (dashed: target)"]


def test_what_is_felt_by_stages_is_named_under_the_vital_signs() -> None:
    felt = "{name: Felt, measures: emotion, readings: {2026-10: -1}}"
    wait = "{name: Wait, target: 1, baseline: 6, readings: {2026-10: 3}}"
    text = f"cjm: 1\ntitle: A\nmetrics: [{felt}, {wait}]\nstages: [{{name: S, metrics: felt, touchpoints: [X]}}]\n"
    assert _view(text).metrics.summary.endswith(
        "How the stages are felt (Felt) stands above, under \u201cTeam and customer\u201d."
    )


def test_what_has_never_moved_is_not_at_its_best() -> None:
    text = "cjm: 1\ntitle: A\nmetrics: [{{name: Wait, better: lower, readings: {{2026-09: {}, 2026-10: 2}}}}]\nstages: [S]\n"
    assert [_view(text.format(before)).metrics.summary for before in (3, 2)] == [
        "The measure is at its best today.",
        "",
    ]
    other = "{{name: Calls, better: lower, readings: {{2026-09: 1, 2026-10: 2}}}}"
    assert _view(text.replace("metrics: [", f"metrics: [{other}, ").format(2)).metrics.summary == ""
    assert (
        _view(text.replace("metrics: [", f"metrics: [{other}, ").format(3)).metrics.summary == "1 is at its best today."
    )


def test_what_works_is_marked_as_assumed_where_no_research_says_so() -> None:
    kept = "strengths: [{text: Kept, evidence: talks}, Assumed]"
    evidence = "evidence: [{id: talks, name: Talks, kind: interview, n: 9}]"
    shown = _view(f"cjm: 1\ntitle: A\n{evidence}\nstages: [{{name: S, {kept}, touchpoints: [X]}}]\n")
    assert [(one.text, one.assumed) for one in shown.stages[0].strengths] == [("Kept", False), ("Assumed", True)]
    assert (shown.legend.research, shown.legend.assumed) == (True, True)


def test_those_who_feel_the_same_stand_one_above_the_other() -> None:
    felt = "{ada: 1, ben: -1, cem: 1}"
    people = "[{name: Ada}, {name: Ben}, {name: Cem}]"
    shown = _view(
        f"cjm: 1\ntitle: A\npersonas: {people}\nstages: [{{name: S, touchpoints: [{{name: X, emotion: {felt}}}]}}]\n"
    )
    assert [(mark.x, mark.y) for mark in shown.stages[0].touchpoints[0].marks] == [
        ("75", "-0.3"),
        ("25", ""),
        ("75", "0.3"),
    ]


def test_a_success_that_no_stage_names_is_not_announced() -> None:
    text = "cjm: 1\ntitle: A\nstages: [{{name: S, goal: Know{}, touchpoints: [X]}}]\n"
    assert [_view(text.format(one)).success for one in ("", ", success: Told")] == [False, True]


def test_a_key_in_brackets_is_left_to_those_who_edit_the_file() -> None:
    message = "the last validation counts for 180 days (`fresh_for`); set `validated`"
    finding = Finding("CJM1", "a-rule", "error", message, "a.yaml", HERE, "a", "")
    (shown,) = view(replace(subject(EVERYTHING), findings=(finding,))).trust.findings
    assert (shown.pieces, shown.advice) == (("The last validation counts for 180 days.",), ("Set ", "validated", "."))


@pytest.mark.parametrize(
    ("message", "wrong", "advice"),
    [
        ("no owner; name one", "No owner.", "Name one."),
        ("no owner", "No owner.", ""),
        ('"a; b" has no owner; name one', '"a; b" has no owner.', "Name one."),
        ('nobody owns "a; b"', 'Nobody owns "a; b".', ""),
        ('what is "a"; what is "b"?', 'What is "a".', 'What is "b"?'),
    ],
)
def test_what_is_wrong_and_what_to_write_instead_are_told_apart(message: str, wrong: str, advice: str) -> None:
    finding = Finding("CJM1", "a-rule", "error", message, "a.yaml", HERE, "a", "")
    (shown,) = view(replace(subject(EVERYTHING), findings=(finding,))).trust.findings
    assert ("".join(shown.pieces), "".join(shown.advice)) == (wrong, advice)


def test_an_expectation_has_its_number_where_its_words_have_none() -> None:
    metric = "{id: asked, name: Asked, unit: '%', readings: {2026-10: 41}}"
    text = "cjm: 1\ntitle: A\nmetrics: [{}]\nstages: [{{name: S, outcomes: [{{expected: {}, metric: asked, value: 100}}]}}]\n"
    told = [
        _view(text.format(metric, said)).stages[0].outcomes[0].actual for said in ("Someone answers", "9 of 9 calls")
    ]
    assert told == ["Asked: 41\u202f% (expected: 100\u202f%)", "Asked: 41\u202f%"]


def test_a_map_of_stages_has_a_table_of_stages() -> None:
    table = _view("cjm: 1\ntitle: A\nstages: [{name: S, emotion: 1}]\n").table
    assert (table.title, table.place) == ("Every stage", "Stage")


def test_of_too_many_touchpoints_a_narrow_window_has_the_range_of_each_stage() -> None:
    [line] = _view(many(2, 61)).curve.lines  # type: ignore[union-attr]
    assert line.ranges == (
        "M762 60H5338V340H762ZM254 199.13H5846V203.13H254ZM6862 60H11438V340H6862ZM6354 198H11946V202H6354Z"
    )
    [few] = _view(many(2, 60)).curve.lines  # type: ignore[union-attr]
    assert few.ranges == ""


def test_a_feeling_that_was_measured_is_called_so() -> None:
    text = (
        "cjm: 1\ntitle: Wait\nmetrics:\n  - name: Felt\n    measures: emotion\n    readings: {2026-10: -1}\n"
        "stages:\n  - name: Wait\n    metrics: felt\n    touchpoints:\n      - name: Waits\n        emotion: 1\n"
        "        belief: 2\n  - name: Leave\n    touchpoints:\n      - name: Leaves\n        emotion: 1\n"
    )
    measured, typed = (view(subject(text)).stages[at].sight for at in range(2))
    said = ["".join(run.text for run in one.customer_words) for one in (measured, typed)]
    assert said == ["Measured \u22121.0", "Customer +1.0"]
