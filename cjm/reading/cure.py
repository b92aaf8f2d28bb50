"""A line that the parser refuses, as it would be right."""

import re

from cjm.reading.complaint import KEY, Complaint

LONGEST = 50
DASHED = re.compile(r"- +(\d+(?:\.\d+)?)")
# A line may be as long as a file: what has matched is not tried again in another way, and a run of blanks but once.
IN_BRACES = re.compile(r"\A([^{]*+\{.*: )- ++(?=\d)")
GLUED = re.compile(r"([{,]\s*+[\w-]++):(?=[^\s/:])")
BLOCK = re.compile(r"[|>]\S*")
COMMENT = re.compile(r"(?<!\s)\s++#.*")
ONE_VALUE = re.compile(r"\{\s*+([\w-]++):\s++([^{}\[\]\"':]+)\}")


def cured(complaint: Complaint, words: str) -> str:
    """The complaint with the line as it would be right in its place; empty where nobody can tell."""
    line = complaint.line
    key = KEY.match(line)
    if not key or "quotes" not in words:
        return _in_line(complaint, words) if "quotes" in words else ""
    name, value = key[1].strip(), COMMENT.sub("", line[key.end() :]).strip()
    number = DASHED.fullmatch(value)
    if number:
        return f"no blank between the minus and the number: `{name}: -{number[1]}`"
    right = IN_BRACES.sub(r"\1-", value)
    if right != value:
        return f"no blank between the minus and the number: `{name}: {right}`"
    right = GLUED.sub(r"\1: ", value)
    if right != value and value[0] == "{" and words.startswith("put a blank"):
        return f"put a blank after the colon: `{name}: {right}`"
    if value[:1] in {"[", "{"}:
        return _braces(complaint, words, name, value)
    quoted = "" if BLOCK.fullmatch(value) else mended(name, value)
    return f"{words}{quoted}" if quoted else _in_line(complaint, words)


def mended(key: str, value: str) -> str:
    """How the line is written with quotes; nothing where that is too long to read, or where quotes stand already."""
    return f": `{key}: {in_quotes(value)}`" if value and len(value) <= LONGEST and value[0] not in "\"'" else ""


def in_quotes(value: str) -> str:
    """A text in the quotes that it does not hold."""
    single = '"' in value or "\\" in value
    return "'" + value.replace("'", "''") + "'" if single else f'"{value}"'


def _in_line(complaint: Complaint, words: str) -> str:
    """The line beside the words, said so that nobody puts the quotes around all of it."""
    return f"{words}, in the line {complaint.quoted}"


def _braces(complaint: Complaint, words: str, name: str, value: str) -> str:
    """One value in braces, or a text that only begins like it."""
    one = ONE_VALUE.fullmatch(value)
    if one and len(value) <= LONGEST:
        return f"{words}: `{name}: {{{one[1]}: {in_quotes(one[2].strip())}}}`"
    return _in_line(complaint, words)
