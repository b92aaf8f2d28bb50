"""Hostile text in every field, opened in a real browser: nothing runs, nothing is asked for, the text is read as typed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.states import details_open, filters_set, panel_open
from tests.browser.watch import opened
from tests.hostile.forms import COMMANDS, ran, written
from tests.hostile.poisons import POISONS

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

NAMES = ("markup", "style", "link")
PAGES = ("page/journey-1.html", "page/index.html", "diff html/journey-1-diff.html", "svg/journey-1-flow.svg")
# Each event that a reader can cause, on every element: what only waits for one would run now.
STIR = """() => {
    for (const one of document.querySelectorAll('*'))
        for (const name of ['mouseover', 'focus', 'load', 'error', 'toggle'])
            one.dispatchEvent(new Event(name, {bubbles: false}));
    return window.__run;
}"""


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for each poison, with its pages and diagrams."""
    home = tmp_path_factory.mktemp("hostile")
    for name in (*NAMES, "direction"):
        tag = written(home / name, name)
        for what in ("page", "diff html", "svg"):
            ran(home / name, *(word.replace("{tag}", tag) for word in COMMANDS[what]))
    return home


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_runs_and_the_text_is_read_as_typed(browser: Browser, hostile: Path, name: str, page: str) -> None:
    with opened(browser, hostile / name / page) as shown:
        if page.endswith(".html"):
            details_open(shown)
            filters_set(shown)
        assert shown.evaluate(STIR) is None
        assert _read(shown).count(_start(name)) > 5


def _read(page: Page) -> str:
    """What a reader sees, without blanks: lines end where there is room."""
    return "".join(
        page.evaluate("document.body ? document.body.innerText : document.documentElement.textContent").split()
    )


def _start(name: str) -> str:
    """What stands before the first number in a poison, and so in every field."""
    return "".join(POISONS[name].partition("№")[0].split())


@pytest.mark.parametrize("name", NAMES)
def test_the_side_panel_shows_the_text_as_typed(browser: Browser, hostile: Path, name: str) -> None:
    with opened(browser, hostile / name / "page" / "journey-1.html") as shown:
        panel_open(shown)
        assert shown.evaluate(STIR) is None
        assert "".join(shown.locator("dialog").inner_text().split()).count(_start(name)) > 5


def test_a_page_keeps_its_promises_without_its_policy(browser: Browser, hostile: Path, tmp_path: Path) -> None:
    # The policy is the second wall; the first must stand alone.
    text = (hostile / "markup" / "page" / "journey-1.html").read_text(encoding="utf-8")
    bare = tmp_path / "bare.html"
    bare.write_text(text.replace('http-equiv="Content-Security-Policy"', "", 1), encoding="utf-8")
    with opened(browser, bare) as shown:
        panel_open(shown)
        assert shown.evaluate(STIR) is None


def test_a_text_turns_only_itself(browser: Browser, hostile: Path) -> None:
    with opened(browser, hostile / "direction" / "page" / "journey-1.html") as shown:
        assert shown.evaluate(TURNED) == []


def test_a_page_that_a_text_turns_is_found(browser: Browser, tmp_path: Path) -> None:
    page = tmp_path / "turned.html"
    page.write_text(
        "<!doctype html><meta charset=utf-8><p>x <bdi>a\u2067\u2067b</bdi> hello <bdi>a</bdi> there", encoding="utf-8"
    )
    with opened(browser, page) as shown:
        assert shown.evaluate(TURNED) == [" hello "]


# The words of the page that follow a text of the map on its line, and yet stand before its end.
TURNED = """() => [...document.querySelectorAll('bdi')].flatMap(own => {
    const next = own.nextSibling, at = next?.nodeType === 3 ? next.data.search(/[^\\s]/) : -1;
    if (at < 0) return [];
    const range = document.createRange();
    range.setStart(next, at);
    range.setEnd(next, at + 1);
    const first = range.getBoundingClientRect();
    const beside = [...own.getClientRects()].filter(box => first.top < box.bottom && first.bottom > box.top);
    return beside.some(box => first.left < box.right - 1) ? [next.data] : [];
})"""
