"""What a map says is a stranger's text: made harmless and visible before any page shows it."""

import re
import unicodedata
from urllib.parse import urlsplit

SCHEMES = ("http", "https", "mailto")
# Characters that turn the direction of what follows; outside an isolated box they would reorder the page's own words.
_TURNING = {"R", "AL", "AN", "RLE", "LRE", "RLO", "LRO", "PDF", "RLI", "LRI", "FSI", "PDI"}
_CONTROLS = (
    {code: chr(0x2400 + code) for code in range(0x20) if chr(code) not in "\t\n\r"}
    | {0x7F: "\u2421", 0x2028: " ", 0x2029: " "}
    | dict.fromkeys((*range(128, 160), 8237, 8238, *range(55296, 57344), 65534, 65535), "�")
)
_BEGIN, _END = "\u2066\u2067\u2068", "\u2069"
_ISOLATES = re.compile(f"[{_BEGIN}{_END}]")
_TURNS = dict.fromkeys((1564, 8206, 8207, *range(8234, 8239), *range(8294, 8298)))
# Few texts hold any of them, and looking is faster than translating.
_ANY = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)


def visible(text: str) -> str:
    """The text with control characters shown as pictures, and without what would write it backwards.

    Overrides of the writing direction, lone surrogates and the second set of control characters become U+FFFD. What
    isolates a direction is closed, and closes nothing else: a box around the text would end early, or never.
    """
    if (text.isascii() and text.isprintable()) or not _ANY.search(text):
        return text
    shown = text.translate(_CONTROLS)
    return _balanced(shown) if _ISOLATES.search(shown) else shown


def _balanced(text: str) -> str:
    """The text without ends of isolates that were not begun, and with an end for each that was."""
    kept, depth = [], 0
    for sign in text:
        depth += bool(sign in _BEGIN) - bool(sign == _END)
        if depth >= 0:
            kept.append(sign)
        depth = max(depth, 0)
    return "".join(kept) + _END * depth


def bare(text: str) -> str:
    """The visible text for where nothing can isolate it (attributes, titles): without marks of direction."""
    if (text.isascii() and text.isprintable()) or not _ANY.search(text):
        return text
    return visible(text).translate(_TURNS)


def css_string(text: str) -> str:
    """The bare text as it stands between the quotation marks of a string in CSS (Syntax Level 3, 4.3.7)."""
    return re.sub(r'["\\\x00-\x1f\x7f]', lambda found: f"\\{ord(found[0]):x} ", bare(text))


def turns(text: str) -> bool:
    """Whether a text may change the direction of what stands beside it."""
    return not text.isascii() and any(unicodedata.bidirectional(letter) in _TURNING for letter in text)


def safe_href(link: str) -> str:
    """The address where it is http, https, mailto or relative; else empty, and it is shown as text, never linked.

    One that would be read in another order than it is followed is not linked either.
    """
    address = link.strip()
    if re.search(r"[\x00-\x20\x7f-\x9f\\]", address) or address.startswith("//") or bare(address) != address:
        return ""
    try:
        scheme = urlsplit(address).scheme
    except ValueError:
        return ""
    named = re.match(r"[^/?#]*:", address)
    return address if scheme in SCHEMES or not (scheme or named) else ""
