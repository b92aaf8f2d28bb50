"""A map on paper: two sheets of A3 for the journey, and nothing cut or lost."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.collisions import collisions
from tests.browser.gallery import ALL
from tests.browser.rendering import example_pages
from tests.browser.watch import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# A3 is 420 mm wide; less two margins of 10 mm, in pixels of 1/96 inch.
SHEET = {"width": 1512, "height": 1000}
WANTS = re.compile("(Customer|Employee) wants")
HIGHER = "document.querySelector('.matrix').style.setProperty('--curve', '20rem')"
# What the key of the lines lies on, where it has a place of its own.
UNDER_THE_KEY = """() => {
  const key = document.querySelector('.seg')?.getBoundingClientRect();
  const clash = e => {const b = e.getBoundingClientRect(); return key && b.width && b.height
    && b.left < key.right && key.left < b.right && b.top < key.bottom && key.top < b.bottom};
  const words = document.querySelectorAll('h1,.mast p,.mast dt,.mast dd,.top span,.strip *,.stage header *');
  return [...words].filter(clash).map(e => e.textContent);
}"""
MAPS = [name for name in example_pages() if name != "index"]


def test_a_journey_of_seventeen_touchpoints_is_two_sheets(browser: Browser, examples: Path) -> None:
    with opened(browser, examples / "instrument-repair.html") as page:
        page.evaluate("document.querySelectorAll('.sec, .foot').forEach(part => part.remove())")
        sheets = _sheets(_pdf(page))
    assert sheets == [(1191, 842), (1191, 842)]


@pytest.mark.parametrize("name", [name for name in MAPS if name != "day-surgery-employee"])
def test_a_journey_is_two_sheets_to_the_hand_offs_and_from_what_customers_want(
    browser: Browser, examples: Path, tmp_path: Path, name: str
) -> None:
    first, second, *_ = _printed(browser, examples / f"{name}.html", tmp_path)
    assert "Who has the case" in first and not WANTS.search(first)
    assert WANTS.search(second) and "Severity, 1 to 3 bars" in second


def test_paper_says_why_the_critical_moment_counts_and_what_is_believed(
    browser: Browser, examples: Path, tmp_path: Path
) -> None:
    _, second, *_ = _printed(browser, examples / "day-surgery.html", tmp_path)
    for words in ("Why it counts", "one in fifty comes back", "Team believes", "call the emergency number"):
        assert words in " ".join(second.split())


@pytest.mark.parametrize("name", MAPS)
def test_paper_says_whose_line_is_whose(browser: Browser, examples: Path, tmp_path: Path, name: str) -> None:
    first, *_ = _printed(browser, examples / f"{name}.html", tmp_path)
    with opened(browser, examples / f"{name}.html") as page:
        names = page.locator(".seg .ck:has(.key)").all_inner_texts()
        page.emulate_media(media="print")
        assert page.evaluate(UNDER_THE_KEY) == []
    flat = " ".join(first.split())
    assert [one for one in names if one.strip() not in flat] == []


def test_paper_names_the_one_of_many_whose_curve_it_shows(browser: Browser, gallery: Path, tmp_path: Path) -> None:
    first, *_ = _printed(browser, gallery / "six-personas.html", tmp_path)
    above, _, _ = first.partition("Critical moment")[2].partition("Delighted")
    assert "\nPerson 0 (1/6)\n" in above


def test_the_mark_of_what_has_the_focus_stays_on_the_screen(browser: Browser, examples: Path) -> None:
    with opened(browser, examples / "instrument-repair.html") as page:
        page.keyboard.press("Tab")
        style = "getComputedStyle(document.activeElement).outlineStyle"
        assert page.evaluate(style) == "solid"
        page.emulate_media(media="print")
        assert page.evaluate(style) == "none"


def test_every_sheet_has_its_number(browser: Browser, examples: Path, tmp_path: Path) -> None:
    sheets = list(filter(str.strip, _printed(browser, examples / "instrument-repair.html", tmp_path)))
    assert [sheet.split()[-1] for sheet in sheets] == [
        f"{number}/{len(sheets)}" for number in range(1, len(sheets) + 1)
    ]


@pytest.mark.parametrize("name", MAPS)
def test_the_hand_offs_are_never_alone_on_a_sheet(browser: Browser, examples: Path, tmp_path: Path, name: str) -> None:
    sheets = _printed(browser, examples / f"{name}.html", tmp_path)
    [own] = [sheet for sheet in sheets if "Who has the case" in sheet]
    before = next(sheet for sheet in sheets if "Touchpoint\n" in sheet and "Every touchpoint" not in sheet)
    [after] = [sheet for sheet in sheets if "Pain and root" in sheet]
    assert own in (before, after)


def test_hand_offs_without_room_on_the_first_sheet_stand_on_the_second_with_their_label(
    browser: Browser, examples: Path, tmp_path: Path
) -> None:
    first, second, *_ = _printed(browser, examples / "day-surgery.html", tmp_path, HIGHER)
    for words in ("Who has the case", "the folder is handed over", "Customer wants", "Pain and root"):
        assert words not in first and words in second


def test_what_a_journey_rests_on_is_two_sheets_more(browser: Browser, examples: Path, tmp_path: Path) -> None:
    *_, third, fourth, end = _printed(browser, examples / "day-surgery.html", tmp_path)
    assert end == ""
    assert [words for words in ("The customers", "Vital signs", "Decision", "Actions") if words not in third] == []
    assert [words for words in ("What the map rests on", "Every touchpoint", "Made with") if words not in fourth] == []


@pytest.mark.parametrize("name", MAPS)
def test_no_heading_ends_a_sheet_and_no_row_is_alone_on_one(
    browser: Browser, examples: Path, tmp_path: Path, name: str
) -> None:
    headings = {"What is being done", "Ideas", "Actions", "What the map rests on", "Every touchpoint"}
    heads = {"Measure", "Action", "Source", "Touchpoint"}
    *sheets, _ = _printed(browser, examples / f"{name}.html", tmp_path, lines=True)
    ends = [re.split("  +", sheet.strip().rsplit("\n", 1)[-1].strip())[0] for sheet in sheets]
    assert [end for end in ends if end in headings | heads] == []
    if "Every touchpoint" not in sheets[-1]:
        assert len(re.findall(r"^ *\d\.\d ", sheets[-1], re.M)) >= 2


@pytest.mark.parametrize("name", ALL)
def test_words_keep_to_themselves_on_paper(browser: Browser, gallery: Path, name: str) -> None:
    with opened(browser, gallery / f"{name}.html") as page:
        assert _collisions_on_paper(page) == []
        # The mark of the last touchpoint may stand half over the edge, into the margin.
        assert page.evaluate("document.documentElement.scrollWidth") <= SHEET["width"] + 4


@pytest.mark.parametrize("name", MAPS)
def test_words_of_an_example_keep_to_themselves_on_paper(browser: Browser, examples: Path, name: str) -> None:
    with opened(browser, examples / f"{name}.html") as page:
        assert _collisions_on_paper(page) == []


def _collisions_on_paper(page: Page) -> list[str]:
    page.set_viewport_size({"width": SHEET["width"], "height": SHEET["height"]})
    page.emulate_media(media="print")
    return collisions(page)


def _pdf(page: Page) -> bytes:
    return page.pdf(prefer_css_page_size=True, print_background=True)


def _sheets(pdf: bytes) -> list[tuple[int, int]]:
    """The sizes of the sheets in points; what a sheet is, Chromium writes in clear."""
    pages = [one for one in pdf.split(b"endobj") if re.search(rb"/Type\s*/Page\b", one)]
    sizes = [re.findall(rb"/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]", one)[0] for one in pages]
    return [(round(float(wide)), round(float(high))) for wide, high in sizes]


def _printed(browser: Browser, path: Path, folder: Path, before: str = "", *, lines: bool = False) -> list[str]:
    """The words of every sheet of a page, printed after a script has run; in `lines` as they stand, if asked for."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext is missing, which reads the words of a sheet: apt-get install poppler-utils")
    with opened(browser, path) as page:
        page.evaluate(before)
        (folder / "map.pdf").write_bytes(_pdf(page))
    asked = ["pdftotext", *["-layout"] * lines, str(folder / "map.pdf"), "-"]
    return subprocess.run(asked, check=True, capture_output=True, text=True).stdout.split("\f")
