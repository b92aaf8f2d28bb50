"""Lines, quotation marks and brackets that do not fit together: what they were meant to be.

Each function takes a complaint and returns the message and its offset; None where it is about something else.
"""

import re
from typing import Any

from cjm.reading.complaint import KEY, QUOTE, Complaint, Found
from cjm.reading.cure import LONGEST, in_quotes, mended
from cjm.reading.fault import shown
from cjm.source import Source

# NEL, LS and PS end a line for the parser, and for nobody else.
FOREIGN = re.compile("[\x85\u2028\u2029]")

# What ends a text in brackets or braces, and the key before one.
AFTER = re.compile(r"[,\[\]{}\n]|:(?= )")
WHOSE = re.compile(r"([\w-]+): ++\Z")


def foreign_end(complaint: Complaint) -> Found:
    """A line end that only the parser sees, in the line where it stopped or where that began."""
    source = complaint.source
    for offset in (complaint.at, complaint.at if complaint.begun is None else complaint.begun):
        place = source.position(offset)
        sign = FOREIGN.search(source.line(place.line))
        if sign:
            words = f"a line end that editors do not show (U+{ord(sign[0]):04X}); delete it, or press Enter instead"
            return words, offset - place.column + 1 + sign.start()
    return None


def colon(complaint: Complaint) -> Found:
    """A colon that cannot make a key where it stands: part of a text, or on a line that is indented wrongly."""
    if not complaint.problem.startswith("mapping values are not allowed"):
        return None
    line, column = complaint.line, complaint.at - complaint.start
    key = KEY.match(line)
    if key and key.end() <= column:
        value = line[key.end() :].strip()
        words = f"the colon in {shown(value)} makes a key of what stands before it; {QUOTE}"
        return words + mended(key[1].strip(), value), complaint.at
    number, above = _line_above(complaint)
    if above and not KEY.match(above + " x") and not above.rstrip().endswith(":"):
        start = complaint.start_of(number) + _indent(above)
        return _no_key("this line", above, QUOTE), start
    if above and _indent(line) > _indent(above):
        words = "this key stands further to the right than the one above it; begin both in the same column"
        return f"{words}: {complaint.quoted}", complaint.at
    return (
        f"a colon followed by a blank makes a key here; if it is part of a text, {QUOTE}: {complaint.quoted}",
        complaint.at,
    )


def no_key(complaint: Complaint) -> Found:
    """A line that should be a key with its value, and has no colon."""
    if complaint.problem != "could not find expected ':'" or complaint.begun is None:
        return None
    line = complaint.source.line(complaint.source.position(complaint.begun).line)
    return _no_key("this line", line, "indent it if it goes on the text above it"), complaint.begun


def after_quotation(complaint: Complaint) -> Found:
    """Something that stands where a key or a list item is expected: behind a closing quotation mark, or indented wrongly."""
    if complaint.problem not in {"did not find expected key", "did not find expected '-' indicator"}:
        return None
    closed = _last_quoted(complaint.source)
    if closed and not complaint.source.text[closed[1] : complaint.at].strip(" "):
        return _goes_on(complaint.source, *closed), complaint.at
    if complaint.sign == "-":
        above = complaint.source.text[: complaint.start].split("\n")
        if any(line.lstrip().startswith("-") for line in above):
            return (
                "this list item is indented differently from the one above it; begin both in the same column",
                complaint.at,
            )
        return "a list item stands where a key is expected; write the key of the list above it", complaint.at
    if complaint.sign in {"]", "}"}:
        return f"this {complaint.sign} closes nothing; leave it out, or {QUOTE}", complaint.at
    return None


def key_to_the_left(complaint: Complaint) -> Found:
    """A key that stands a blank or two left of the keys above it, where only list items could stand."""
    if complaint.problem not in {"did not find expected '-' indicator", "did not find expected key"}:
        return None
    if complaint.sign == "-":
        return None
    line, (_, above) = complaint.line, _line_above(complaint)
    begun = len(above) - len(above.lstrip(" -"))
    if KEY.match(line) and KEY.match(above[begun:]) and 0 < begun - _indent(line) <= 2:
        words = "this key stands further to the left than the one above it; begin both in the same column"
        return f"{words}: {complaint.quoted}", complaint.at
    return None


def question_mark(complaint: Complaint) -> Found:
    """A text with a question mark in brackets or braces, where it has a meaning of its own."""
    if "expected ',' or" not in complaint.problem or complaint.begun is None or complaint.sign != "?":
        return None
    text, at = complaint.source.text, complaint.at
    opened = text[complaint.begun]
    signs = ["[", "{", ": ", "\n"] if opened == "{" else ["[", "{", ": ", "\n", ","]
    start = max(
        text.rfind(sign, complaint.begun, at) + len(sign) for sign in signs if sign in text[complaint.begun : at]
    )
    end = AFTER.search(text, at)
    whose = WHOSE.search(text[max(start - LONGEST, complaint.begun) : start])
    written = text[start : end.start() if end else len(text)].strip()
    words = f"a text with ? between {opened} and {'}' if opened == '{' else ']'} needs quotes"
    quoted = mended(whose[1], written) if whose else f": `{in_quotes(written)}`" if len(written) <= LONGEST else ""
    return words + (quoted or f", in the line {complaint.quoted}"), at


def unclosed(complaint: Complaint) -> Found:
    """A bracket without its other half, or values without a comma between them."""
    if "expected ',' or" not in complaint.problem or complaint.begun is None:
        return None
    if complaint.sign and complaint.source.position(complaint.begun).line == complaint.number:
        words = f"a text with a colon in {{ }} or [ ] needs quotes, in the line {complaint.quoted}"
        return (words, complaint.at) if complaint.sign == ":" else None
    opened = complaint.source.text[complaint.begun]
    comma = f", or a comma is missing before line {complaint.number}" if complaint.sign else ""
    return f"the {opened} opened here is not closed{comma}; a text with {opened} needs quotes", complaint.begun


def _line_above(complaint: Complaint) -> tuple[int, str]:
    """The nearest line above that says something, and its number; empty where there is none."""
    for number in range(complaint.number - 1, 0, -1):
        line = complaint.source.line(number)
        if line.strip(" -") and not line.lstrip().startswith("#"):
            return number, line
    return 0, ""


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _no_key(which: str, line: str, otherwise: str) -> str:
    """What is said of a line that should be `key: value`, or `- item`, and is not."""
    text = line.strip()
    if text[:1] == "-" and text[1:2].strip("- "):
        return f"put a blank after the dash: `- {text[1:40]}`"
    if re.match(r"[\w-]+:\S", text):
        return f"put a blank after the colon: `{text[:40].replace(':', ': ', 1)}`"
    return f"{which} has no colon: {shown(line)}; write `key: value`, or {otherwise}"


def _goes_on(source: Source, start: int, end: int) -> str:
    """What is said where a text goes on after its closing quotation mark."""
    first, last = source.position(start).line, source.position(end).line
    if first != last:
        return f"the quotation mark opened on line {first} closes here, on line {last}; close it where its text ends"
    sign = source.text[start]
    other = '"' if sign == "'" else "'"
    return f"the text goes on after its closing {sign}; put {other} around the whole text"


def _last_quoted(source: Source) -> tuple[int, int] | None:
    """Start and end of the last scalar before the parser gives up; None where it has no quotes."""
    from _ruamel_yaml import CParser
    from ruamel.yaml.error import YAMLError

    event: Any = None
    get = CParser(source.text).get_event
    try:
        while True:
            event = get()
    except YAMLError:
        quoted = getattr(event, "style", None) in {'"', "'"}
        return (event.start_mark.index, event.end_mark.index) if quoted else None
