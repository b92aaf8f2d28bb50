"""Signs that look like a dash or a blank, and are none for YAML; and the marks of a merge."""

import re

from cjm.reading.complaint import KEY, Complaint, Found

BLANK = re.compile(r"[ \-–—]*(?:\w[\w-]*: *)?([\u00a0\u202f\u2007\u3000])")
DASH = re.compile(r" *(?:- +)?([–—‒―−‐‑•])\s*\w")
GLUED = re.compile(r" *(-)\w[\w-]*:(?: |$)")
MERGE = re.compile(r"^(?:<<<<<<<|>>>>>>>|\|\|\|\|\|\|\|) |^=======\r?$", re.MULTILINE)
NO_BREAK = "a no-break space stands here, which looks like a blank and is none; type a blank instead"
TYPED = "a dash of typographers; a list item begins with `-` and a blank"


def odd_sign(text: str) -> tuple[str, int] | None:
    """What is wrong with the first signs of a line or a key, and at which of them; None where nothing is."""
    for pattern, words in ((BLANK, NO_BREAK), (DASH, TYPED)):
        found = pattern.match(text)
        if found:
            return words, found.start(1)
    glued = GLUED.match(text)
    return (f"put a blank after the dash: `- {text.strip()[1:60]}`", glued.start(1)) if glued else None


def strange_line(complaint: Complaint) -> Found:
    """A line with such a sign: the one where the parser stopped, where that began, or the one above."""
    begun = complaint.number if complaint.begun is None else complaint.source.position(complaint.begun).line
    key = KEY.match(complaint.line)
    within = key is not None and key.end() <= complaint.at - complaint.start
    above = complaint.problem.startswith("mapping values are not allowed") and not within
    numbers = [complaint.number, begun, *([complaint.number - 1] if above and complaint.number > 1 else [])]
    for number in numbers:
        found = odd_sign(complaint.source.line(number))
        if found:
            return found[0], complaint.start_of(number) + found[1]
    return None


def merge_mark(complaint: Complaint) -> Found:
    """The marks that git leaves where two versions of a file could not be merged."""
    text = complaint.source.text
    mark = MERGE.search(text)
    if not mark or "<<<<<<< " not in text:
        return None
    return (
        "the file holds an unresolved merge of git; choose between the versions, and delete these marks",
        mark.start(),
    )
