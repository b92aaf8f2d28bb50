"""A page from its template, style and script, sealed by its policy."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any

from cjm.render.language import Language, is_tag
from cjm.render.policy import policy
from cjm.render.running import Said
from cjm.render.templates import filled, own, page, runs
from cjm.render.untrusted import css_string

# So many languages, each of customers and employees, of today and of plans.
SEVERAL = 20


def html(
    name: str,
    words: Language,
    style: Mapping[str, Any],
    values: Mapping[str, Any],
    title: str,
    *,
    theme: str = "",
    map_lang: str = "",
) -> bytes:
    """The page of templates `page/NAME.html.j2`, `css/NAME.css.j2` and `js/NAME.js.j2`, in UTF-8.

    The `title` stands at the foot of every printed sheet. Text of the map is marked as `map_lang` where that is another
    language than the page's.
    """
    css = _within("style", f"{_base(words.fonts)}{filled(f'css/{name}.css.j2', style)}\n{theme}")
    script = _script(name)
    tag = map_lang.replace("_", "-")
    base = tag.partition("-")[0].lower() if is_tag(tag) else ""
    theirs = tag if base and base != words.tag.partition("-")[0] else ""
    context = {
        "lang": words.tag,
        "direction": words.direction,
        "quotes": " ".join(f"'{mark}'" for mark in words.quotes),
        "sheet": css_string(title),
        "own": own(theirs),
        "runs": runs(theirs),
        "say": said(words),
        "policy": policy(css, script),
        # Ours but for the theme, whose author is the one who renders; nothing in it can end the element.
        "css": css,
        "script": script,
    }
    return page(f"page/{name}.html.j2", {**context, **values})


@lru_cache(SEVERAL)
def said(words: Language) -> Said:
    """What the pages in a language say."""
    return Said(words.say)


@cache
def _base(fonts: tuple[str, ...]) -> str:
    return filled("css/base.css.j2", {"fonts": fonts})


@cache
def _script(name: str) -> str:
    return _within("script", re.sub(r"^/\*.*?\*/\n", "", filled(f"js/{name}.js.j2", {}), flags=re.MULTILINE))


def _within(element: str, text: str) -> str:
    """The text with nothing in it that would end its element, and line ends as a browser will hash them."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text
    return re.sub(rf"</(?={element})", r"<\\/", lines, flags=re.IGNORECASE) if "</" in lines else lines
