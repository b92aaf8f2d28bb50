"""Pages without the quotation marks and end tags that HTML does not ask for mean the same as with them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from cjm.render import templates
from cjm.render.renderers.page_html import HTML
from tests.browser.gallery import ALL
from tests.render.pages import subject

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# A document as a browser reads it, without what tells one text from another: the policy, and blanks between elements.
READ = """text => {
  const read = node => node.nodeType === 3 ? node.data.replace(/\\s+/g, ' ') : node.nodeType !== 1 ? '' :
    `<${node.tagName}${[...node.attributes].map(one => ` ${one.name}="${one.value}"`).join('')}>` +
    [...node.childNodes].map(read).join('') + '</>'
  const page = new DOMParser().parseFromString(text, 'text/html')
  page.querySelectorAll('style, script, meta').forEach(one => one.remove())
  return read(page.documentElement).replace(/> (?=<)/g, '>')
}"""
TEXTS = ALL | {path.stem: path.read_text(encoding="utf-8") for path in sorted(Path("maps").glob("*-*.yaml"))}


@pytest.fixture(scope="module")
def terse() -> dict[str, str]:
    """The pages as they are."""
    return {name: _page(name) for name in TEXTS}


@pytest.fixture(scope="module")
def wordy(terse: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    """The pages of templates as they are written; those as they are come first, of the same templates made short."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.setattr(templates, "_terse", str)
        templates._running.cache_clear()
        yield {name: _page(name) for name in terse}
    templates._running.cache_clear()


@pytest.mark.parametrize("name", TEXTS)
def test_a_page_means_the_same_without_idle_marks(
    browser: Browser, terse: dict[str, str], wordy: dict[str, str], name: str
) -> None:
    page = browser.new_page()
    try:
        found, written = (page.evaluate(READ, pages[name]) for pages in (terse, wordy))
    finally:
        page.close()
    assert len(wordy[name]) > len(terse[name])
    assert found == written


def _page(name: str) -> str:
    return HTML.render(subject(TEXTS[name], name)).decode("utf-8")
