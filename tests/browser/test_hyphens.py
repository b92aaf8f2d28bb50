"""Long words in narrow columns, where a browser has no dictionary to part them with."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.browser.rendering import example_pages
from tests.browser.watch import opened

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

MAPS = [name for name in example_pages() if name != "index"]

# Every word of the narrow cells that a line ends in, in the pieces that stand on the lines.
PARTED = r"""() => [...document.querySelectorAll('.tp-n a,.tp-d,.span,.own')].flatMap(cell => {
  const walker = document.createTreeWalker(cell, 4), letters = [];
  while (walker.nextNode()) [...walker.currentNode.data].forEach((letter, at) => {
    const range = document.createRange();
    range.setStart(walker.currentNode, at); range.setEnd(walker.currentNode, at + 1);
    letters.push([letter, Math.round(range.getBoundingClientRect().bottom)]);
  });
  const words = letters.reduce((found, one) =>
    (/\p{L}/u.test(one[0]) ? found.at(-1).push(one) : found.push([]), found), [[]]);
  return words.map(word => word.reduce((found, [letter, line], at) =>
    found + (at && line > word[at - 1][1] + 3 ? '|' : '') + letter, '')).filter(word => word.includes('|'));
})"""


@pytest.mark.parametrize("width", [1280, 1440])
def test_no_line_begins_or_ends_with_one_or_two_letters_of_a_word(browser: Browser, examples: Path, width: int) -> None:
    for name in MAPS:
        with opened(browser, examples / f"{name}.html") as page:
            page.set_viewport_size({"width": width, "height": 900})
            parted = page.evaluate(PARTED)
        assert [word for word in parted if min(map(len, word.split("|"))) < 3] == [], name


def test_a_syllable_that_english_ends_words_with_is_not_torn(browser: Browser, examples: Path) -> None:
    """Not boo|kings, custo|mer, despe|rate: what stands before these endings belongs to the first half."""
    parted = []
    for name in MAPS:
        with opened(browser, examples / f"{name}.html") as page:
            page.set_viewport_size({"width": 1280, "height": 900})
            parted += page.evaluate(PARTED)
    assert parted
    assert [word for word in parted if re.search(r"[aeiouy]\|[^aeiouy](ing|er|ate)s?$|\|[^aeiouy]+ings?$", word)] == []


def test_a_parted_word_is_copied_and_found_as_it_is_written(browser: Browser, examples: Path) -> None:
    with opened(browser, examples / "day-surgery.html") as page:
        page.set_viewport_size({"width": 1280, "height": 900})
        link = page.locator("#stage-get-a-date .tp-n a").last
        assert link.text_content() == link.inner_text() == "Meets surgeon and anaesthetist"
        assert "anaes|thetist" in page.evaluate(PARTED)
        assert page.evaluate("find('anaesthetist')")


def test_on_a_phone_and_on_paper_no_word_is_parted_that_its_cell_holds(browser: Browser, examples: Path) -> None:
    with opened(browser, examples / "instrument-repair.html") as page:
        page.set_viewport_size({"width": 1280, "height": 900})
        parted = [bool(page.evaluate(PARTED))]
        page.set_viewport_size({"width": 390, "height": 844})
        parted.append(bool(page.evaluate(PARTED)))
        page.set_viewport_size({"width": 1512, "height": 1060})
        page.emulate_media(media="print")
        parted.append(bool(page.evaluate(PARTED)))
    assert parted == [True, False, False]
