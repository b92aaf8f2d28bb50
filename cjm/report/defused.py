"""Untrusted text as Markdown that shows it and does nothing else: no mention, reference, link, HTML or emphasis."""

import re

from cjm.visible import visible

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
    | :(?=[\w+-]+:)             # :tada:""",
    re.VERBOSE | re.IGNORECASE,
)


# A commit, by seven or more of its digits; the pieces must be too short for one.
_COMMIT = re.compile(r"\b[0-9a-f]{7,40}\b", re.IGNORECASE)
_DIGITS = 4


def defused(text: str, most: int = 0) -> str:
    """A text on one line, at most so many of its signs long (0 for all), with everything special made plain."""
    plain = visible(" ".join(text.split()))
    if most and len(plain) > most:
        plain = plain[: most - 1].rstrip() + "…"
    apart = _SPECIAL.sub(lambda found: found[0] + _BLANK, _COMMIT.sub(_in_pieces, plain))
    return apart.translate(_TABLE)


def _in_pieces(commit: re.Match[str]) -> str:
    return _BLANK.join(commit[0][at : at + _DIGITS] for at in range(0, len(commit[0]), _DIGITS))
