"""The parser's complaints in an analyst's words."""

from typing import Any

from cjm.reading.complaint import QUOTE, Complaint
from cjm.reading.cure import cured
from cjm.reading.fault import Fault
from cjm.reading.items import bare_item
from cjm.reading.lines import after_quotation, colon, foreign_end, key_to_the_left, no_key, question_mark, unclosed
from cjm.reading.signs import merge_mark, strange_line
from cjm.source import Source

TAB = "a tab; YAML is indented with blanks"
BACKSLASH = "a backslash in double quotes means something of its own; use single quotes, or write \\\\"
TAG = f"a text that begins with ! has a meaning of its own; {QUOTE}"
BLOCK = "after | or > the text begins on the next line, indented; a text that begins with | or > needs quotes"

ITEM = (
    "a list item cannot begin here: put `- ` on a line of its own; a text that begins with - and a blank needs quotes"
)

WORDS = {
    "did not find expected key": "this line does not fit its neighbours: a key is expected, indented like the keys above it",
    "did not find expected ',' or ']'": "a list in [ ] is not closed, or lacks a comma before this; a text with [ or ] needs quotes",
    "did not find expected ',' or '}'": "the values in { } are not closed, or lack a comma before this; a text with { or } needs quotes",
    "did not find expected '-' indicator": "this line stands among list items but does not begin with `- `; check its indentation",
    "block sequence entries are not allowed in this context": ITEM,
    "mapping keys are not allowed in this context": f"a question mark followed by a blank cannot begin a text; {QUOTE}",
    "found unexpected document indicator": "`---` or `...` inside a quoted text; close the quotation mark before it",
    "did not find expected <document start>": "one file holds one map: this text stands outside of it; check the indentation",
    "did not find expected node content": "a value is expected here; a text that begins with a special sign needs quotes",
    "did not find expected alphabetic or numeric character": f"a text that begins with & or * has a meaning of its own; {QUOTE}",
    "found unknown escape character": BACKSLASH,
    "did not find expected hexdecimal number": BACKSLASH,
    "found invalid Unicode character escape code": BACKSLASH,
    "found a tab character where an indentation space is expected": TAB,
    "found a tab character that violates indentation": TAB,
    "found unexpected ':'": "put a blank after the colon; a text with a colon in { } or [ ] needs quotes",
}
# What the parser was about, for complaints that need no words of their own.
ABOUT = {
    "while scanning a directive": f"a line that begins with % has a meaning of its own; leave it out, or {QUOTE}",
    "while scanning a block scalar": BLOCK,
    "while scanning a tag": TAG,
    "while parsing a tag": TAG,
    "while scanning an anchor": WORDS["did not find expected alphabetic or numeric character"],
    "while scanning an alias": WORDS["did not find expected alphabetic or numeric character"],
}
DIRECTIVES = ("directive", "incompatible YAML")
SIGNS = {
    "\t": TAB,
    "@": f"a text cannot begin with @; {QUOTE}",
    "`": f"a text cannot begin with a backtick; {QUOTE}",
    "%": f"a text cannot begin with %; {QUOTE}",
}


def explained(error: Exception, source: Source) -> Fault:
    """A parser's error as a fault with its place."""
    if isinstance(error, UnicodeEncodeError):
        return _fault("half of a surrogate pair; type the sign anew", source, error.start)
    at = _place(error, "problem_mark", source)
    if at is None:
        words = "a control character that no editor shows; delete it, and type the text anew"
        return _fault(words, source, _characters(source.text, int(getattr(error, "position", 0))))
    problem, context = str(getattr(error, "problem", "")), str(getattr(error, "context", "") or "")
    complaint = Complaint(problem, context, source, at, _place(error, "context_mark", source))
    for look in (
        merge_mark,
        _sign,
        _tab,
        foreign_end,
        strange_line,
        bare_item,
        colon,
        _unquoted,
        no_key,
        key_to_the_left,
        after_quotation,
        question_mark,
        unclosed,
    ):
        found = look(complaint)
        if found:
            return _fault(found[0], source, found[1])
    return _fault(_words(complaint), source, at)


def _fault(message: str, source: Source, at: int) -> Fault:
    end = at if source.text[at : at + 1] in ("", "\n", "\r") else at + 1
    return Fault("syntax", message, source.span(at, end))


def _place(error: Exception, name: str, source: Source) -> int | None:
    mark: Any = getattr(error, name, None)
    return None if mark is None else min(int(mark.index), len(source.text))


def _characters(text: str, offset: int) -> int:
    """The reader of signs counts bytes: how many characters they are."""
    return len(text.encode("utf-8", "surrogatepass")[:offset].decode("utf-8", "ignore"))


def _sign(complaint: Complaint) -> tuple[str, int] | None:
    """A sign that cannot begin a text."""
    refused = complaint.problem.startswith("found character that cannot start any token")
    return (SIGNS[complaint.sign], complaint.at) if refused and complaint.sign in SIGNS else None


def _tab(complaint: Complaint) -> tuple[str, int] | None:
    """A line that is indented with a tab."""
    line = complaint.line
    tab = line.find("\t", 0, len(line) - len(line.lstrip()))
    return (TAB, complaint.start + tab) if tab >= 0 else None


def _unquoted(complaint: Complaint) -> tuple[str, int] | None:
    """A quotation mark without its other half."""
    if complaint.problem != "found unexpected end of stream" or complaint.begun is None:
        return None
    return "a quotation mark is opened here and never closed", complaint.begun


def _words(complaint: Complaint) -> str:
    """What is said of everything else, with the line that it stands in."""
    problem, context = complaint.problem, complaint.context
    if any(word in problem + context for word in DIRECTIVES):
        context = "while scanning a directive"
    words = WORDS.get(problem) or next((words for about, words in ABOUT.items() if context.startswith(about)), "")
    words = words or f"this is no YAML: {problem}"
    if not complaint.line.strip():
        return words
    return cured(complaint, words) or f"{words}: {complaint.quoted}"
