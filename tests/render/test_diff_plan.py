"""The page of a map and the plan for it: what is planned is told as a plan, and what is no map as what it is."""

from cjm.diff.compare import compare
from cjm.document import read
from cjm.render.comparison.difference import Difference, Side
from cjm.render.comparison.view import diff_view
from tests.render.differences import difference
from tests.render.pages import TODAY
from tests.render.test_diff_page import NEW, OLD, shown

AS_IS = OLD.replace("title: Instrument repair\n", "title: Instrument repair\nid: repair\n")
TO_BE = NEW.replace(
    "title: Instrument repair\n", "title: Repair, as it shall be\nid: repair-to-be\nstate: to-be\nof: repair\n"
)


def test_a_plan_is_told_as_a_plan() -> None:
    lines = shown(AS_IS, TO_BE)
    assert lines[lines.index("Repair, as it shall be What is planned") :][:28] == [
        "Repair, as it shall be What is planned",
        "“Asks in the chat” would get better for Maya, and “Receives the loaner” would get worse for Maya",
        "Now",
        "Instrument repair, a81d07c0, 24 Apr 2026, validated 20 Apr 2026",
        "Planned",
        "Repair, as it shall be; validated 20 Apr 2026",
        "The plan in 10 seconds",
        "Would get better for Maya",
        "1 of 4 touchpoints",
        "Asks in the chat (1.1): +1.0.",
        "Would get worse for Maya",
        "1 of 4 touchpoints",
        "Receives the loaner (2.1): −0.5.",
        "Would get better for Viktor",
        "No touchpoint",
        "3 other changes for the better, listed below.",
        "Would get worse for Viktor",
        "No touchpoint",
        "Only means or measures, below.",
        "Touchpoints",
        "1 would go, 1 would come",
        "4 stay. Would go: Pays the invoice. New: Returns the loaner.",
        "Critical moment",
        "Receives the loaner",
        "2.1 in the plan; now it is Chases the status (2.2).",
        "Measures in the plan",
        "No effect named",
        "Persona",
    ]


def test_a_plan_tells_which_measures_its_ideas_are_expected_to_move_and_how_far() -> None:
    idea = "  - {title: Ship the loaner with the label, status: chosen"
    aims = TO_BE.replace(idea, f"{idea}, expects: [{{metric: wait, to: 2}}, {{metric: nps, to: 31}}]").replace(
        "title: Repair, as", "lang: en\ntitle: Repair, as"
    )
    view = diff_view(difference(AS_IS, aims))
    assert [
        (one.statement, "".join(run.text for run in one.why))
        for one in view.strip
        if one.label == "Measures in the plan"
    ] == [("Both would move", "Loaner wait 6.2\u00a0→\u00a02 days and NPS 30\u00a0→\u00a031.")]
    assert [(one.name, one.old, one.new, one.target, one.verdict, one.by) for one in view.measures] == [
        ("Loaner wait", "6.2", "2", "1", "Would come nearer", "Ship the loaner with the label"),
        ("NPS", "30", "31", "25", "Would reach the target", "Ship the loaner with the label"),
    ]


def test_a_measure_that_only_the_plan_has_says_so_and_one_without_a_value_is_not_measured() -> None:
    idea = "  - {title: Ship the loaner with the label, status: chosen"
    nps = "  - {id: nps,"
    new = f"  - {{id: a, name: A, better: higher, readings: {{2026-11: 0}}}}\n  - {{id: b, name: B, better: higher, target: 50}}\n{nps}"
    expects = "expects: [{metric: a, to: 70}, {metric: b, to: 60}, {metric: nps, to: 31}]"
    view = diff_view(difference(AS_IS, TO_BE.replace(nps, new).replace(idea, f"{idea}, {expects}")))
    assert [(one.name, one.old, one.new, one.verdict, one.only, one.drawing.old == "") for one in view.measures] == [
        ("A", "0", "70", "Would get better", True, False),
        ("B", "Not measured", "60", "Would reach the target", True, True),
        ("NPS", "30", "31", "Would reach the target", False, False),
    ]
    assert [(one.statement, "".join(run.text for run in one.why)) for one in view.strip[-1:]] == [
        (
            "3 of 4 would move",
            "A 0\u00a0→\u00a070, B →\u00a060 and NPS 30\u00a0→\u00a031. Loaner wait: no change named.",
        ),
    ]


def test_nobody_has_measured_a_plan_and_its_head_says_what_it_is() -> None:
    view = diff_view(difference(AS_IS, TO_BE))
    assert (view.planned, view.measures, view.sides) == (True, (), "Instrument repair → Repair, as it shall be")
    assert [one.label for group in view.groups if group.name == "words" for one in group.items][:1] == ["Title"]


def test_two_versions_of_a_plan_are_no_plan() -> None:
    later = TO_BE.replace("maya: 1,", "maya: 0.5,")
    assert (diff_view(difference(TO_BE, later)).planned, diff_view(difference(TO_BE, AS_IS)).planned) == (False, False)


def test_a_library_is_no_map() -> None:
    document = read(b"cjm: 1\nkind: library\ndepartments: [{id: sales, name: Sales}]\n", "library.yaml")
    new = Difference(
        compare(None, document), Side("v1", None, None), Side("v2", None, None), "maps/library.yaml", TODAY
    )
    view = diff_view(new)
    assert (view.headline, view.title) == ("A new library: maps/library.yaml", "maps/library.yaml")
    assert [(one.label, one.title) for group in view.groups for one in group.items] == [("Department", "Sales")]


def test_a_new_map_is_told_by_what_stands_in_it_and_compared_with_nothing() -> None:
    view = diff_view(difference(None, OLD))
    assert [one.label for one in view.strip] == ["Critical moment"]
    assert [(one.label, one.title) for group in view.groups for one in group.items][:3] == [
        ("Persona", "Maya"),
        ("Persona", "Viktor"),
        ("Evidence", "Survey"),
    ]
    assert [one.statement for one in diff_view(difference(OLD.replace("readings", "x-readings"), OLD)).strip][-1] == (
        "No values to compare"
    )
