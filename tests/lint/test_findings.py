"""What is found in maps, beyond the rules' own examples."""

from pathlib import Path

from tests.lint.written import SETTINGS as WRITTEN
from tests.lint.written import findings, said, write

# A few rules are enough to see how all of them are asked; each has maps of its own.
FEW = ("CJM0", "CJM1", "CJM20", "CJM301", "CJM401", "CJM403", "CJM501", "CJM502", "CJM601", "CJM701", "CJM80")
SELECT = f"select: [{', '.join(FEW)}]"
SETTINGS = f"{WRITTEN}lint: {{{SELECT}}}\n"

SKETCH = """\
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
RESEARCHED = """\
cjm: 1
title: Renew
maturity: researched
personas:
  - name: Maya
  - name: Viktor
stages:
  - name: Decide
    when: before
    goal: Know
    touchpoints:
      - name: Compare
        channel: web
        emotion: {maya: 1, viktor: 0}
        moment: critical
  - name: Use
    when: after
    goal: Use it
    touchpoints:
      - name: Sign
        channel: web
        emotion: 1
opportunities:
  - title: Say why
    addresses: compare
"""


def found_in(here: Path, text: str, **files: str) -> list[str]:
    write(here, {"cjm.yaml": SETTINGS, "map.yaml": text, **{f"{name}.yaml": more for name, more in files.items()}})
    return [line.removeprefix("map.yaml:") for line in said(here)]


def messages(here: Path, text: str) -> list[str]:
    write(here, {"cjm.yaml": SETTINGS, "map.yaml": text})
    return [finding.message for finding in findings(here, "map.yaml")]


def test_a_sketch_of_ten_lines_is_clean(here: Path) -> None:
    assert found_in(here, SKETCH) == []


def test_a_sketch_that_has_just_begun_is_not_buried(here: Path) -> None:
    assert found_in(here, "cjm: 1\ntitle: Renew\n") == ["1:1 no-stages"]
    assert found_in(here, "cjm: 1\ntitle: Renew\nstages: [Notice, Decide, Renew, Use, Leave]\n") == []


def test_what_a_map_without_stages_refers_to_is_no_second_fault(here: Path) -> None:
    assert found_in(here, "cjm: 1\ntitle: Renew\nopportunities: [{title: Say why, addresses: letter}]\n") == [
        "1:1 no-stages"
    ]


def test_a_researched_map_that_does_it_right_is_clean(here: Path) -> None:
    assert found_in(here, RESEARCHED) == []


def test_a_map_known_by_stages_is_judged_by_its_stages(here: Path) -> None:
    text = """\
cjm: 1
title: Renew
maturity: researched
personas: [{name: Maya}]
stages:
  - {name: Decide, when: before, goal: Know, emotion: -1}
  - {name: Use, when: after, goal: Use it}
"""
    assert found_in(here, text) == ["6:55 negative-without-pain", "7:12 touchpoint-without-emotion"]


def test_an_emotion_of_the_stage_speaks_for_its_touchpoints_where_none_has_one(here: Path) -> None:
    by_stage = RESEARCHED.replace("    goal: Know\n", "    goal: Know\n    emotion: 0\n")
    assert found_in(here, by_stage.replace("        emotion: {maya: 1, viktor: 0}\n", "")) == []
    assert found_in(here, by_stage.replace("{maya: 1, viktor: 0}", "{maya: 1}")) == []


def test_every_persona_who_passes_is_asked_for(here: Path) -> None:
    lacking = RESEARCHED.replace("{maya: 1, viktor: 0}", "{maya: 1}")
    assert messages(here, lacking) == [
        'nobody says what "Viktor" feels here; ask, and write `emotion: …` (from -2 to +2), or list a metric that measures it'
    ]
    assert (
        found_in(here, lacking.replace("        channel: web\n", "        channel: web\n        personas: maya\n", 1))
        == []
    )


def test_a_measured_emotion_counts(here: Path) -> None:
    measured = """\
metrics:
  - name: Mood
    measures: emotion
    scale: 1-5
    readings: {2026-10: 1}
"""
    text = RESEARCHED.replace("        emotion: 1\n", "        metrics: mood\n").replace(
        "stages:\n", f"{measured}stages:\n"
    )
    write(here, {"cjm.yaml": SETTINGS, "map.yaml": text})
    assert said(here, "map.yaml") == ["map.yaml:25:15 negative-without-pain"]


def test_the_limit_of_a_rule_is_an_option(here: Path) -> None:
    options = f"{WRITTEN}lint: {{{SELECT}, options: {{negative-without-pain: {{below: 0}}}}}}\n"
    write(here, {"cjm.yaml": options, "map.yaml": RESEARCHED})
    assert said(here) == ["map.yaml:14:28 negative-without-pain"]


def test_a_dropped_opportunity_does_not_address_the_critical_moment(here: Path) -> None:
    dropped = RESEARCHED + "    status: dropped\n"
    assert found_in(here, dropped) == ["12:15 critical-moment-without-opportunity"]


def test_a_fault_silences_only_the_rules_that_read_the_faulty_field(here: Path) -> None:
    faulty = RESEARCHED.replace("moment: critical", "momnt: critical").replace(
        "        emotion: 1\n", "        emotion: 5\n"
    )
    assert found_in(here, faulty.replace("    goal: Use it\n", "")) == [
        "15:9 unknown-key",
        "16:11 stage-without-goal",
        "21:18 wrong-value",
    ]


def test_a_touchpoint_that_cannot_be_read_is_one_finding(here: Path) -> None:
    assert found_in(here, SKETCH.replace("[Sign online]", "\n      - Sign: online")) == ["12:9 unknown-key"]


def test_one_unknown_id_in_many_places_is_one_finding(here: Path) -> None:
    text = RESEARCHED.replace("  - name: Viktor\n", "").replace(
        "        emotion: 1\n", "        emotion: {viktor: 1, maya: 0}\n"
    )
    write(here, {"cjm.yaml": SETTINGS, "map.yaml": text})
    [finding] = findings(here, "map.yaml")
    assert finding.message == (
        'there is no persona "viktor"; add it to the map\'s `personas`: `- name: Viktor` (here and at 1 other place)'
    )
    assert [one.message for one in finding.related] == ["here too"]


def test_what_only_a_library_has_is_to_be_listed_by_the_map(here: Path) -> None:
    library = "cjm: 1\nkind: library\npersonas: [{name: Maya}]\n"
    text = SKETCH.replace("emotion: -1", "emotion: {maya: -1}")
    write(here, {"cjm.yaml": SETTINGS, "map.yaml": text, "library.yaml": library})
    assert [finding.message for finding in findings(here)] == [
        'the map does not list the persona "maya", but a library has it: add `- maya` to the map\'s `personas`'
    ]
    assert found_in(here, text.replace("stages:", "personas: maya\nstages:"), library=library) == []


def test_what_a_persona_of_a_library_cites_the_library_has_to_hold(here: Path) -> None:
    talks = "evidence: [{id: talks, name: Talks}]\n"
    library = f"cjm: 1\nkind: library\npersonas: [{{name: Maya, evidence: talks}}]\n{talks}"
    text = SKETCH.replace("stages:", "personas: maya\nstages:")
    assert found_in(here, text, library=library) == []
    write(here, {"library.yaml": library.replace(talks, "")})
    assert [(one.path, one.name, one.message) for one in findings(here)] == [
        (
            "library.yaml",
            "unknown-reference",
            'there is no piece of evidence "talks"; add it to the library\'s `evidence`: `- name: Talks`',
        )
    ]


def test_a_library_that_cannot_be_read_is_its_own_finding_only(here: Path) -> None:
    text = SKETCH.replace("stages:", "personas: maya\nstages:")
    write(
        here,
        {"cjm.yaml": SETTINGS, "map.yaml": text, "library.yaml": "cjm: 1\nkind: library\npersonas: [{nme: Maya}]\n"},
    )
    assert said(here) == ["library.yaml:3:13 unknown-key"]


def test_an_id_of_another_kind_is_said(here: Path) -> None:
    assert messages(here, SKETCH + "opportunities: [{title: Say why, addresses: say-why}]\n") == [
        '"say-why" is an opportunity; `addresses` takes the id of a pain, touchpoint or stage'
    ]


def test_a_deed_cannot_end_before_it_begins(here: Path) -> None:
    text = SKETCH.replace("        emotion: -1\n", "        backstage: {what: Print, until: reminder-e-mail}\n")
    assert messages(here, text) == [
        '"reminder-e-mail" comes before this touchpoint; `until` names the last touchpoint that the deed spans'
    ]


def test_references_between_maps_are_known_by_map_and_id(here: Path) -> None:
    other = "cjm: 1\ntitle: Other\nrelated: [map, mapp]\nstages: [{name: A, touchpoints: [{name: B, moment: critical, "
    ways = {"map/sign-online": [], "map/decide": ["4:68"], "map/sign": ["4:68"], "end": []}
    for way, places in ways.items():
        write(here, {"cjm.yaml": SETTINGS, "map.yaml": SKETCH, "other.yaml": f"{other}next: {way}}}]}}]\n"})
        expected = ["3:16", *places]
        assert said(here) == [f"other.yaml:{place} unknown-reference" for place in expected]


def test_sheets_of_a_workshop_refer_to_the_touchpoints_of_their_map(here: Path) -> None:
    sheet = "cjm: 1\nkind: responses\nmap: map\ntouchpoints:\n  sign-online: {emotion: 1}\n  sing: {emotion: 1}\n"
    write(here, {"cjm.yaml": SETTINGS, "map.yaml": SKETCH, "sheet.yaml": sheet})
    assert said(here) == ["sheet.yaml:6:3 unknown-reference"]


def test_what_a_broken_map_holds_is_not_judged(here: Path) -> None:
    other = SKETCH + "related: [map, mapp]\n"
    write(here, {"cjm.yaml": SETTINGS, "a.yaml": "cjm: 1\nid: map\ntitle: A: B\n", "other.yaml": other})
    assert said(here) == ["a.yaml:3:9 syntax", "other.yaml:12:16 unknown-reference"]


def test_derived_ids_that_clash_ask_for_an_id(here: Path) -> None:
    text = SKETCH.replace("[Sign online]", "[Sign online, Decide]")
    write(here, {"map.yaml": text})
    [finding] = findings(here, "map.yaml")
    assert finding.message == (
        'the id "decide", derived from this touchpoint\'s name, is taken by a stage, "Decide"; '
        "give it one of its own: `{name: Decide, id: decide-2}`"
    )
    assert [(one.message, one.span.start.line) for one in finding.related] == [("the stage that has it first", 4)]


def test_the_ids_that_are_offered_are_free(here: Path) -> None:
    waits = "[Waits, {name: Waits}, {name: Waits 2}, {name: Waits on, id: waits}, {name: Decide, moment: critical}]"
    text = f"cjm: 1\ntitle: A Saturday\nstages: [{{name: Arrive, touchpoints: {waits}}}]\n"
    derived = 'the id "waits", derived from this touchpoint\'s name, is taken by a touchpoint, "Waits"'
    assert messages(here, text) == [
        f"{derived}; give it one of its own: `id: waits-3`",
        'the id "waits" is taken by a touchpoint, "Waits"; give this touchpoint another: `id: waits-4`',
    ]


def test_personas_metrics_and_evidence_have_namespaces_of_their_own(here: Path) -> None:
    text = SKETCH + "personas: [{name: Decide}]\nmetrics: [{name: Decide}]\nevidence: [{name: Decide}]\n"
    assert found_in(here, text) == []


def test_faults_bear_the_node_in_which_they_stand(here: Path) -> None:
    write(here, {"map.yaml": SKETCH.replace("emotion: -1", "emotion: -3")})
    assert [(one.map, one.node) for one in findings(here, "map.yaml")] == [("map", "stages/decide/compare-the-offers")]


def test_unusable_rows_of_a_data_file_are_one_finding(here: Path) -> None:
    metric = "metrics: [{name: Wait, measures: mean, data: wait.csv}]\n"
    write(here, {"map.yaml": SKETCH + metric, "wait.csv": "date,value\n2026-01,x\n2026-02,y\n2026-03,3\n"})
    assert [finding.message for finding in findings(here, "map.yaml")] == [
        '"wait.csv", line 2: `value` is "x"; it takes a number; the row is left out (and 1 more)'
    ]


def test_data_that_a_library_names_are_the_fault_of_the_library_alone(here: Path) -> None:
    library = "cjm: 1\nkind: library\nmetrics: [{name: NPS, data: nps.csv}]\n"
    text = SKETCH + "metrics: nps\n"
    write(here, {"cjm.yaml": SETTINGS, "map.yaml": text, "library.yaml": library})
    assert said(here) == ["library.yaml:3:29 unreadable-data"]
