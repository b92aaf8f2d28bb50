"""Untrusted text as Markdown that shows it and does nothing else: no mention, reference, link, HTML or emphasis."""

import re

from cjm.report.visible import visible

# A blank of no width keeps apart what GitHub and GitLab would make a mention, a reference or a link of; the text itself
# holds none, since what is invisible is spelled out before.
_BLANK, _APART = "\u200b", "&#8203;"
_ESCAPED = {"&": "&amp;", "<": "&lt;", ">": "&gt;", _BLANK: _APART, **{sign: f"\\{sign}" for sign in "\\`*_~[]|$"}}
_TABLE = str.maketrans(_ESCAPED)
_SPECIAL = re.compile(
    r"""[@#!%&$~](?=["\w])      # @maya, #12, and what GitLab knows beside them
    | :(?=//)                   # http://
    | \bwww(?=\.)
    | \bgh(?=-\d)               # GH-12
    | :(?=[\w+-]+:)             # :tada:
    | \b[0-9a-f]{4}(?=[0-9a-f]{3,36}\b)  # a commit, by seven or more of its digits""",
    re.VERBOSE | re.IGNORECASE,
)


def defused(text: str, most: int = 0) -> str:
    """A text on one line, at most so many of its signs long (0 for all), with everything special made plain."""
    plain = visible(" ".join(text.split()))
    if most and len(plain) > most:
        plain = plain[: most - 1].rstrip() + "…"
    return _SPECIAL.sub(lambda found: found[0] + _BLANK, plain).translate(_TABLE)
