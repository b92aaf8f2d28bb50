"""Odd maps in a real browser: no words collide or are cut, nothing sticks out, nobody is shut out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.collisions import collisions, collisions_in_a_drawing
from tests.browser.gallery import ALL
from tests.browser.measures import objections, sticking_out
from tests.browser.states import STATES, details_open, filters_set, panel_open
from tests.browser.watch import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Locator, Page

WIDTHS = (1440, 820, 390, 320)
# Whether the window comes to stand a whole width further to the right, within five seconds.
SCROLLED = """new Promise(done => {
  setTimeout(() => done(false), 5000);
  const look = () => scrollX > innerWidth ? done(true) : requestAnimationFrame(look);
  look();
})"""
NOTHING: dict[int, list[str]] = {width: [] for width in WIDTHS}
# axe needs a minute for three hundred touchpoints, and finds there what it finds in three.
ASKED = [name for name in ALL if name != "three-hundred"]


@pytest.mark.parametrize("name", ALL)
def test_words_keep_to_themselves_and_nothing_sticks_out(browser: Browser, gallery: Path, name: str) -> None:
    with opened(browser, gallery / f"{name}.html") as page:
        folded = {width: _faults(page, width) for width in WIDTHS}
        details_open(page)
        filters_set(page)
        unfolded = {width: _faults(page, width) for width in WIDTHS}
    assert (folded, unfolded) == (NOTHING, NOTHING)


def _faults(page: Page, width: int) -> list[str]:
    """A journey that no window holds may be wider than one that has room for the matrix."""
    page.set_viewport_size({"width": width, "height": 900})
    return [*collisions(page), *(sticking_out(page) if width < 1440 else [])]


def test_deeds_over_the_same_touchpoint_stand_in_rows_of_their_own(browser: Browser, gallery: Path) -> None:
    with opened(browser, gallery / "deeds.html") as page:
        assert _rows(page.locator(".stage >> nth=0 >> .front .span")) == {
            "A clerk stays at the counter to the end": 0,
            "Screen with numbers": 1,
            "Two machines": 1,
        }
        assert _rows(page.locator(".stage >> nth=0 >> .span.back")) == {
            "Check the papers": 0,
            "Fetch the file from the cellar": 1,
            "Ask the police twice and write the answer down": 1,
            "Ask the register": 2,
            "Book the fee": 0,
        }


def _rows(spans: Locator) -> dict[str, int]:
    """The row in which each span stands, counted from the top of its lane."""
    tops = {span.inner_text(): round(box["y"]) for span in spans.all() if (box := span.bounding_box())}
    return {text: sorted(set(tops.values())).index(top) for text, top in tops.items()}


@pytest.mark.parametrize("name", ALL)
def test_words_of_a_flow_diagram_keep_to_themselves(browser: Browser, gallery: Path, name: str) -> None:
    with opened(browser, gallery / f"{name}-flow.svg") as page:
        assert collisions_in_a_drawing(page) == []


@pytest.mark.parametrize("name", ASKED)
def test_axe_objects_to_nothing(browser: Browser, gallery: Path, name: str) -> None:
    """In light and wide, dark and narrow, in forced colours with the panel open: three states that cover the rest."""
    with opened(browser, gallery / f"{name}.html") as page:
        details_open(page)
        light = objections(page)
        page.emulate_media(color_scheme="dark")
        page.set_viewport_size({"width": 390, "height": 844})
        dark = objections(page)
        page.emulate_media(color_scheme="light", forced_colors="active")
        page.set_viewport_size({"width": 1440, "height": 900})
        if page.locator(".tp-n a").count():
            panel_open(page)
        forced = objections(page)
    assert {"light": light, "dark, narrow": dark, "forced colours": forced} == {
        "light": [],
        "dark, narrow": [],
        "forced colours": [],
    }


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("state", STATES)
def test_axe_objects_to_nothing_where_everything_is_at_once(
    browser: Browser, gallery: Path, state: str, width: int
) -> None:
    with opened(browser, gallery / "everything.html", width=width, scheme="dark") as page:
        STATES[state](page)
        dark = objections(page)
        page.emulate_media(color_scheme="dark", forced_colors="active")
        assert (dark, objections(page)) == ([], [])


@pytest.mark.parametrize("name", ["everything", "six-personas", "hebrew"])
def test_axe_objects_to_nothing_without_script(browser: Browser, gallery: Path, tmp_path: Path, name: str) -> None:
    """Where scripts are off axe cannot run: hence a page that has none."""
    text = (gallery / f"{name}.html").read_text(encoding="utf-8")
    bare = tmp_path / "bare.html"
    bare.write_text(re.sub(r"<script>.*?</script>", "", text, flags=re.DOTALL), encoding="utf-8")
    with opened(browser, bare) as page:
        wide = objections(page)
        page.set_viewport_size({"width": 390, "height": 844})
        assert (wide, objections(page)) == ([], [])


@pytest.mark.parametrize(("name", "width", "shown"), [("three-hundred", 1440, True), ("twelve-stages", 1440, False)])
def test_a_journey_that_no_window_holds_has_a_way_to_each_stage(
    browser: Browser, gallery: Path, name: str, width: int, *, shown: bool
) -> None:
    with opened(browser, gallery / f"{name}.html", width=width) as page:
        last = page.locator(".jump a").last
        assert last.is_visible() == shown
        if shown:
            last.click()
            assert page.evaluate(SCROLLED)


def test_a_collision_and_a_cut_word_are_found(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    cell = "<div class=cell style='width:40px'><p class=str style='white-space:nowrap'>Far too wide for it</p></div>"
    label = "<span class='lab' style='position:absolute;left:10px;top:10px'>"
    path.write_text(f"<!doctype html>{cell}<div class=curve>{label}One</span>{label}Two</span></div>", encoding="utf-8")
    with opened(browser, path) as page:
        found = collisions(page)
    assert 'str "Far too wide for it" leaves its place' in found
    assert 'lab "One" meets lab "Two"' in found
