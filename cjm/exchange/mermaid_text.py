"""What Mermaid does to a diagram's text before it reads it: front matter, directives, comments, character codes."""

import html
import re
from dataclasses import dataclass

from cjm.exchange.front_matter import front_matter
from cjm.exchange.passage import Passage

# Mermaid's patterns are JavaScript's: a blank there is any of these, while letters and digits are ASCII alone.
BLANK = r"[\t-\r \xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]"
LINE_CHARACTER = r"[^\n\r\u2028\u2029]"

_LINE_END = re.compile(r"\r\n?")
_DIRECTIVE = re.compile(
    rf"%%\{{{BLANK}*(?:\w+{BLANK}*:|\w+){BLANK}*(?:\w+|(?:(?!\}}%%){LINE_CHARACTER}|\n)*)?{BLANK}*(?:\}}%%)?", re.ASCII
)
# One pattern takes blank lines with and without a comment behind them, so that thousands of blank lines cost one pass.
_COMMENT = re.compile(rf"^(?P<blank>{BLANK}*+)(?P<comment>%%(?!\{{)[^\n]+\n?)?", re.MULTILINE)
_LINE_COMMENT = re.compile(rf"(?P<blank>{BLANK}*+)(?P<comment>%%{LINE_CHARACTER}*\n)?")
_CODE = re.compile(r"#(\w+);", re.ASCII)
_HIDDEN_CODE = re.compile("ﬂ°(°?)(\\w+)¶ß", re.ASCII)
_FIRST_WORD = re.compile(rf"{BLANK}*([^\s:;{{]+)")


@dataclass(frozen=True)
class Cleaned:
    """A diagram's own lines, the title of its front matter, and the lines of what was taken out."""

    passage: Passage
    first_word: str
    title: str | None
    title_line: int | None
    settings: tuple[int, ...]
    comments: tuple[int, ...]


def cleaned(passage: Passage, path: str | None = None) -> Cleaned:
    """The text as Mermaid's grammar sees it; raises CjmError for front matter that is not YAML."""
    passage = passage.replaced(_LINE_END, "\n")
    front = front_matter(passage, path)
    settings = [] if front.settings_line is None else [front.settings_line]
    settings += [front.body.position(found.start()).line for found in _DIRECTIVE.finditer(front.body.text)]
    body = front.body.replaced(_DIRECTIVE, "")
    word = _first_word(body.text)
    comments = [body.position(m.start("comment")).line for m in _COMMENT.finditer(body.text) if m["comment"]]
    body = body.replaced(_COMMENT, lambda match: "" if match["comment"] else match[0])
    # Codes such as #59; hold characters that end a line; they are hidden from the grammar until `shown`.
    body = body.cut(len(body.text) - len(body.text.lstrip())).replaced(_CODE, _hidden)
    return Cleaned(body, word, front.title, front.title_line, tuple(settings), tuple(comments))


def shown(text: str) -> str:
    """The text with its hidden character codes written as the characters that they stand for."""
    return _HIDDEN_CODE.sub(lambda match: html.unescape(f"&{'#' if match[1] else ''}{match[2]};"), text)


def _first_word(text: str) -> str:
    """The word by which Mermaid tells a diagram's kind; empty where there is only a comment or nothing."""
    without_comments = _LINE_COMMENT.sub(lambda match: "\n" if match["comment"] else match[0], text)
    found = _FIRST_WORD.match(without_comments)
    return found[1] if found else ""


def _hidden(match: re.Match[str]) -> str:
    code = match[1]
    return f"ﬂ°°{code}¶ß" if code.isdigit() else f"ﬂ°{code}¶ß"
