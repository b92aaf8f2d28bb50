"""The words of Mermaid's journey grammar, cut as Mermaid's own lexer cuts them (`journey.jison`, version 11)."""

import re
from collections.abc import Iterator

from msgspec import Struct

from cjm.errors import CjmError
from cjm.exchange.javascript import BLANK
from cjm.exchange.passage import Passage

# The first alternative that fits is taken, as in Mermaid, so their order counts: a task that begins with
# the word "title" is a title, and a single % begins a comment where a word could begin. A character beyond
# the first 65,536 counts for two there, which is why it does not stand before a comment.
_WORD = re.compile(
    rf"""(?P<comment> %(?!\{{)[^\n]* | [^}}\U00010000-\U0010ffff]%%[^\n]* )
    | (?P<line_end> \n+ )
    | (?P<blank> {BLANK}+ | \#[^\n]* )
    | (?P<journey> journey\b )
    | (?P<title> title{BLANK}[^#\n;]+ )
    | (?P<acc_title> accTitle{BLANK}*:{BLANK}* )
    | (?P<acc_descr> accDescr{BLANK}*:{BLANK}* )
    | (?P<acc_block> accDescr{BLANK}*\{{{BLANK}* )
    | (?P<section> section{BLANK}[^#:\n;]+ )
    | (?P<task> [^#:\n;]+ )
    | (?P<data> :[^#\n;]+ )
    | (?P<mark> . )""",
    re.ASCII | re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
_PASSED_OVER = ("comment", "blank")
_PREFIX = {"title": len("title "), "section": len("section "), "data": len(":")}


class Token(Struct, frozen=True):
    """A word of the grammar; `text` is without its keyword, `start` and `end` are places in the passage.

    Kinds: line_end, journey, title, acc_title, acc_descr, section, task, data (`: score: people`), mark (`:` or `;`).
    """

    kind: str
    text: str
    start: int
    end: int


def tokens(passage: Passage, path: str | None = None) -> Iterator[Token]:
    """The words in order; raises CjmError for a description that never ends."""
    text = passage.text + "\n"
    at = 0
    while found := _WORD.match(text, at):
        kind = found.lastgroup or ""
        at = found.end()
        if kind in ("acc_title", "acc_descr", "acc_block"):
            end, token = _told(passage, text, found, path)
            at = end
            if token.text or kind != "acc_block":
                yield token
        elif kind not in _PASSED_OVER:
            yield Token(kind, found[0][_PREFIX.get(kind, 0) :], found.start(), at)


def _told(passage: Passage, text: str, found: re.Match[str], path: str | None) -> tuple[int, Token]:
    """A title or description for screen readers, and where the text goes on behind it."""
    start, place = found.end(), passage.position(found.start())
    if found.lastgroup == "acc_block":
        end = text.find("}", start)
        if end < 0:
            raise CjmError("'accDescr {' is never closed: put a } behind the description", path, place)
        return end + 1, Token("acc_descr", text[start:end], found.start(), end + 1)
    if start == len(text):
        word = found[0].split(":")[0].strip()
        raise CjmError(f"'{word}:' is empty: write a text behind the colon, or leave it out", path, place)
    end = text.index("\n", start)
    return end, Token(found.lastgroup or "", text[start:end], found.start(), end)
