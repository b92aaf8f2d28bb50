"""The page of a comparison in a real browser: it keeps quiet, fits, and shuts nobody out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.difficult import DIFFICULT
from tests.browser.measures import objections, sticking_out
from tests.browser.states import details_open, filters_set
from tests.browser.watch import Scheme, opened
from tests.render.differences import diff_text
from tests.render.test_diff_page import MANY, NEW, OLD

if TYPE_CHECKING:
    from playwright.sync_api import Browser

COMPARED = {
    "repair": (OLD, NEW),
    "long-words": (DIFFICULT["long-words"], DIFFICULT["long-words"].replace("emotion: -2", "emotion: 2")),
    "marked-up": (DIFFICULT["marked-up"], DIFFICULT["marked-up"].replace("emotion: -1", "emotion: -2")),
    "other-scripts": (DIFFICULT["other-scripts"], DIFFICULT["other-scripts"].replace("-1.5", "0")),
    "unlike": (OLD, DIFFICULT["long-words"]),
    "new": (None, OLD),
    "many": (OLD, MANY),
    "three-hundred": (DIFFICULT["three-hundred"], DIFFICULT["three-hundred"].replace("emotion: 2", "emotion: 1")),
}


@pytest.fixture(scope="session")
def compared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a page for each of the pairs."""
    folder = tmp_path_factory.mktemp("compared")
    for name, pair in COMPARED.items():
        (folder / f"{name}.html").write_text(diff_text(*pair), encoding="utf-8")
    return folder


@pytest.mark.parametrize("width", [1440, 320])
@pytest.mark.parametrize("name", COMPARED)
def test_the_page_keeps_quiet_and_fits(browser: Browser, compared: Path, name: str, width: int) -> None:
    with opened(browser, compared / f"{name}.html", width=width) as page:
        assert sticking_out(page) == []
        details_open(page)
        filters_set(page)
        assert sticking_out(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("name", ["repair", "many", "other-scripts"])
def test_axe_objects_to_nothing(browser: Browser, compared: Path, name: str, width: int, scheme: Scheme) -> None:
    with opened(browser, compared / f"{name}.html", width=width, scheme=scheme) as page:
        details_open(page)
        assert objections(page) == []


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_each_persona_has_a_curve_and_a_strip_of_its_own(browser: Browser, compared: Path, script: bool) -> None:
    with opened(browser, compared / "repair.html", script=script) as page:
        shown = [one for one in page.locator("div[role=img]").all() if one.is_visible()]
        assert [(one.get_attribute("aria-label") or "").partition(":")[0] for one in shown] == ["Maya"]
        page.locator("#per-1").check()
        shown = [one for one in page.locator("div[role=img]").all() if one.is_visible()]
        assert [(one.get_attribute("aria-label") or "").partition(":")[0] for one in shown] == ["Viktor"]
        assert page.locator(".strip h3:visible").all_inner_texts()[:2] == ["Better for Viktor", "Worse for Viktor"]
