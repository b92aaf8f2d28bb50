"""The watch over pages itself: each fault that it is there for is found in a page that has it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.measures import objections, sticking_out
from tests.browser.watch import UnquietPageError, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

START = "<!doctype html><html lang=en><meta charset=utf-8><title>A page</title>"
FAULTS = {
    "console.warn('careful')": "console warning: careful",
    "null.x": "error: Cannot read properties of null",
    "fetch('style.css').catch(() => 0)": "request: file:///",
    "open('about:blank')": "window: about:blank",
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_page_that_does_not_keep_quiet_fails(browser: Browser, tmp_path: Path, fault: str) -> None:
    page = _page(tmp_path, f"<main><h1>A page</h1></main><script>{fault}</script>")
    with pytest.raises(UnquietPageError, match=FAULTS[fault]), opened(browser, page):
        pass


def test_a_picture_from_elsewhere_fails_even_where_the_policy_refuses_it(browser: Browser, tmp_path: Path) -> None:
    policy = "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">"
    page = _page(tmp_path, f"{policy}<main><h1>A page</h1><img src=other.png alt=''></main>")
    with pytest.raises(UnquietPageError, match="refused by the policy: img-src"), opened(browser, page):
        pass


def test_a_page_that_keeps_quiet_passes(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, _page(tmp_path, "<main><h1>A page</h1></main>")) as page:
        assert (objections(page), sticking_out(page)) == ([], [])


def test_grey_on_white_is_objected_to(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, _page(tmp_path, "<main><h1 style='color:#bbb'>A page</h1></main>")) as page:
        assert [one.split(":")[0] for one in objections(page)] == ["color-contrast"]


def test_what_is_too_wide_is_named(browser: Browser, tmp_path: Path) -> None:
    with opened(browser, _page(tmp_path, "<main id=m style='width:400px'><h1>A page</h1></main>"), width=320) as page:
        assert sticking_out(page)[:2] == ["the page is 408 px wide", 'main#m. 8-408 px "A page"']


def test_a_named_box_that_scrolls_may_hold_what_is_too_wide(browser: Browser, tmp_path: Path) -> None:
    box = "<main><h1>A page</h1><div role=region aria-label=Table tabindex=0 style='overflow-x:auto'>"
    page = _page(tmp_path, f"{box}<p style='width:900px'>Wide</p></div></main>")
    with opened(browser, page, width=320) as open_page:
        assert sticking_out(open_page) == []


def _page(folder: Path, body: str) -> Path:
    path = folder / "page.html"
    path.write_text(f"{START}{body}", encoding="utf-8")
    return path
