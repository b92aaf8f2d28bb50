"""The states of a page that a reader can bring about, each a function that brings it about."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


def plain(page: Page) -> None:
    """As it opens."""


def details_open(page: Page) -> None:
    """Every fold of the text unfolded; menus lie over the text and are opened one at a time elsewhere."""
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = !fold.matches('.menu') })")


def filters_set(page: Page) -> None:
    """The last choice of every group taken, every box ticked."""
    page.evaluate("""() => {
        document.querySelectorAll('input[type=radio]').forEach(choice => choice.click());
        document.querySelectorAll('input[type=checkbox]:not(:checked)').forEach(box => box.click());
    }""")


def panel_open(page: Page) -> None:
    """The side panel of the first touchpoint, opened by the keyboard."""
    page.locator(".tp-n a:visible").first.press("Enter")
    page.locator("dialog[open]").wait_for()


STATES: dict[str, Callable[[Page], None]] = {
    "plain": plain,
    "details open": details_open,
    "filters set": filters_set,
    "panel open": panel_open,
}
