"""Untrusted text as Markdown that shows it and does nothing else: no mention, reference, link, HTML or emphasis."""

import re

from cjm.report.visible import visible

# A blank of no width keeps apart what GitHub and GitLab would make a mention, a reference or a link of.
_APART = "&#8203;"
_SIGNS = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    "@": f"@{_APART}",
    "#": f"\\#{_APART}",
    "!": f"\\!{_APART}",
    "%": f"%{_APART}",
    **{sign: f"\\{sign}" for sign in "\\`*_~^[]()|$+-="},
}
_TABLE = {ord(sign): text for sign, text in _SIGNS.items()}
_LINKS = re.compile(r"(?i)(://)|\b(www)(?=\.)|\b(gh)(?=\\-\d)|(?<=:)(?=[\w+])")
# A commit is referred to by seven or more of its digits.
_COMMITS = re.compile(r"(?i)\b([0-9a-f]{4})(?=[0-9a-f]{3,36}\b)")


def defused(text: str, most: int = 0) -> str:
    """A text on one line, at most so many of its signs long (0 for all), with everything special made plain."""
    plain = visible(" ".join(text.split()))
    if most and len(plain) > most:
        plain = plain[: most - 1].rstrip() + "…"
    return _COMMITS.sub(rf"\1{_APART}", _LINKS.sub(_parted, plain.translate(_TABLE)))


def _parted(found: re.Match[str]) -> str:
    return f":{_APART}//" if found[1] else f"{found[0]}{_APART}"
