"""Pictures of pages for looking at: `python -m tests.browser.shoot PAGE.html… -o FOLDER`."""

import argparse
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.chromium import chromium_path, launched
from tests.browser.states import details_open, panel_open
from tests.browser.watch import DAY

# What each picture is called, and the window that it is taken in.
VIEWS = {
    "light": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "light"},
    "dark": {"viewport": {"width": 1440, "height": 900}, "color_scheme": "dark"},
    "tablet": {"viewport": {"width": 820, "height": 1180}, "color_scheme": "light"},
    "phone": {"viewport": {"width": 390, "height": 844}, "color_scheme": "light", "device_scale_factor": 2},
    "phone-dark": {"viewport": {"width": 390, "height": 844}, "color_scheme": "dark", "device_scale_factor": 2},
    "narrow": {"viewport": {"width": 320, "height": 640}, "color_scheme": "light", "device_scale_factor": 2},
}
# A page is cut into pictures of this height, since a taller one is shrunk until nobody can read it.
TALL = 1800


def main() -> None:
    """Every view of every page as a PNG, and its print as a PDF; the paths on stdout."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pages", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path("build/shots"))
    asked = parser.parse_args()
    asked.output.mkdir(parents=True, exist_ok=True)
    path = chromium_path()
    if path is None:
        parser.error("no Chromium on the PATH, and CJM_CHROMIUM names none")
    with sync_playwright() as playwright:
        browser = launched(playwright, path)
        for page in asked.pages:
            for taken in shots(browser, page.resolve(), asked.output):
                print(taken)
        browser.close()


def shots(browser: Browser, path: Path, folder: Path) -> Iterator[Path]:
    """Takes the pictures of one page, one after the other."""
    for name, view in VIEWS.items():
        context = browser.new_context(**view, reduced_motion="reduce")
        page = context.new_page()
        # What a script tells of the present day agrees with what was written when the page was made.
        page.clock.set_fixed_time(f"{DAY}T12:00:00")
        page.goto(path.as_uri())
        yield from _pictures(page, folder, f"{path.stem}-{name}")
        if name in {"light", "phone"} and page.locator(".tp-n a:visible").count():
            panel_open(page)
            panel = folder / f"{path.stem}-{name}-panel.png"
            page.screenshot(path=panel)
            yield panel
            page.keyboard.press("Escape")
        if name == "light":
            yield _print(page, folder / f"{path.stem}-print.pdf")
            details_open(page)
            yield from _pictures(page, folder, f"{path.stem}-unfolded")
        context.close()


def _pictures(page: Page, folder: Path, name: str) -> Iterator[Path]:
    """The whole page in pieces, numbered from the top; of a journey that scrolls aside the first two windows."""
    size = "[Math.min(document.documentElement.scrollWidth, 2 * innerWidth), document.documentElement.scrollHeight]"
    width, height = page.evaluate(size)
    for number, top in enumerate(range(0, height, TALL), 1):
        target = folder / f"{name}-{number}.png"
        part = {"x": 0, "y": top, "width": width, "height": min(TALL, height - top)}
        page.screenshot(path=target, full_page=True, clip=part)
        yield target


def _print(page: Page, target: Path) -> Path:
    page.pdf(path=target, prefer_css_page_size=True, print_background=True)
    return target


if __name__ == "__main__":
    main()
