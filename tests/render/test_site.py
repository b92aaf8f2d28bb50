"""Several maps become a site."""

import re

import pytest
from msgspec.structs import replace

from cjm.errors import CjmError
from cjm.render.index.cards import rows_of
from cjm.render.renderer import Renderer
from cjm.render.renderers.page_html import HTML
from tests.render.gallery import EVERYTHING, NOTHING, TEN_LINES
from tests.render.pages import parsed, subject
from tests.render.sites import site

OTHER = Renderer("flow", "svg", ".svg", lambda one: one.journey.id.encode())


def test_a_site_has_a_page_for_each_map_and_an_index() -> None:
    files = site(HTML, [subject(TEN_LINES, "renew"), subject(EVERYTHING, "repair")])
    assert list(files) == ["index.html", "repair.html", "renew.html"]
    links = [one.attributes["href"] for one in parsed(files["index.html"].decode()).elements if one.name == "a"]
    assert [link for link in links if not link.startswith("#")] == [
        "repair.html#tp-receives-the-loaner",
        "repair.html",
        "renew.html",
        "repair.html",
        "renew.html",
        "repair.html#tp-receives-the-loaner",
        "renew.html#tp-compare-the-offers",
        "repair.html#tp-calls-the-desk",
    ]


def test_each_page_leads_back_to_the_index() -> None:
    files = site(HTML, [subject(TEN_LINES, "a"), subject(NOTHING, "b")])
    assert [b'<a href="index.html">All maps</a>' in files[name] for name in ("a.html", "b.html")] == [True, True]


def test_a_map_that_leads_to_another_calls_it_by_its_title() -> None:
    leading = TEN_LINES.replace("title:", "part_of: b\ntitle:", 1)
    alone, together = site(HTML, [subject(leading, "a")]), site(HTML, [subject(leading, "a"), subject(NOTHING, "b")])
    lines = [parsed(files["a.html"].decode()).lines for files in (alone, together)]
    title = subject(NOTHING, "b").journey.title
    assert [[name in shown for name in ("the map “b”", title)] for shown in lines] == [[True, False], [False, True]]


def _leads(files: dict[str, bytes], name: str) -> list[str]:
    """Where the links of a page lead that stay in the site, but not on the page itself."""
    every = [one.attributes["href"] for one in parsed(files[name].decode()).elements if one.name == "a"]
    return [one for one in every if not one.startswith("#")]


def test_maps_that_a_page_names_are_links_where_they_are_of_the_site() -> None:
    text = TEN_LINES.replace("title:", "of: b\nstate: to-be\nmirrors: [c, gone]\nrelated: [b]\npart_of: c\ntitle:", 1)
    three = [subject(text, "a"), subject(NOTHING, "b"), subject(NOTHING.replace("yet", "more"), "c")]
    assert _leads(site(HTML, three), "a.html") == ["index.html", "b.html", "c.html", "c.html", "b.html"]
    assert _leads(site(HTML, three[:2]), "a.html") == ["index.html", "b.html", "b.html"]
    assert _leads(site(HTML, three[:1]), "a.html") == []
    assert _leads(site(HTML, three[:1], beside=True), "a.html") == ["index.html"]


def test_a_touchpoint_that_mirrors_another_leads_to_it_by_its_name() -> None:
    touchpoint = "{name: X, mirrors: [b/waits, b/gone, nothing]}"
    staff = f"cjm: 1\ntitle: Staff\nperspective: employee\nstages: [{{name: S, touchpoints: [{touchpoint}]}}]\n"
    customer = "cjm: 1\ntitle: B\nstages: [{name: S, touchpoints: [{id: waits, name: Waits in the gown}]}]\n"
    both = site(HTML, [subject(staff, "a"), subject(customer, "b")])["a.html"].decode()
    assert '<a href="b.html#tp-waits">Waits in the gown</a>, <a href="b.html#tp-gone">b/gone</a>, None' in both
    assert "b/waits, b/gone, None" in site(HTML, [subject(staff, "a")])["a.html"].decode()


def test_one_map_needs_no_index() -> None:
    files = site(HTML, [subject(TEN_LINES, "a")])
    assert list(files) == ["a.html"]
    assert b"All maps" not in files["a.html"]


def test_diagrams_need_no_index() -> None:
    assert site(OTHER, [subject(TEN_LINES, "a"), subject(NOTHING, "b")]) == {"b-flow.svg": b"b", "a-flow.svg": b"a"}


def test_maps_stand_in_the_order_of_the_workspace_then_of_a_customers_life_then_by_title() -> None:
    def of(name: str, kind: str) -> str:
        return f"cjm: 1\ntitle: {name}\ntype: {kind}\n"

    subjects = [
        subject(of(name, kind), name) for name, kind in [("z", "exit"), ("c", "use"), ("b", "use"), ("a", "recall")]
    ]
    assert list(site(OTHER, subjects)) == ["b-flow.svg", "c-flow.svg", "z-flow.svg", "a-flow.svg"]
    assert list(site(OTHER, subjects, order=["a", "z"])) == ["a-flow.svg", "z-flow.svg", "b-flow.svg", "c-flow.svg"]


def test_a_map_called_index_does_not_take_the_place_of_the_index() -> None:
    assert list(site(HTML, [subject(TEN_LINES, "index"), subject(NOTHING, "b")])) == [
        "index.html",
        "b.html",
        "index.map.html",
    ]


def test_two_maps_of_one_id_are_an_error() -> None:
    with pytest.raises(CjmError, match=r'the id "a" stands in a\.yaml and a\.yaml'):
        site(HTML, [subject(TEN_LINES, "a"), subject(NOTHING, "a")])


def test_the_curves_of_many_maps_stand_in_even_rows() -> None:
    one = subject(TEN_LINES, "a")
    many = [replace(one, journey=one.journey.model_copy(update={"id": f"m{at}"})) for at in range(9)]
    style = b"--cols:repeat(5,minmax(0,1fr));--few:repeat(3,minmax(0,1fr))"
    assert style in site(HTML, many)["index.html"]
    assert [rows_of(count, 8) for count in (1, 8, 9, 17)] == [f"repeat({n},minmax(0,1fr))" for n in (1, 8, 5, 6)]


def test_maps_that_know_nothing_still_have_an_index() -> None:
    files = site(HTML, [subject(NOTHING, "a"), subject(NOTHING.replace("yet", "here"), "b")])
    shown = parsed(files["index.html"].decode()).shown()
    assert "| Nothing here Sketch | | no score | None named | 0 | 0 | not checked | never" in shown


def test_what_comes_back_over_all_journeys_is_counted() -> None:
    files = site(HTML, [subject(EVERYTHING, "a"), subject(EVERYTHING, "b")])
    shown = parsed(files["index.html"].decode()).shown()
    at = shown.index("Patterns over all journeys")
    assert shown[at + 2 :] == [
        "Below neutral again and again",
        "| What they share | Touchpoints | Journeys",
        "| Phone Channel | 2 of 2 | 2 of 2",
        "| returns has the case | 2 of 2 | 2 of 2",
        "| ERP System | 4 of 4 | 2 of 2",
        "| Courier Channel | 2 of 2 | 2 of 2",
        "| sales has the case | 2 of 2 | 2 of 2",
        "| Loaner sheet System | 2 of 2 | 2 of 2",
        "Listed where at least one persona is below neutral at half or more of the scored touchpoints, in two journeys or more.",
        "Broken hand-offs, of all hand-offs from row to column",
        "| | sales",
        "| returns | 2 of 2",
        "Lowest touchpoints with no idea, or a late action",
        "| Touchpoint | Journey | Score | Idea",
        "| Receives the loaner | RepairMaya | \u22122.0 | A, late",
        "| Receives the loaner | RepairMaya | \u22122.0 | A, late",
        "| Calls the desk | RepairMaya | \u22120.5 | No idea yet",
        "| Calls the desk | RepairMaya | \u22120.5 | No idea yet",
        "As of 22 Nov 2026Made with cjm",
    ]


def test_a_journey_as_it_shall_be_is_no_pattern_of_today() -> None:
    files = site(HTML, [subject(TEN_LINES, "a"), subject(f"{TEN_LINES}state: to-be\nof: a\n", "b")])
    shown = parsed(files["index.html"].decode()).shown()
    assert [line for line in shown if line.startswith("| Compare the offers")] == [
        "| Compare the offers | Renewing the service contract | \u22121.0 | No idea yet"
    ]


def test_of_other_maps_than_customer_journeys_of_today_the_index_makes_no_pattern() -> None:
    theirs, to_be = f"{EVERYTHING}perspective: employee\n", f"{EVERYTHING}state: to-be\nof: a\n"
    files = site(HTML, [subject(EVERYTHING, "a"), subject(theirs, "b"), subject(to_be, "c")])
    shown = parsed(files["index.html"].decode()).shown()
    assert [line for line in shown if "broken" in line or "among" in line or line.startswith("| returns")] == [
        "One customer journey among 3 maps",
        "The one described is broken",
        "| returns | 1 of 1",
    ]
    assert (
        "3 maps" in site(HTML, [subject(theirs, "a"), subject(to_be, "b"), subject(theirs, "c")])["index.html"].decode()
    )


def _index(*texts: str) -> list[str]:
    """What the index of maps `a`, `b` … says."""
    files = site(HTML, [subject(text, "abcdef"[at]) for at, text in enumerate(texts)])
    return parsed(files["index.html"].decode()).shown()


def _felt(title: str, *emotions: float | str, more: str = "") -> str:
    steps = ", ".join(f"{{name: {title} {at}, emotion: {one}}}" for at, one in enumerate(emotions, 1))
    return f"cjm: 1\ntitle: {title}\n{more}stages: [{{name: S, touchpoints: [{steps}]}}]\n"


def test_journeys_that_fall_as_low_are_counted_and_not_chosen_from() -> None:
    shown = _index(_felt("Buy", -2, 1), _felt("Use", 0, -2), _felt("Leave", -1, -1))
    at = shown.index("Deepest lows, \u22122.0")
    assert "2 of 3 customer journeys fall to the bottom of the scale" in shown
    assert shown[at + 1 : at + 3] == ["No idea for either", "Buy 1; Use 2."]


def test_of_many_touchpoints_that_are_as_low_three_are_named() -> None:
    shown = _index(*(_felt(f"M{at}", -1.5) for at in range(5)))
    at = shown.index("Deepest lows, \u22121.5")
    assert "All five customer journeys fall to \u22121.5" in shown
    assert shown[at + 1 : at + 3] == ["No idea for any of the five", "M0 1; M1 1; M2 1 and 2 others."]


HELP = "opportunities: [{title: Idea, addresses: buy-1}]\n"


def test_of_the_deepest_lows_those_are_named_that_no_idea_addresses() -> None:
    shown = _index(_felt("Buy", -2, more=HELP), _felt("Use", -2))
    at = shown.index("Deepest lows, \u22122.0")
    assert shown[at + 1 : at + 3] == ["No idea for 1 of 2", "Use 1."]
    assert [line for line in shown if line.startswith("| Buy 1") or line.startswith("| Use 1")] == [
        "| Use 1 | Use | \u22122.0 | No idea yet"
    ]
    both = _index(_felt("Buy", -2, more=HELP), _felt("Use", -2, more=HELP.replace("buy", "use")))
    at = both.index("Deepest lows, \u22122.0")
    assert both[at + 1 : at + 3] == ["Both have an idea", "Buy 1; Use 1."]
    assert "Lowest touchpoints with no idea, or a late action" not in both


def test_how_many_are_as_low_as_the_last_row_of_the_lowest_is_said() -> None:
    shown = _index(_felt("Buy", *[-1] * 7), _felt("Use", -2, -1))
    at = shown.index("Lowest touchpoints with no idea, or a late action")
    assert shown[at + 2 : at + 8] == [
        "| Use 1 | Use | \u22122.0 | No idea yet",
        *(f"| Buy {number} | Buy | \u22121.0 | No idea yet" for number in range(1, 5)),
        "4 others are at \u22121.0 too.",
    ]
    few = _index(_felt("Buy", *[-1] * 4), _felt("Use", -2))
    assert not any("others are at" in line for line in few)


def test_one_journey_that_is_as_low_at_several_touchpoints_says_so() -> None:
    shown = _index(_felt("Buy", *[-1] * 7), _felt("Use", 0))
    at = shown.index("Deepest low")
    assert "Customers are let down most in \u201cBuy\u201d" in shown
    assert shown[at + 1 : at + 3] == ["Buy 1", "\u22121.0 in Buy. 6 others are equally low."]


def test_what_is_below_neutral_in_several_journeys_is_a_pattern() -> None:
    def met(title: str, *steps: tuple[str, float]) -> str:
        told = (f"{{name: {title} {at}, emotion: {felt}, {more}}}" for at, (more, felt) in enumerate(steps))
        return f"cjm: 1\ntitle: {title}\nstages: [{{name: S, touchpoints: [{', '.join(told)}]}}]\n"

    shown = _index(
        met("Buy", ("channel: web, department: Desk, systems: ERP", -1), ("channel: phone", 1), ("channel: sms", -1)),
        met("Use", ("channel: web, department: Sales, systems: erp", -1), ("channel: web", 1), ("channel: phone", -1)),
        met("Leave", ("channel: [web, phone], department: nobody", 0), ("channel: web", -2), ("channel: phone", 2)),
    )
    at = shown.index("Below neutral again and again")
    assert shown[at + 1 : at + 4] == [
        "| What they share | Touchpoints | Journeys",
        "| Website Channel | 3 of 5 | 3 of 3",
        "| ERP System | 2 of 2 | 2 of 2",
    ]


def test_where_not_every_map_counts_the_table_says_which_do() -> None:
    told = "Headline, lows, hand-offs and patterns count the customer journeys of today only."
    theirs = _felt("Work", -2, more="perspective: employee\n")
    assert [any(told in line for line in _index(_felt("Buy", -1), other)) for other in (theirs, _felt("Use", -1))] == [
        True,
        False,
    ]


def test_the_strip_says_what_its_numbers_are_of_and_freshness_is_that_of_all_maps() -> None:
    files = site(
        HTML,
        [
            subject(EVERYTHING, "a"),
            subject(f"{EVERYTHING}perspective: employee\n", "b"),
            subject(_felt("Buy", 1, more=f"{PLAN}validated: 2026-11-01\n"), "c"),
            subject(_felt("Use", 1, more="validated: 2025-11-01\n"), "d"),
        ],
    )
    shown = parsed(files["index.html"].decode()).shown()
    at, actions = shown.index("Maps"), shown.index("Open actions")
    assert shown[at + 1] == "2 customer journeys, 1 of the employees\u2019 side, 1 plan"
    assert [one for one in shown[actions:] if one.startswith("Counted over ")][:2] == [
        "Counted over 3 maps; plans are not counted. The longest: Name an owner, 53 days late.",
        "Counted over 2 customer journeys. returns to sales fails in 1 of 1.",
    ]
    fresh = shown.index("Freshness")
    assert shown[fresh + 1 : fresh + 3] == [
        "1 of 4 maps is fresh",
        "3 maps are stale. Use was last validated on 1 Nov 2025.",
    ]


def test_a_target_has_the_unit_of_its_measure() -> None:
    metric = "lead: wait\nmetrics: [{id: wait, name: Wait, unit: days, target: 1, readings: {2026-10: 6.2}}]\n"
    shown = _index(_felt("Buy", 1, more=metric), _felt("Use", 1))
    assert [line.split(" | ")[2] for line in shown if line.startswith("| Buy")] == ["Wait 6.2 days target 1 day"]


PLAN = "state: to-be\nof: a\n"
LATE = "opportunities: [{title: Idea, status: doing, actions: [{what: Do it, due: 2026-11-01, status: doing}]}]\n"


def test_the_lead_measure_of_a_plan_is_told_as_planned_beside_what_it_is_now() -> None:
    metric = "lead: wait\nmetrics: [{id: wait, name: Wait, unit: days, better: lower, target: 1READ}]\n"
    ideas = (
        "opportunities: [{title: A, expects: [{metric: wait, to: 3}]}, {title: B, expects: [{metric: wait, to: 2}]}]\n"
    )
    measured = metric.replace("READ", ", readings: {2026-10: 6}")
    plans = [measured + ideas, metric.replace("READ", "") + ideas, measured, metric.replace("READ", "")]
    shown = _index(*(_felt("Buy", 1, more=PLAN + one) for one in plans), _felt("Use", 1, more=measured + ideas))
    assert [line.split(" | ")[2] for line in shown if line.startswith(("| Buy", "| Use"))] == [
        "Wait 2 days planned (now 6 days) target 1 day",
        "Wait 2 days planned (not measured yet) target 1 day",
        "Wait 6 days now target 1 day",
        "Wait Not measured target 1 day",
        "Wait 6 days target 1 day",
    ]


def test_what_is_planned_is_counted_in_its_row_and_not_among_what_is() -> None:
    shown = _index(_felt("Buy", -1), _felt("Buy next year", 1, more=PLAN + LATE))
    at = shown.index("Open actions")
    assert shown[at + 1] == "No action yet"
    assert [line for line in shown if line.startswith("| Buy next year")] == [
        "| Buy next year To be, sketch | | +1.0 | None named | 1 | 1 | not checked | never"
    ]


def test_the_strip_counts_the_open_actions_that_the_rows_add_up_to() -> None:
    several = LATE.replace("actions: [", "actions: [{what: Did it, status: done}, {what: Go on, due: 2027-01-01}, ")
    shown = _index(_felt("Buy", -1, more=several), _felt("Use", 0, more=LATE))
    assert shown[shown.index("Open actions") + 1] == "2 of 3 are late"
    assert [line.split(" | ")[3] for line in shown if line.startswith(("| Buy Sketch", "| Use Sketch"))] == ["2", "1"]
    done = _index(_felt("Buy", -1, more=LATE.replace("status: doing}]", "status: done}]")), _felt("Use", 0))
    assert done[done.index("Open actions") + 1] == "All done or dropped"


def test_a_tile_of_what_is_planned_is_dashed_and_the_key_says_so() -> None:
    files = site(HTML, [subject(_felt("Buy", -1), "a"), subject(_felt("Buy next year", 1, more=PLAN), "b")])
    index = parsed(files["index.html"].decode())
    assert [one.attributes.get("class") for one in index.elements if one.name == "li"] == [None, "plan"]
    assert any(line.endswith("Dashed: planned, not yet so.") for line in index.shown())


def test_a_tile_shows_who_falls_lowest_as_the_table_does() -> None:
    two = "personas: [{name: Ana}, {name: Ben}]\n"
    shown = _index(_felt("Buy", "{ana: -1, ben: 1}", "{ana: 0, ben: -1.5}", more=two), _felt("Use", 0))
    assert "Buy 2 \u22121.5 Ben" in shown
    assert any(line.startswith("| Buy") and "| \u22121.5 |" in line for line in shown)


def test_below_neutral_has_one_colour_in_tile_and_table() -> None:
    index = site(HTML, [subject(_felt("Buy", -0.5), "a"), subject(_felt("Use", 0), "b")])["index.html"].decode()
    table = [one.attributes for one in parsed(index).elements if one.name == "td" and "data-s" in one.attributes]
    assert [one["data-s"] for one in table if one.get("class") == "num neg"] == ["-0.5"]
    tiles = re.findall(r"<p class=lo>.*?<(?:li|/ol)>", index)
    assert ['class="neg"' in one for one in tiles] == [True, False]


def test_a_tile_is_hatched_where_its_line_does_not_reach() -> None:
    steps = ", ".join(f"{{name: T{at}, emotion: 1{who}}}" for at, who in enumerate(["", *[", personas: b"] * 3]))
    text = f"cjm: 1\ntitle: A\npersonas: [{{name: a}}, {{name: b}}]\nstages: [{{name: S, touchpoints: [{steps}]}}]\n"
    only = text.replace("emotion: 1}", "emotion: -1}")
    files = site(HTML, [subject(only, "a"), subject(_felt("Use", 0), "b")])
    index = files["index.html"].decode()
    assert index.count("class=gap") == 1
    assert '<span class=gap style="--l:25%;--w:75%"></span>' in index
    assert "3 touchpoints without a score" in index
    assert "Hatched: no score." in index
    between = text.replace("emotion: 1}", "emotion: -1}").replace("T3, emotion: 1, personas: b}", "T3, emotion: -1}")
    files = site(
        HTML, [subject(between.replace("T2, emotion: 1, personas: b}", "T2, emotion: -1}"), "a"), subject(only, "b")]
    )
    assert '<span class=gap style="--l:25%;--w:25%"></span>' in files["index.html"].decode()
