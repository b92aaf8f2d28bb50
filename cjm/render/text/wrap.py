"""A text in lines of a given width, whatever its script: nothing is cut off, nothing is lost but blanks at a line's end."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from cjm.render.text.clusters import clusters
from cjm.render.text.width import width
from cjm.render.untrusted import bare

_AFTER_THESE = set("-\u2010\u2013\u2014/\u200b\u00ad")
# What may not begin, and what may not end, a line of Chinese or Japanese (JIS X 4051, the plain part of it).
_NOT_FIRST = set("、。，．・：；？！）」』】〕〉》”’々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ…‥,.!?:;)]}»%")
# Where `_may_break` lets a line of ASCII end.
_PLAIN_BREAK = re.compile(r"(?<=[\s/-])(?=[^\s,.!?:;)\]}%])")
_GLUE = {"\u00a0", "\u2007", "\u202f"}
_NOT_LAST = set("（「『【〔〈《“‘([{«")


def one_line(text: str) -> str:
    """A map's text as a picture may hold it: visible, in one line, without what would turn its direction."""
    return re.sub(r"[^\S\u00a0\u2007\u202f]+", " ", bare(text)).strip(" ")


def runs_backwards(text: str) -> bool:
    """Whether a text is written from right to left: its first letter that has a direction decides."""
    kinds = map(unicodedata.bidirectional, text)
    return next((kind != "L" for kind in kinds if kind in {"L", "R", "AL"}), False)


def wrap(text: str, limit: float, size: float, *, bold: bool = False) -> tuple[str, ...]:
    """The lines of a text, each at most `limit` wide unless a single cluster is wider; () for a text of blanks."""
    lines: list[str] = []
    current = ""
    for word in _words(text):
        if width((current + word).rstrip(), size, bold=bold) <= limit:
            current += word
            continue
        *full, current = _torn(current, word, limit, size, bold)
        lines += full
    return tuple(line.strip() for line in [*lines, current] if line.strip())


def _torn(current: str, word: str, limit: float, size: float, bold: bool) -> list[str]:
    """The lines that come of a word which does not fit after `current`: on a line of its own, or torn where it must be."""
    if width(word.rstrip(), size, bold=bold) <= limit:
        return [current, word]
    lines = [current]
    if width(current, size, bold=bold) > limit / 2:
        lines.append("")
    for cluster in clusters(word):
        if lines[-1].strip() and width((lines[-1] + cluster).rstrip(), size, bold=bold) > limit:
            lines.append("")
        lines[-1] += cluster
    return lines


def _words(text: str) -> Iterator[str]:
    """Pieces between which a line may end; blanks stay at the end of the piece before them."""
    if text.isascii():
        yield from filter(None, _PLAIN_BREAK.split(text))
        return
    pieces = clusters(text)
    current = pieces[0] if pieces else ""
    for before, after in pairwise(pieces):
        if _may_break(before, after):
            yield current
            current = ""
        current += after
    if current:
        yield current


def _may_break(before: str, after: str) -> bool:
    if after.isspace() or after[0] in _NOT_FIRST or before[-1] in _NOT_LAST:
        return False
    if before in _GLUE:
        return False
    return before.isspace() or before[-1] in _AFTER_THESE or _is_wide(before) or _is_wide(after)


def _is_wide(cluster: str) -> bool:
    """Whether it is a sign of a script that puts no blanks between words; Korean does."""
    return unicodedata.east_asian_width(cluster[0]) in {"W", "F"} and not "\uac00" <= cluster[0] <= "\ud7a3"
