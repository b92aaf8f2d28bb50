"""Opens a page under watch: a message on the console, an error or a request of its own fails the test."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page

Scheme = Literal["light", "dark"]

# The day on which the pages were made: a script brings ages up to date, whatever day the tests are run on.
DAY = "2026-11-22"
# A refusal by the Content-Security-Policy is on the console as well, but not in the same words in every release.
TELL_REFUSALS = """addEventListener('securitypolicyviolation', event =>
    console.error(`refused by the policy: ${event.effectiveDirective} ${event.blockedURI}`))"""


class UnquietPageError(AssertionError):
    """What a page did that no page may do, a line each."""


@contextmanager
def opened(
    browser: Browser,
    path: Path,
    *,
    width: int = 1440,
    scheme: Scheme = "light",
    script: bool = True,
    link: str = "",
    day: str = DAY,
) -> Iterator[Page]:
    """The page of a file, by a link that may add to its address, in a fresh context; it must keep quiet to the end."""
    complaints: list[str] = []
    context = browser.new_context(
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        java_script_enabled=script,
        reduced_motion="reduce",
    )
    context.add_init_script(TELL_REFUSALS)
    if script:
        context.clock.set_fixed_time(f"{day}T12:00:00Z")
    page = context.new_page()
    _watch(page, path.as_uri() + link.partition("#")[0], complaints)
    page.goto(path.as_uri() + link)
    try:
        yield page
    finally:
        context.close()
    if complaints:
        raise UnquietPageError("\n".join(complaints))


def _watch(page: Page, address: str, complaints: list[str]) -> None:
    asked: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        complaints.append(f"console {message.type}: {message.text}")

    def request(url: str) -> None:
        # The first request is the page itself; a picture in the text of the page (data:) is no request.
        if asked or url != address:
            complaints.append(f"request: {url[:200]}")
        asked.append(url)

    page.on("console", heard)
    page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
    page.on("popup", lambda other: complaints.append(f"window: {other.url}"))
    page.on("request", lambda asking: None if asking.url.startswith("data:") else request(asking.url))
