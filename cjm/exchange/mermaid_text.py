"""What Mermaid does to a diagram's text before it reads it: front matter, directives, comments, character codes."""

import html
import re

from msgspec import Struct

from cjm.exchange.front_matter import FrontMatter, front_matter
from cjm.exchange.javascript import BLANK, BLANKS
from cjm.exchange.passage import Passage

_LINE_END = re.compile(r"\r\n?")
_NO_LINE_END = r"[^\n\r\u2028\u2029]"
_DIRECTIVE = re.compile(
    rf"%%\{{{BLANK}*(?:\w+{BLANK}*:|\w+){BLANK}*(?:\w+|(?:(?!\}}%%){_NO_LINE_END}|\n)*)?{BLANK}*(?:\}}%%)?", re.ASCII
)
# Blank lines are matched with or without a comment behind them, so that thousands of them cost one pass.
_COMMENT = re.compile(rf"^{BLANK}*+(?P<comment>%%(?!\{{)[^\n]+\n?)?", re.MULTILINE)
_COMMENT_BEFORE = re.compile(rf"{BLANK}*+%%{_NO_LINE_END}*\n")
_BLANKS = re.compile(rf"{BLANK}*")
_FIRST_WORD = re.compile(rf"{BLANK}*([^\s:;{{]+)")
_CODE = re.compile(r"#(\w+);", re.ASCII)
_HIDDEN_CODE = re.compile("ﬂ°(°?)(\\w+)¶ß", re.ASCII)
_LONGEST_CODE = 32


class Cleaned(Struct, frozen=True):
    """A diagram as Mermaid's grammar sees it, the word that tells its kind, and what was set apart before.

    `title` and `title_line` are those of the front matter; `settings` and `comments` are lines of what was taken out.
    """

    passage: Passage
    first_word: str
    title: str | None
    title_line: int | None
    settings: tuple[int, ...]
    comments: tuple[int, ...]


def cleaned(passage: Passage, path: str | None = None) -> Cleaned:
    """The text without all that is not of the journey; raises CjmError for front matter that is not YAML."""
    front = front_matter(passage.replaced(_LINE_END, "\n"), path)
    body = front.body.replaced(_DIRECTIVE, "")
    first_word = _first_word(body.text)
    comments = [
        body.position(found.start("comment")).line for found in _COMMENT.finditer(body.text) if found["comment"]
    ]
    body = body.replaced(_COMMENT, lambda found: "" if found["comment"] else found[0])
    blanks = _BLANKS.match(body.text)
    # Codes such as #59; stand for characters that would end a line: they are hidden from the grammar until `shown`.
    body = body.cut(blanks.end() if blanks else 0).replaced(_CODE, _hidden)
    return Cleaned(body, first_word, front.title, front.line("title"), _settings(front), tuple(comments))


def shown(text: str) -> str:
    """The text with its hidden character codes written as the characters that they stand for."""
    return _HIDDEN_CODE.sub(_revealed, text)


def trimmed(text: str) -> str:
    """The text as it is shown, without the blanks around it."""
    return shown(text.strip(BLANKS))


def _first_word(text: str) -> str:
    """The word that tells a diagram's kind; empty where there are only comments, or nothing."""
    at = 0
    while comment := _COMMENT_BEFORE.match(text, at):
        at = comment.end()
    found = _FIRST_WORD.match(text, at)
    return found[1] if found else ""


def _settings(front: FrontMatter) -> tuple[int, ...]:
    """The lines of all that sets how the diagram is drawn."""
    in_front = [line for key, line in front.keys if key != "title"]
    return (*in_front, *(front.body.position(found.start()).line for found in _DIRECTIVE.finditer(front.body.text)))


def _hidden(found: re.Match[str]) -> str:
    return f"ﬂ°°{found[1]}¶ß" if found[1].isdigit() else f"ﬂ°{found[1]}¶ß"


def _revealed(found: re.Match[str]) -> str:
    number, code = found[1], found[2]
    if len(code) > _LONGEST_CODE:
        return f"#{code};"
    return html.unescape(f"&{'#' if number else ''}{code};")
