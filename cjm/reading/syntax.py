"""The parser's complaints in an analyst's words."""

from cjm.reading.fault import Fault, shown
from cjm.source import Source

QUOTE = "put the whole text in quotes"

WORDS = {
    "mapping values are not allowed in this context": f"a colon followed by a blank makes a key here; if it is part of a text, {QUOTE}; "
    "if it is a key, check its indentation",
    "did not find expected key": "this line does not fit its neighbours: a key is expected, indented like the keys above it",
    "did not find expected ',' or ']'": "a list in [ ] is not closed, or lacks a comma before this; a text with [ or ] needs quotes",
    "did not find expected ',' or '}'": "the values in { } are not closed, or lack a comma before this; a text with { or } needs quotes",
    "did not find expected '-' indicator": "this line stands among list items but does not begin with `- `; check its indentation",
    "could not find expected ':'": "a key without its colon: write `key: value`, or indent the line if it goes on the text above it",
    "block sequence entries are not allowed in this context": "a list item cannot begin here: put `- ` on a line of its own",
    "block mapping entries are not allowed in this context": "a key cannot begin here; check the indentation",
    "mapping keys are not allowed in this context": f"a question mark followed by a blank cannot begin a text; {QUOTE}",
    "found unexpected end of stream": "a quotation mark is opened here and never closed",
    "found unknown escape character": "a backslash in double quotes means something of its own; use single quotes, or write \\\\",
    "found unexpected document indicator": "`---` or `...` inside a quoted text; close the quotation mark before it",
    "did not find expected <document start>": "one file holds one map: this text stands outside of it; check the indentation",
    "did not find expected node content": f"a value is expected here; a text that begins with a special sign needs quotes ({QUOTE})",
    "did not find expected alphabetic or numeric character": f"a text that begins with & or * has a meaning of its own; {QUOTE}",
    "did not find expected whitespace or line break": f"a text that begins with ! has a meaning of its own; {QUOTE}",
    "did not find expected comment or line break": "after | or > the text begins on the next line, indented",
    "did not find URI escape": f"a text that begins with ! or % has a meaning of its own; {QUOTE}",
    "found a tab character where an indentation space is expected": "a tab; YAML is indented with blanks",
    "found a tab character that violates indentation": "a tab; YAML is indented with blanks",
    "found unexpected ':'": "put a blank after the colon: `{maya: -1}`; a text with a colon in { } or [ ] needs quotes",
    "found duplicate %YAML directive": "the line %YAML stands twice; leave it out",
    "found undefined tag handle": f"a text that begins with ! has a meaning of its own; {QUOTE}",
    "control characters are not allowed": "a control character that no editor shows; delete it and type the text anew",
}
SIGNS = {
    "\t": "a tab; YAML is indented with blanks",
    "@": f"a text cannot begin with @; {QUOTE}",
    "`": f"a text cannot begin with a backtick; {QUOTE}",
    "%": f"a text cannot begin with %; {QUOTE}",
    "|": f"a text cannot begin with | here; {QUOTE}",
}


def explained(error: Exception, source: Source) -> Fault:
    """A parser's error as a fault with its place."""
    if isinstance(error, UnicodeEncodeError):
        return Fault("syntax", "half of a surrogate pair; type the sign anew", source.span(error.start, error.end))
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", None) or error)
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    at = min(int(mark.index), len(source.text)) if mark is not None else _position(error)
    if problem == "found unexpected end of stream" and getattr(error, "context_mark", None) is not None:
        at = int(error.context_mark.index)  # type: ignore[attr-defined]
    return Fault("syntax", _message(problem, source, at), source.span(at, min(at + 1, len(source.text))))


def _position(error: Exception) -> int:
    position = getattr(error, "position", 0)
    return int(position) if isinstance(position, int) else 0


def _message(problem: str, source: Source, at: int) -> str:
    sign = source.text[at : at + 1]
    if problem.startswith("found character that cannot start any token") and sign in SIGNS:
        return SIGNS[sign]
    if _tab_before(source, at):
        return SIGNS["\t"]
    words = WORDS.get(problem)
    if words is None:
        return f"this is no YAML: {problem}"
    line = source.line(source.position(at).line).strip()
    return f"{words}: {shown(line)}" if line and "never closed" not in words else words


def _tab_before(source: Source, at: int) -> bool:
    """Whether the line is indented with a tab."""
    line = source.line(source.position(at).line)
    return "\t" in line[: len(line) - len(line.lstrip())]
