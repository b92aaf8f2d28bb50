"""The templates: where they are, and how a page is filled."""

import re
from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from markupsafe import Markup, escape

from cjm import __version__
from cjm.cache_folder import cache_folder
from cjm.render.compiled import Compiled, stamp
from cjm.render.rich import Rich, Run
from cjm.render.running import REMEMBERED, Running, escaped
from cjm.render.untrusted import turns, visible

HOUSE = Path(__file__).parents[1]
# A word longer than this may be broken, after so many letters each.
WORD, PART = 40, 24
# A hyphen beside a digit or after a single letter.
CODE = re.compile(r"(\d-\w|[^\W\d_]-\d|\b[^\W\d_]-\w)")
# The macros that all pages share.
SHARED = "page/parts.html.j2"
# The end of a paragraph before what it would end at by itself, in whichever branch that stands.
PARAGRAPH = re.compile(
    r"</p>(?=\s*(?:{%[^%]*%}\s*)*<(?:(?:p|div|details|h[1-4]|[ou]l|dl|t[dr]|d[dt]|li)[ >{]"
    r"|/(?:div|section|details|article|header|figure|footer|[ou]l|dl|t[dr]|dd|li)>))"
)
# How words that stand out begin; those of a lateness are the page's own.
LATE = "late"
TONES = {LATE: '<b class="neg nw">', "strong": "<b>", "neg": "<b class=neg>", "pos": "<b class=pos>"}
# A template within another, and the end of the line that it would leave empty.
INCLUDED = re.compile(r"\{% include '([^']+)' %\}\n?")


def templates_folder() -> Path:
    """The folder of templates: inside the package where it was installed, beside it in a working tree."""
    installed = HOUSE / "templates"
    return installed if installed.is_dir() else HOUSE.parent / "templates"


def source(name: str) -> str:
    """The text of a template, with those within it.

    A style has no comments and no blanks where they mean nothing, a page no idle marks.
    """
    shortened = _squeezed if name.startswith("css/") else _terse if name.startswith("page/") else str
    return shortened(_whole(name))


def _whole(name: str) -> str:
    """The text of a template and of those within it; what one of them sets is known in it only."""

    def within(found: re.Match[str]) -> str:
        return f"{{% with %}}{_whole(found[1]).removesuffix(chr(10))}{{% endwith %}}"

    return INCLUDED.sub(within, (templates_folder() / name).read_text(encoding="utf-8"))


def _squeezed(css: str) -> str:
    """A style in short: no string of ours holds two blanks. What the template fills in keeps the blanks beside it."""
    text = " ".join(re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL).split())
    text = re.sub(r"(?<!\{) (?=[};,>]|\{(?!\{))|(?<=[{;,>]) (?!\{[{%])|(?<=[^}]\}) ", "", text)
    return text.replace(";}", "}")


def _terse(markup: str) -> str:
    """Markup without names of blanks, quotation marks and end tags that HTML does not ask for (Living Standard, 13.1.2).

    What follows each of these elements in our pages is another of its kind or the end of what holds it; of a paragraph
    it is looked at. A test in a browser proves that the pages mean the same.
    """
    unquoted = re.sub(r'(?<=[a-z]=)"([\w#.-]+)"(?=[ >])', r"\1", markup)
    short = unquoted.replace("&nbsp;", "\u00a0").replace("&ensp;", "\u2002")
    return PARAGRAPH.sub("", re.sub(r"</(?:t[dhr]|thead|tbody|d[dt]|li)>", "", short))


def filled(template: str, values: Mapping[str, Any]) -> str:
    """A template filled with values; NameError where it asks for one that is not there."""
    return "".join(_running().filled(template, values))


def page(template: str, values: Mapping[str, Any]) -> bytes:
    """A page in UTF-8; each piece by itself, since most letters of a page are those of ASCII."""
    return b"".join(piece.encode("utf-8", "replace") for piece in _running().filled(template, values, SHARED))


@cache
def _running() -> Running:
    folder, jinja = cache_folder(), find_spec("jinja2")
    files = sorted(path for path in templates_folder().rglob("*.*"))
    ours = [HOUSE / "render" / name for name in ("templates.py", "jinja_code.py", "running.py")]
    origin = [Path(jinja.origin)] if jinja and jinja.origin else []
    kept = Compiled(folder / "templates" if folder else None, stamp([__version__], [*files, *ours, *origin]))
    return Running(lambda name: kept.code(name, _python))


def _python(name: str) -> str:
    # Jinja is needed only where nothing is kept.
    from cjm.render.jinja_code import python_of

    return python_of(name, source(name))


@cache
def own(lang: str) -> Callable[[str], Markup]:
    """What gives text of the map in a page: visible, escaped, and isolated where its `lang` or direction is another."""

    @lru_cache(REMEMBERED)
    def isolated(text: str) -> Markup:
        shown = _unparted(_joined(visible(text)))
        if lang:
            return Markup('<bdi lang="{}">{}</bdi>').format(lang, shown)
        return shown if text.isascii() or not turns(text) else Markup("<bdi>{}</bdi>").format(shown)

    return isolated


@cache
def runs(lang: str) -> Callable[[Rich], str]:
    """What gives a sentence with emphasis in it, its own words and those of a map in another language, `lang`."""
    theirs = own(lang)

    def written(run: Run) -> str:
        if run.href:
            return f'<a href="{escaped(run.href)}">{theirs(run.text)}</a>'
        if run.tone:
            shown = theirs(run.text) if run.tone != LATE else escaped(run.text)
            return f"{TONES[run.tone]}{shown}</b>"
        return theirs(run.text) if run.own else escaped(run.text)

    return lambda rich: "".join(map(written, rich))


def _joined(text: str) -> str:
    """The text with numbers that no end of a line parts from their percent signs."""
    return re.sub(r"(?<=\d) (?=%)", "\u00a0", text) if " %" in text else text


def _unparted(text: str) -> Markup:
    """The text escaped; no line ends at a hyphen beside a digit or after a single letter: codes and e-mail are read in one piece."""
    if "-" not in text:
        return _breakable(text)
    # What stands at odd places are the pieces that belong together.
    parts = enumerate(CODE.split(text))
    return Markup("").join(
        Markup("<span class=nw>{}</span>").format(part) if at % 2 else _breakable(part) for at, part in parts
    )


def _breakable(text: str) -> Markup:
    """The text escaped, with places to break in words that no column holds: a table grows to its longest word."""
    if len(text) <= WORD:
        return escape(text)
    # The parts that stand at odd places are the words that are too long.
    parts = enumerate(_too_long().split(text))
    return Markup("").join(_broken(part) if at % 2 else escape(part) for at, part in parts)


def _broken(word: str) -> Markup:
    return Markup("<wbr>").join(word[at : at + PART] for at in range(0, len(word), PART))


@cache
def _too_long() -> re.Pattern[str]:
    """A word of Latin, Greek or Cyrillic that is too long; other scripts break anywhere, or join their letters."""
    return re.compile(rf"([0-9A-Za-z\u00C0-\u024F\u0370-\u0482\u048A-\u052F]{{{WORD + 1},}})")
