"""Every rendered page in a real browser: it keeps quiet, fits, and shuts nobody out."""

from __future__ import annotations

import re
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.collisions import collisions
from tests.browser.difficult import DIFFICULT
from tests.browser.gallery import ALL
from tests.browser.measures import objections, outside_the_picture, sticking_out
from tests.browser.rendering import example_pages
from tests.browser.states import STATES, details_open, panel_open
from tests.browser.watch import Scheme, UnquietPageError, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PAGES = example_pages()
MAPS = [name for name in PAGES if name != "index"]
# The page that uses every part of the format and the index are looked at in every state, the others unfolded.
THOROUGH = ["instrument-repair", "index"]
# What test_gallery.py does not look at.
STRANGE = [name for name in DIFFICULT if name not in ALL]
SCHEMES: list[Scheme] = ["light", "dark"]


def test_there_is_a_page_for_every_map(examples: Path) -> None:
    assert sorted(path.stem for path in examples.glob("*.html")) == sorted(PAGES)


@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (1440, "dark"), (390, "light")])
@pytest.mark.parametrize("name", [name for name in PAGES if name not in THOROUGH])
def test_axe_objects_to_nothing(browser: Browser, examples: Path, name: str, width: int, scheme: Scheme) -> None:
    with opened(browser, examples / f"{name}.html", width=width, scheme=scheme) as page:
        details_open(page)
        assert objections(page) == []


@pytest.mark.parametrize(("width", "scheme"), [*product([1440, 390], SCHEMES), (820, "light")])
@pytest.mark.parametrize(("name", "state"), sorted({*product(THOROUGH, STATES)} - {("index", "panel open")}))
def test_axe_objects_to_nothing_in_any_state(
    browser: Browser, examples: Path, name: str, width: int, scheme: Scheme, state: str
) -> None:
    with opened(browser, examples / f"{name}.html", width=width, scheme=scheme) as page:
        STATES[state](page)
        assert objections(page) == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("name", PAGES)
def test_nothing_sticks_out_at_the_side(browser: Browser, examples: Path, name: str, script: bool) -> None:
    with opened(browser, examples / f"{name}.html", width=320, script=script) as page:
        folded = {width: _sticking_out_at(page, width) for width in (320, 390, 820)}
        details_open(page)
        unfolded = {width: _sticking_out_at(page, width) for width in (320, 390, 820)}
    assert (folded, unfolded) == ({320: [], 390: [], 820: []}, {320: [], 390: [], 820: []})


def _sticking_out_at(page: Page, width: int) -> list[str]:
    page.set_viewport_size({"width": width, "height": 900})
    return sticking_out(page)


@pytest.mark.parametrize("name", MAPS)
def test_words_keep_to_themselves(browser: Browser, examples: Path, name: str) -> None:
    with opened(browser, examples / f"{name}.html") as page:
        assert collisions(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_the_text_is_there_without_script(browser: Browser, examples: Path, name: str) -> None:
    with opened(browser, examples / f"{name}.html") as page:
        with_script = _words(page)
    with opened(browser, examples / f"{name}.html", script=False) as page:
        without_script = _words(page)
    assert with_script - without_script == set()


def test_an_age_is_that_of_the_day_on_which_the_page_is_opened(browser: Browser, examples: Path) -> None:
    told = []
    for day in ("2026-11-22", "2026-11-25"):
        with opened(browser, examples / "instrument-repair.html", day=day) as page:
            told.append(page.locator(".age").first.inner_text())
    assert [re.findall(r"\d+ days", one) for one in told] == [["212 days"], ["215 days"]]


@pytest.mark.parametrize("state", ["works", "broken", "unknown"])
def test_hand_offs_of_a_state_look_the_same_at_the_critical_moment(
    browser: Browser, examples: Path, state: str
) -> None:
    with opened(browser, examples / "instrument-repair.html") as page:
        drawn = page.locator(f".hol .{state}").evaluate_all(
            """all => all.map(one => {
                const sign = getComputedStyle(one, '::after');
                return [!!one.closest('.stage.crit'), sign.backgroundColor + sign.clipPath + sign.content];
            })"""
        )
    assert {crit for crit, _ in drawn} >= {True}
    assert len({look for _, look in drawn}) == 1


def _words(page: Page) -> set[str]:
    """Every word of the unfolded page; a button that only script can serve may be missing, and is left aside."""
    details_open(page)
    page.evaluate("document.querySelectorAll('button').forEach(button => button.remove())")
    return set(page.locator("body").inner_text().split())


@pytest.mark.parametrize("name", MAPS)
def test_escape_closes_the_panel_and_gives_the_focus_back(browser: Browser, examples: Path, name: str) -> None:
    with opened(browser, examples / f"{name}.html") as page:
        panel_open(page)
        page.keyboard.press("Escape")
        page.locator("dialog[open]").wait_for(state="detached")
        first = page.locator(".tp-n a:visible").first.get_attribute("href")
        page.locator(f".tp-n a[href='{first}']:focus").wait_for()


@pytest.mark.parametrize("name", PAGES)
def test_the_policy_of_the_page_lets_no_foreign_script_in(
    browser: Browser, examples: Path, tmp_path: Path, name: str
) -> None:
    text = (examples / f"{name}.html").read_text(encoding="utf-8")
    foreign = tmp_path / "foreign.html"
    foreign.write_text(text.replace("</body>", "<script>document.title = 'foreign'</script></body>"), encoding="utf-8")
    with pytest.raises(UnquietPageError, match="refused by the policy: script-src"), opened(browser, foreign) as page:
        assert page.title() != "foreign"


@pytest.mark.parametrize("name", MAPS)
def test_a_flow_diagram_keeps_quiet_and_holds_its_words(browser: Browser, examples: Path, name: str) -> None:
    with opened(browser, examples / f"{name}-flow.svg") as page:
        assert page.locator("text").count() > 5
        assert outside_the_picture(page) == []


@pytest.mark.parametrize("name", STRANGE)
def test_a_difficult_flow_diagram_keeps_quiet_and_holds_its_words(browser: Browser, difficult: Path, name: str) -> None:
    with opened(browser, difficult / f"{name}-flow.svg") as page:
        assert outside_the_picture(page) == []


@pytest.mark.parametrize("name", STRANGE)
@pytest.mark.parametrize("width", [320, 1440])
def test_a_difficult_map_keeps_quiet_and_fits(browser: Browser, difficult: Path, name: str, width: int) -> None:
    with opened(browser, difficult / f"{name}.html", width=width) as page:
        details_open(page)
        assert page.locator("h1").inner_text() != ""
        if width == 320:
            assert sticking_out(page) == []


@pytest.mark.parametrize("name", STRANGE)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_axe_objects_to_nothing_in_a_difficult_map(
    browser: Browser, difficult: Path, name: str, scheme: Scheme
) -> None:
    with opened(browser, difficult / f"{name}.html", width=390, scheme=scheme) as page:
        details_open(page)
        assert objections(page) == []
