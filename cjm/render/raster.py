"""A PNG of an SVG, drawn with the fonts of the system, and what to say where these lack a script.

The library that draws it picks the first font of a list, whether or not that has the letters, knows no direction, and
shapes a whole stretch of text at once. So every stretch is given a place and a font of its own.
"""

import re
import unicodedata
from collections.abc import Iterator
from html import escape, unescape
from itertools import groupby
from math import sqrt

from cjm.render.flow.style import SANS
from cjm.render.numerals import number
from cjm.render.text.fonts import BACKWARDS, EASTERN, LATIN, families, joins, script_of, spoken
from cjm.render.text.width import width

_SCALE = 2.0
_MOST_PIXELS = 60e6
_TEXT = re.compile(r"(<text\b[^>]*>)(.*?)</text>", re.DOTALL)
# A letter that no font has; what a font draws for it, it draws for every letter that it lacks.
_NOWHERE = "\U0010fffe"


def raster(svg: str) -> bytes:
    """The PNG of an SVG, twice as large, less where it would be immense."""
    import resvg_py

    sizes = {name: (float(size), weight == "700") for name, size, weight in re.findall(_FACE, svg)}
    drawn = _TEXT.sub(lambda found: _text(found[1], unicodedata.normalize("NFC", found[2]), sizes), svg)
    return resvg_py.svg_to_bytes(svg_string=drawn.replace(SANS, LATIN), zoom=_zoom(svg))


def scripts_without_font(svg: str) -> tuple[str, ...]:
    """The scripts of an SVG's texts that no installed font has, as a reader calls them, sorted."""
    letters = {letter for _, content in _TEXT.findall(svg) for letter in _plain(content)}
    by_script = groupby(sorted(letters, key=lambda one: (script_of(one), one)), key=script_of)
    samples = {script: list(found)[:4] for script, found in by_script if script}
    lacking = (script for script, found in samples.items() if any(_is_missing(one, script) for one in found))
    return tuple(sorted(map(spoken, lacking)))


_FACE = r"\.f-(\w+)\{font-size:([\d.]+)px;font-weight:(\d+)\}"


def _is_missing(letter: str, script: str) -> bool:
    return _drawn_alone(letter, script) == _drawn_alone(_NOWHERE, script)


def _drawn_alone(letter: str, script: str) -> bytes:
    import resvg_py

    text = f"<text x='8' y='32' font-size='24' font-family='{families(script)}'>{letter}</text>"
    return resvg_py.svg_to_bytes(
        svg_string=f"<svg xmlns='http://www.w3.org/2000/svg' width='64' height='48'>{text}</svg>"
    )


def _zoom(svg: str) -> float:
    found = re.search(r'width="([\d.]+)" height="([\d.]+)"', svg)
    pixels = float(found[1]) * float(found[2]) if found else 1.0
    return min(_SCALE, sqrt(_MOST_PIXELS / pixels))


def _text(opening: str, content: str, sizes: dict[str, tuple[float, bool]]) -> str:
    """A text element in a form that the library draws rightly."""
    scripts = set(map(script_of, _plain(content)))
    group = next((group for group in (EASTERN, BACKWARDS) if scripts <= {*group, "", "SYMBOL"}), ())
    main = next((script for script in group if script in scripts), "")
    if ' direction="rtl"' in opening:
        return _backwards(opening, content, families(main or max(scripts)))
    if main:
        return f"{_in_font(opening, families(main))}{content}</text>"
    return f"{opening}{content if scripts == {''} else _placed(opening, content, sizes)}</text>"


def _plain(content: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", content))


def _in_font(opening: str, fonts: str) -> str:
    return f"{opening[:-1]} style='font-family:{fonts}'>"


def _backwards(opening: str, content: str, fonts: str) -> str:
    isolated = re.sub(r' direction="ltr" unicode-bidi="isolate">(.*?)</tspan>', ">\u2066\\1\u2069</tspan>", content)
    opening = opening.replace(' direction="rtl"', ' text-anchor="end"')
    return f"{_in_font(opening, fonts)}\u2067{isolated}\u2069</text>"


def _placed(opening: str, content: str, sizes: dict[str, tuple[float, bool]]) -> str:
    """The content with every run of a script at a place of its own, so far right as it may need to be."""
    face = re.search(r'class="f-(\w+)', opening)
    size, bold = sizes.get(face[1] if face else "", (16, False))
    start = re.search(r' x="([\d.-]+)"', opening)
    x = float(start[1]) if start else 0.0
    pieces = []
    for piece in re.split(r"(<[^>]*>)", content):
        if piece.startswith("<"):
            pieces.append(piece)
            bold = bold or "f-tail" in piece
            continue
        for script, run in _runs(unescape(piece)):
            pieces.append(f"<tspan x='{number(x)}' style='font-family:{families(script)}'>{escape(run)}</tspan>")
            x += width(run, size, bold=bold)
    return "".join(pieces)


def _runs(text: str) -> Iterator[tuple[str, str]]:
    """Stretches of one script; blanks and marks belong to the letter before them."""
    scripts: list[str] = []
    for letter in text:
        scripts.append(scripts[-1] if scripts and joins(letter) else script_of(letter))
    for script, pairs in groupby(zip(scripts, text, strict=True), key=lambda pair: pair[0]):
        yield script, "".join(letter for _, letter in pairs)
