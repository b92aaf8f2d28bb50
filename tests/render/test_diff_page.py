"""The page of what changed in a map."""

import json
import re

import pytest

from cjm.render.comparison.areas import Areas
from cjm.render.comparison.view import diff_view
from cjm.render.curve.drawing import height_of
from tests.browser.difficult import DIFFICULT
from tests.render.differences import diff_text, difference
from tests.render.gallery import EVERYTHING, NO_EMOTION, NOTHING, TEN_LINES
from tests.render.pages import parsed

HOSTILE = (
    "</style></script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>'",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% raw %}{# x #}${7*7}<%= 7 %>",
    "]]><!--<svg/onload=alert(1)>-->",
    "red;}body{display:none}/*",
    "&lt;b&gt;&amp;amp;",
    "\x1b]0;pwn\x07\x1b[31m\u202egnp.exe\u2066",
)

MAPS = {
    "nothing": NOTHING,
    "ten lines": TEN_LINES,
    "no emotion": NO_EMOTION,
    "everything": EVERYTHING,
    "other scripts": DIFFICULT["other-scripts"],
    "long words": DIFFICULT["long-words"],
}
OLD = """\
cjm: 1
title: Instrument repair
owner: Service design
validated: 2026-04-20
personas: [{id: maya, name: Maya}, {id: viktor, name: Viktor}]
evidence: [{id: survey, kind: survey, name: Survey, n: 118}]
metrics:
  - {id: wait, name: Loaner wait, unit: days, better: lower, target: 1, readings: {2026-03: 5.9}}
  - {id: nps, name: NPS, measures: nps, target: 25, readings: {2026-03: -4}}
stages:
  - name: Look for help
    touchpoints:
      - {name: Asks in the chat, emotion: {maya: 0, viktor: 1}}
      - {name: Calls the desk, emotion: -1}
  - name: Wait
    touchpoints:
      - name: Receives the loaner
        emotion: {maya: -1, viktor: 0}
        quote: I was told that it would come on Monday, and nobody called when it did not come
      - name: Chases the status
        emotion: -1
        moment: critical
        pains:
          - {text: Nobody calls back, severity: 2, barriers: [{text: Nobody owns the pool, status: open}]}
  - name: Pay
    touchpoints: [Pays the invoice]
opportunities:
  - {title: Ship the loaner with the label, status: idea}
"""
NEW = (
    OLD.replace("maya: 0, viktor: 1", "maya: 1, viktor: 1")
    .replace("maya: -1, viktor: 0", "maya: -1.5, viktor: 0")
    .replace("{2026-03: 5.9}", "{2026-03: 5.9, 2026-10: 6.2}")
    .replace("{2026-03: -4}", "{2026-03: -4, 2026-10: 30}")
    .replace("n: 118", "n: 194")
    .replace("        moment: critical\n", "")
    .replace("        quote: I was told", "        moment: critical\n        quote: I was promised")
    .replace("status: open", "status: removed")
    .replace("    touchpoints: [Pays the invoice]\n", "    touchpoints: [{name: Returns the loaner, emotion: 0}]\n")
    .replace("status: idea", "status: chosen")
)

FIELDS = (
    "importance: 2, investment: 3, systems: [erp], processes: [Return], why: It counts, mood: calm, draws: [A word]"
)
MANY = OLD.replace("{name: Asks in the chat,", f"{{name: Asks in the chat, {FIELDS},").replace(
    "{name: Calls the desk,", f"{{name: Calls the desk, {FIELDS},"
)


def shown(old: str | None, new: str | None) -> list[str]:
    """What a reader sees, block by block."""
    return parsed(diff_text(old, new)).shown()


def between(lines: list[str], first: str, last: str) -> list[str]:
    """The lines from one heading up to another."""
    return lines[lines.index(first) : lines.index(last)]


def test_the_head_says_what_got_better_and_what_got_worse() -> None:
    assert between(shown(OLD, NEW), "Instrument repair What changed in 212 days", "Persona") == [
        "Instrument repair What changed in 212 days",
        "“Asks in the chat” got better for Maya, and “Receives the loaner” got worse for Maya",
        "Before",
        "v1, a81d07c0, 24 Apr 2026, validated 20 Apr 2026",
        "After",
        "working tree, validated 20 Apr 2026",
        "Evidence",
        "Survey: n = 118 before, 194 after",
        "The change in 10 seconds",
        "Better for Maya",
        "1 of 4 touchpoints",
        "Asks in the chat (1.1): +1.0.",
        "Worse for Maya",
        "1 of 4 touchpoints",
        "Receives the loaner (2.1): −0.5.",
        "Better for Viktor",
        "No touchpoint",
        "3 other changes for the better, listed below.",
        "Worse for Viktor",
        "No touchpoint",
        "Only means or measures, below.",
        "Touchpoints",
        "1 gone, 1 new",
        "4 stay. Gone: Pays the invoice. New: Returns the loaner.",
        "Critical moment",
        "Receives the loaner",
        "Now 2.1; before it was Chases the status (2.2).",
        "Measures",
        "1 better, 1 worse",
        "NPS improved. Loaner wait got worse.",
    ]


def test_measures_stand_before_and_after_with_a_verdict() -> None:
    lines = shown(OLD, NEW)
    assert lines[lines.index("Everything else that changed") - 3 :][:3] == [
        "| Measure | Before to after | Before | After | Target | Verdict",
        "| Loaner wait (days) | | 5.9 | 6.2 | 1 | Further away",
        "| NPS | | −4 | 30 | 25 | Target reached",
    ]


def test_everything_else_is_better_or_worse_by_place_added_gone_or_otherwise_changed() -> None:
    lines = shown(OLD, NEW)
    assert lines[lines.index("Everything else that changed") + 1 : -1] == [
        "10 single changes are listed here. 2 more are in the curve, one for each touchpoint and persona."
        " What is folded on the page is only counted on paper.",
        "Better 3 changes",
        "2.2 Chases the status",
        "BarrierNobody owns the poolfrom Open to Removed",
        "Evidence Survey",
        "How manyfrom 118 to 194",
        "Idea Ship the loaner with the label",
        "Statusfrom Undecided to Chosen",
        "Added 1 change",
        "Touchpoint3.1 Returns the loaner, 3 Pay, Both 0",
        "Removed or moved 1 change",
        "TouchpointPays the invoice, 3 Pay",
        "Otherwise changed 4 changes",
        "2.1 Receives the loaner",
        "Momentnew: Critical moment",
        "2.2 Chases the status",
        "Momentno longer: Critical moment",
        "Measure Loaner wait",
        "ReadingOct 2026, new, 6.2 days",
        "Measure NPS",
        "ReadingOct 2026, new, 30",
        "What follows from it: means, blind spots, assumptions 3 numbers",
        "Mean emotion1 Look for helpfrom −0.2 to 0",
        "Mean emotion2 Waitfrom −0.8 to −0.9",
        "Mean emotion3 Paynew: 0",
        "Wording, tags and order 1 change",
        "Customer says2.1 Receives the loaner"
        "I was taken out: told put in: promised that it would come on Monday, and nobody called when it did not come",
    ]


def test_what_is_worse_comes_first_and_everything_counts_alike() -> None:
    worse = NEW.replace("Pays the invoice", "Pays").replace("severity: 2", "severity: 3")
    found = difference(OLD, worse.replace("name: Calls the desk,", "name: Calls the desk, pains: [On hold],"))
    view, changes = diff_view(found), found.diff.changes
    listed = {group.name: len(group.items) for group in view.groups}
    counts = {effect: sum(one.effect == effect for one in changes) for effect in ("worse", "better")}
    assert [group.name for group in view.groups][:2] == ["worse", "better"]
    assert counts == {"worse": 3, "better": 4} == {"worse": listed["worse"] + 1, "better": listed["better"] + 1}
    assert len(changes) == 14 == 2 + sum(number for name, number in listed.items() if name != "follows")
    assert view.total.startswith("12 single changes are listed here. 2 more are in the curve")
    assert [one.why[0].text for one in view.strip if one.label == "Worse for Viktor"] == [
        "2 other changes for the worse, listed below."
    ]


def test_no_page_says_that_nothing_got_worse_where_something_did() -> None:
    worse = OLD.replace("maya: 0, viktor: 1", "maya: 1, viktor: 1").replace("severity: 2", "severity: 3")
    assert diff_view(difference(OLD, worse)).headline == (
        "“Asks in the chat” got better for Maya, and no touchpoint got worse, but one other change is for the worse"
    )
    better = OLD.replace("maya: 0, viktor: 1", "maya: -1, viktor: 1").replace("status: open", "status: removed")
    assert diff_view(difference(OLD, better)).headline == (
        "“Asks in the chat” got worse for Maya, and no touchpoint got better, but one other change is for the better"
    )


def test_what_is_little_news_is_folded_and_counted() -> None:
    cited = NEW.replace("Calls the desk, emotion: -1}", "Calls the desk, emotion: -1, evidence: [survey]}")
    about = cited.replace("owner: Service design", "owner: Nobody\nteam: [Amira]\nscope: {starts: It fails}")
    kept = about.replace("name: Survey,", "name: Surveys,")
    folded = {
        group.name: len(group.items)
        for group in diff_view(difference(OLD, kept.replace("validated: 2026-04-20", "validated: 2026-10-20"))).groups
        if group.folded
    }
    assert folded == {"follows": 4, "sources": 1, "checks": 1, "about": 3, "words": 2}


def test_many_other_changes_are_folded_place_by_place() -> None:
    other = next(group for group in diff_view(difference(OLD, MANY)).groups if group.name == "other")
    about = "Mood, Systems, Processes, Importance, Effort put in, Why it counts, Draws people here"
    assert (other.shut, [(block.place.title, block.about) for block in other.blocks]) == (
        True,
        [("1.1 Asks in the chat", about), ("1.2 Calls the desk", about)],
    )


def test_what_is_gone_stands_where_its_place_is_now() -> None:
    gone = OLD.replace("  - name: Wait\n", "  - name: Pack\n    touchpoints: [Packs it]\n  - name: Wait\n")
    old = gone.replace("severity: 2, barriers", "severity: 2, causes: [No owner], barriers").replace(
        "        moment: critical\n", "        moment: critical\n        ideas: [A call]\n"
    )
    lines = shown(old, OLD)
    follows = "What follows from it: means, blind spots, assumptions 1 number"
    assert between(lines, "Removed or moved 1 change", "Otherwise changed 2 changes")[1:] == ["StagePack"]
    assert between(lines, "Otherwise changed 2 changes", follows)[1:] == [
        "2.2 Chases the status",
        "IdeaA call, gone",
        "Pain: Root causesNobody calls backno longer: No owner",
    ]


def test_short_lists_stand_side_by_side_and_long_ones_over_both_columns() -> None:
    pain = "          - {{text: Pain {}, severity: 2}}\n"
    many = OLD.replace("        pains:\n", "        pains:\n" + "".join(pain.format(number) for number in range(7)))
    laid = [(group.name, group.wide) for group in diff_view(difference(OLD, NEW)).groups if not group.folded]
    assert laid == [("better", False), ("added", False), ("gone", False), ("other", False)]
    long = [(group.name, group.wide) for group in diff_view(difference(many, OLD)).groups if not group.folded]
    assert long == [("better", True)]


def test_areas_are_drawn_only_where_a_score_moved_and_never_in_the_other_colour() -> None:
    drawn = diff_view(difference(OLD, NEW)).curves
    assert drawn
    maya, viktor = drawn.pairs
    assert (maya.between.up.count("M"), maya.between.down.count("M"), maya.between.old.count("M")) == (1, 1, 3)
    assert viktor.between == Areas("", "", "", "", "")
    assert [(mark.label, mark.tone) for mark in maya.marks if mark.label] == [("+1.0", "pos"), ("−0.5", "neg")]


def test_the_colours_meet_where_the_lines_cross() -> None:
    level = "cjm: 1\ntitle: T\nstages: [{name: S, touchpoints: [{name: A, emotion: 0}, {name: B, emotion: 0}]}]\n"
    tilted = level.replace("A, emotion: 0", "A, emotion: 2").replace("B, emotion: 0", "B, emotion: -1")
    drawn = diff_view(difference(level, tilted)).curves
    assert drawn
    better, worse = (points(path) for path in (drawn.pairs[0].between.up, drawn.pairs[0].between.down))
    neutral = height_of(0)
    assert {y <= neutral for _, y in better} == {y >= neutral for _, y in worse} == {True}
    assert max(x for x, _ in better) == min(x for x, _ in worse)


def points(path: str) -> list[tuple[float, float]]:
    """The ends of all pieces of a path, without their points of control."""
    return [(float(x), float(y)) for x, y in re.findall(r"([\d.]+) ([\d.]+)(?=[A-Z]|$)", path)]


def test_a_label_stands_beside_a_line_that_is_steep_where_it_would_run_through_it() -> None:
    level = [0, 0, 0, 0]
    texts = [
        "cjm: 1\ntitle: T\nstages: [{name: S, touchpoints: ["
        + ", ".join(f"{{name: T{at}, emotion: {value}}}" for at, value in enumerate(values))
        + "]}]\n"
        for values in (level, [2, 1, -1, 1])
    ]
    drawn = diff_view(difference(*texts)).curves
    assert drawn
    assert [(mark.label, mark.side) for mark in drawn.pairs[0].marks] == [
        ("+2.0", ""),
        ("+1.0", "r"),
        ("\u22121.0", ""),
        ("+1.0", ""),
    ]


def test_what_was_felt_is_marked_wherever_it_was_another_score() -> None:
    unscored = NEW.replace("Calls the desk, emotion: -1", "Calls the desk")
    drawn = diff_view(difference(OLD, unscored)).curves
    assert drawn
    before = [(spot.left, spot.top) for spot in drawn.pairs[0].before]
    assert before == [("8.33", "50"), ("25", "67.25"), ("41.67", "67.25")]


def test_over_what_one_version_lacks_nothing_is_filled_and_the_change_beside_it_is_an_edge() -> None:
    added = NEW.replace("      - {name: Calls the desk, emotion: -1}\n", "      - {name: Is called back, emotion: 1}\n")
    drawn = diff_view(difference(OLD.replace("Pays the invoice", "Pays"), added)).curves
    assert drawn
    between = drawn.pairs[0].between
    assert (between.up, {x for x, _ in points(between.down)}) == ("", {350, 450})
    assert between.up_edges == f"M50 {height_of(0):g}V{height_of(1):g}"
    assert between.down_edges == f"M350 {height_of(-1):g}V{height_of(-1.5):g}"


def test_what_stands_at_another_place_says_so_and_the_line_before_keeps_its_own_order() -> None:
    def told(*steps: tuple[str, float]) -> str:
        listed = ", ".join(f"{{name: {name}, emotion: {value}}}" for name, value in steps)
        return f"cjm: 1\ntitle: T\nstages: [{{name: S, touchpoints: [{listed}]}}]\n"

    names = ["Opens the parcel", "Calls the desk", "Pays the invoice", "Waits at home"]
    old = told(*zip(names, [0, -1, 1, 1], strict=True))
    drawn = diff_view(difference(old, told(*((names[at], 2) for at in (1, 2, 3, 0))))).curves
    assert drawn
    assert [cell.moved for cell in drawn.pairs[0].cells] == ["", "", "", "moved, was 1.1"]
    between = drawn.pairs[0].between
    assert {x for x, _ in points(between.old + between.up)} == {50, 150, 250}
    assert f"M350 {height_of(0):g}V{height_of(2):g}" in between.up_edges
    assert ("87.5", "50") in [(spot.left, spot.top) for spot in drawn.pairs[0].before]


def test_both_lines_are_the_same_smooth_ones_as_those_around_the_area() -> None:
    drawn = diff_view(difference(OLD, NEW)).curves
    assert drawn
    maya = drawn.pairs[0]
    ends = [{(x, y) for x, y in points(path)} for path in (maya.between.old, maya.between.down, maya.new)]
    assert "L" not in maya.between.old + maya.new
    assert (250, height_of(-1.5)) in ends[1] & ends[2]
    assert (250, height_of(-1)) in ends[0] & ends[1]


def test_a_curve_without_its_columns_has_the_numbers_of_its_stages_in_their_places() -> None:
    drawn = diff_view(difference(OLD, NEW)).curves
    assert drawn
    assert [(one.number, one.left, one.share) for one in drawn.stages] == [
        ("1", "0", "33.33"),
        ("2", "33.33", "33.33"),
        ("3", "66.67", "33.33"),
    ]


def test_words_in_the_row_of_changes_are_smaller_than_its_numbers() -> None:
    drawn = diff_view(difference(OLD, NEW.replace("Calls the desk, emotion: -1", "Calls the desk"))).curves
    assert drawn
    assert [cell.text for cell in drawn.pairs[0].cells if cell.long] == ["no score"]


def test_the_row_of_changes_tells_what_is_new_the_same_or_not_known() -> None:
    drawn = diff_view(difference(OLD, NEW.replace("Calls the desk, emotion: -1", "Calls the desk"))).curves
    assert drawn
    assert [(cell.number, cell.text, cell.tone, cell.same) for cell in drawn.pairs[0].cells] == [
        ("1.1", "+1.0", "pos", False),
        ("1.2", "no score", "", False),
        ("2.1", "−0.5", "neg", False),
        ("2.2", "=", "", True),
        ("", "Gone", "", False),
        ("3.1", "New", "", False),
    ]
    assert (drawn.flag_words, drawn.flag) == ("Critical moment, new", "41.67")


def test_a_touchpoint_that_moved_is_compared_with_itself() -> None:
    lines = OLD.splitlines(keepends=True)
    desk = next(line for line in lines if "Calls the desk" in line)
    moved = "".join(line for line in lines if line != desk).replace("  - name: Pay\n", f"{desk}  - name: Pay\n", 1)
    drawn = diff_view(difference(OLD, moved.replace("emotion: -1}", "emotion: -2}"))).curves
    assert drawn
    found = {cell.name: cell.text for cell in drawn.pairs[0].cells}
    assert found["Calls the desk"] == "−1.0"


@pytest.mark.parametrize(
    ("old", "new", "headline"),
    [
        (OLD, OLD, "Nothing changed in meaning"),
        (OLD, OLD.replace("and nobody called when", "and nobody rang when"), "Only words, tags and order changed"),
        (OLD, OLD.replace("Pays the invoice", "{name: Pays, id: pays-the-invoice, wait: 3 days}"), "2 changes, none"),
        (OLD, OLD.replace("status: open", "status: removed"), "Changes for the better: 1; for the worse: 0"),
        (
            OLD,
            OLD.replace("viktor: 1}", "viktor: 2}"),
            "“Asks in the chat” got better for Viktor, and no touchpoint got worse",
        ),
        (
            OLD,
            OLD.replace("maya: 0,", "maya: -1,"),
            "“Asks in the chat” got worse for Maya, and no touchpoint got better",
        ),
        (OLD, OLD.replace("{maya: 0, viktor: 1}", "2"), "“Asks in the chat” got better, and no touchpoint got worse"),
        (
            OLD,
            OLD.replace("maya: -1, viktor: 0", "maya: -2, viktor: 2"),
            "“Receives the loaner” got better for Viktor, worse for Maya",
        ),
        (OLD, TEN_LINES, "No touchpoint is in both maps"),
        (OLD, OLD.replace("[Pays the invoice]", "[Pays the invoice, Leaves]"), "Touchpoints: 1 new"),
        (None, OLD, "A new map: Instrument repair"),
        (OLD, None, "Instrument repair is gone"),
    ],
)
def test_the_headline_is_computed(old: str | None, new: str | None, headline: str) -> None:
    assert diff_view(difference(old, new)).headline.startswith(headline)


@pytest.mark.parametrize("old", [*MAPS, None], ids=str)
@pytest.mark.parametrize("new", [*MAPS, None], ids=str)
def test_any_two_maps_make_a_sound_page(old: str | None, new: str | None) -> None:
    if old or new:
        reading = parsed(diff_text(old and MAPS[old], new and MAPS[new]))
        assert [one.name for one in reading.elements].count("h1") == 1


@pytest.mark.parametrize("poison", HOSTILE)
def test_what_a_map_says_is_text_and_nothing_else(poison: str) -> None:
    old, new = (_with_poison(text, poison) for text in (OLD, NEW))
    reading = parsed(diff_text(old, new))
    usual = {one.name for one in parsed(diff_text(OLD, NEW)).elements}
    assert {one.name for one in reading.elements} <= usual | {"bdi"}
    assert not [one for one in reading.elements if [name for name in one.attributes if name.startswith("on")]]
    assert "\x1b" not in "".join(reading.lines)


def _with_poison(text: str, poison: str) -> str:
    """A map that says something hostile wherever it has words."""
    for word in ("Instrument repair", "Service design", "Survey", "Loaner wait", "days", "Look for help", "Viktor"):
        text = text.replace(word, json.dumps(f"{word} {poison}"))
    for word in (
        "Calls the desk",
        "Pays the invoice",
        "Returns the loaner",
        "Nobody calls back",
        "Nobody owns the pool",
    ):
        text = text.replace(word, json.dumps(f"{word} {poison}"))
    return text


def test_the_same_difference_is_the_same_page() -> None:
    assert diff_text(OLD, NEW) == diff_text(OLD, NEW)
