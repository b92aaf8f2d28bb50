"""A real browser and the rendered sites; without a browser its tests are skipped, unless CJM_REQUIRE_BROWSER=1."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.chromium import chromium_path, launched
from tests.browser.difficult import DIFFICULT
from tests.browser.gallery import written
from tests.browser.rendering import PROJECT, rendered

if TYPE_CHECKING:
    from playwright.sync_api import Browser

REQUIRED = os.environ.get("CJM_REQUIRE_BROWSER") == "1"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a process."""
    if not REQUIRED:
        pytest.importorskip("playwright.sync_api", reason="playwright is missing: pip install -e '.[browser]'")
    from playwright.sync_api import sync_playwright

    path = chromium_path()
    if path is None and not REQUIRED:
        pytest.skip("no Chromium on the PATH, and CJM_CHROMIUM names none")
    assert path, "CJM_REQUIRE_BROWSER is set and there is no Chromium"
    with sync_playwright() as playwright:
        started = launched(playwright, path)
        yield started
        started.close()


@pytest.fixture(scope="session")
def examples(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rendered example maps."""
    return rendered(PROJECT / "maps", tmp_path_factory.mktemp("examples"))


@pytest.fixture(scope="session")
def difficult(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rendered difficult maps."""
    maps = tmp_path_factory.mktemp("workspace") / "maps"
    maps.mkdir()
    for name, text in DIFFICULT.items():
        (maps / f"{name}.yaml").write_text(text, encoding="utf-8")
    return rendered(maps, tmp_path_factory.mktemp("difficult"))


@pytest.fixture(scope="session")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The pages and flow diagrams of all odd maps."""
    return written(tmp_path_factory.mktemp("gallery"))
