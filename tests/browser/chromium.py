"""Finds a Chromium and starts it so quietly that every request it makes is the page's own."""

from __future__ import annotations

import os
import shutil
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "microsoft-edge")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium_path() -> str | None:
    """The browser that CJM_CHROMIUM names, else the first one on the PATH; None where there is none."""
    named = os.environ.get("CJM_CHROMIUM")
    return named or next((path for path in map(shutil.which, NAMES) if path), None)


def launched(playwright: Playwright, path: str) -> Browser:
    """The browser at `path`, without a window."""
    return playwright.chromium.launch(executable_path=path, headless=True, args=list(FLAGS))
