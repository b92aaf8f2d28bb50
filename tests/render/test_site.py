"""Several maps become a site."""

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
    assert [[name in shown for name in ("b", title)] for shown in lines] == [[True, False], [False, True]]


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
    with pytest.raises(CjmError, match='two maps have the id "a"'):
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
    assert (
        "| Nothing here Sketch | | no score | None named | 0 | 0 | not checked | Not yet validated with customers"
        in shown
    )


def test_what_comes_back_over_all_journeys_is_counted() -> None:
    files = site(HTML, [subject(EVERYTHING, "a"), subject(EVERYTHING, "b")])
    shown = parsed(files["index.html"].decode()).shown()
    at = shown.index("Patterns over all journeys")
    assert shown[at + 2 :] == [
        "Lowest touchpoints",
        "| Touchpoint | Journey | Score | Action",
        "| Receives the loaner | RepairMaya | \u22122.0 | A, late",
        "| Receives the loaner | RepairMaya | \u22122.0 | A, late",
        "| Calls the desk | RepairMaya | \u22120.5 | No action",
        "| Calls the desk | RepairMaya | \u22120.5 | No action",
        "Broken hand-offs, of all hand-offs from row to column",
        "| | sales",
        "| returns | 2 of 2",
        "As of 22 Nov 2026Made with cjm",
    ]


def test_a_journey_as_it_shall_be_is_no_pattern_of_today() -> None:
    files = site(HTML, [subject(TEN_LINES, "a"), subject(f"{TEN_LINES}state: to-be\nof: a\n", "b")])
    shown = parsed(files["index.html"].decode()).shown()
    assert [line for line in shown if line.startswith("| Compare the offers")] == [
        "| Compare the offers | Renewing the service contract | \u22121.0 | No action"
    ]


def test_of_other_maps_than_customer_journeys_of_today_the_index_makes_no_pattern() -> None:
    theirs, to_be = f"{EVERYTHING}perspective: employee\n", f"{EVERYTHING}state: to-be\nof: a\n"
    files = site(HTML, [subject(EVERYTHING, "a"), subject(theirs, "b"), subject(to_be, "c")])
    shown = parsed(files["index.html"].decode()).shown()
    assert [line for line in shown if "broken" in line or "among" in line or line.startswith("| returns")] == [
        "One customer journey among 3 maps",
        "1 of 1 is broken",
        "| returns | 1 of 1",
    ]
    assert (
        "3 maps" in site(HTML, [subject(theirs, "a"), subject(to_be, "b"), subject(theirs, "c")])["index.html"].decode()
    )
