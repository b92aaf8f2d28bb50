"""A map on a phone: tables are blocks of named values, nothing lies out of sight, the chart's letters can be read."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.rendering import example_pages
from tests.browser.watch import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# Values of a stacked table before which no name is said; details have one of their own.
NAMELESS = """() => [...document.querySelectorAll('.stack td:not(.mr td)')]
    .filter(cell => cell.checkVisibility() && getComputedStyle(cell, '::before').content === 'none')
    .map(cell => cell.textContent.trim())"""
OUT_OF_SIGHT = """() => [...document.querySelectorAll('.scroll')].filter(box => box.scrollWidth > box.clientWidth)
    .map(box => box.ariaLabel)"""
# In the order of reading by eye: from the top, then from the left.
FIRST_MEASURE = """() => [...document.querySelector('.vit tbody tr').cells].slice(1)
    .map(cell => [cell.getBoundingClientRect(), getComputedStyle(cell, '::before').content.replace(/" "|"/g, '')])
    .sort(([a], [b]) => a.top - b.top || a.left - b.left).map(([, name]) => name.trim())"""
SMALLEST = """() => Math.min(...[...document.querySelectorAll('.matrix2 text')].filter(text => text.checkVisibility())
    .map(text => parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a || 99))"""


@pytest.mark.parametrize("name", example_pages())
def test_every_value_of_a_stacked_table_has_its_name(browser: Browser, examples: Path, name: str) -> None:
    with opened(browser, examples / f"{name}.html", width=390) as page:
        assert page.evaluate(NAMELESS) == []


def test_measures_are_blocks_with_value_and_target_first(browser: Browser, examples: Path) -> None:
    with opened(browser, examples / "instrument-repair.html", width=390) as page:
        assert page.evaluate(OUT_OF_SIGHT) == []
        assert page.evaluate(FIRST_MEASURE) == [
            "Last",
            "Target",
            "Way to target",
            "Baseline",
            "Best",
            "Kind",
            "Sample",
            "Dec 2025 to Nov 2026",
        ]


@pytest.mark.parametrize("width", [390, 320])
def test_the_chart_of_ideas_can_be_read(browser: Browser, examples: Path, width: int) -> None:
    """Ten pixels on the narrowest: capitals in circles, and words that the table below repeats."""
    with opened(browser, examples / "instrument-repair.html", width=width) as page:
        assert page.evaluate(SMALLEST) >= (11.5 if width == 390 else 9.5)
        assert page.locator(".idea .n:visible").count() == 0
