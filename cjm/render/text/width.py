"""How wide a text is drawn in an ordinary sans-serif face: an estimate that is rather too wide than too narrow.

A picture is laid out before anyone knows which font the reader has. Letters of ASCII are given the greater advance
width of two common families (one with Arial's measures, one as wide as Noto Sans and Inter), in 1/1000 em; accented
letters are as wide as their base; other scripts have one width each, a little above the mean of their letters.
"""

import unicodedata

# Advance widths from the blank (U+0020) to the tilde (U+007E).
_REGULAR = (
    "278 278 408 646 572 889 732 225 333 333 551 584 278 333 278 372 572 572 572 572 572 572 572 572 572 572 278 278 "
    "584 584 584 556 1015 667 667 722 730 667 611 778 741 339 500 667 556 907 760 781 667 781 722 667 611 731 667 944 "
    "667 667 611 329 372 329 572 556 333 561 615 500 615 564 344 615 618 258 258 534 258 935 618 605 615 615 413 500 "
    "361 618 508 786 529 510 500 380 551 380 584"
)
_BOLD = (
    "278 333 474 646 572 901 750 266 339 339 545 584 285 333 285 413 572 572 572 572 572 572 572 572 572 572 333 333 "
    "584 584 584 611 975 722 722 722 740 667 611 778 765 389 556 722 611 943 813 796 667 796 722 667 611 756 667 967 "
    "667 667 611 333 413 333 584 556 362 604 633 556 633 591 387 633 657 305 305 620 305 982 657 619 633 633 454 556 "
    "434 657 569 856 578 569 500 394 551 394 584"
)
_TABLES = {False: tuple(map(int, _REGULAR.split())), True: tuple(map(int, _BOLD.split()))}

# Letters and signs that are wider or narrower than their block: the first number is their width.
_SINGLE = {
    letter: width
    for width, letters in (
        (230, "\u00ad"),
        (330, "\u00a0\u2010\u2011\u2018\u2019\u201a\u00b7łƚıí"),
        (520, "\u201c\u201d\u201e\u2039\u203a\u2022°²³¹"),
        (600, "\u2013\u2212×÷±§¡¿«»€£"),
        (1080, "ЖШЩЮМЫФЉЊѨѬжшщюмыфљњ\u2014\u2026ÆæŒœ©®™→←↔"),
        (1300, "‰ǄǅǆǱǲǳ"),
    )
    for letter in letters
}
# First and last code point of a script, and the width of its letters.
_SCRIPTS = (
    (0x0100, 0x024F, 720),
    (0x0250, 0x02FF, 640),
    (0x0370, 0x03FF, 760),
    (0x0400, 0x052F, 760),
    (0x0530, 0x058F, 760),
    (0x0590, 0x05FF, 640),
    (0x0600, 0x08FF, 760),
    (0x0900, 0x097F, 800),
    (0x0980, 0x0AFF, 820),
    (0x0B80, 0x0BFF, 1350),
    (0x0C00, 0x0CFF, 960),
    (0x0D00, 0x0D7F, 1350),
    (0x0D80, 0x0DFF, 1100),
    (0x0E00, 0x0EFF, 710),
    (0x1000, 0x109F, 950),
    (0x10A0, 0x10FF, 780),
    (0x1200, 0x139F, 880),
    (0x1780, 0x17FF, 880),
    (0x1E00, 0x1EFF, 720),
    (0x1F00, 0x1FFF, 800),
    (0x2000, 0x206F, 620),
    (0xFB1D, 0xFDFF, 760),
    (0xFE70, 0xFEFF, 760),
)
_ANY_OTHER = 1000
_SPACING_MARK = 480
_EMOJI = 1370


def width(text: str, size: float, *, bold: bool = False) -> float:
    """The width of a text in one line, in the unit of `size` (the font's size)."""
    return sum(map(_ADVANCES[bold].__getitem__, text)) * size / 1000


class _Advances(dict[str, int]):
    """The advance widths of the letters that were met so far."""

    def __init__(self, bold: bool) -> None:
        self.bold = bold

    def __missing__(self, letter: str) -> int:
        self[letter] = _advance(letter, self.bold)
        return self[letter]


_ADVANCES = {False: _Advances(False), True: _Advances(True)}


def _advance(letter: str, bold: bool) -> int:
    """The advance width of one code point, in 1/1000 em; 0 for marks and what is never seen."""
    if " " <= letter <= "~":
        return _TABLES[bold][ord(letter) - 32]
    if letter in _SINGLE:
        return _SINGLE[letter] + (40 if bold else 0)
    if unicodedata.category(letter) in {"Mn", "Me", "Cf"}:
        return 0
    if unicodedata.category(letter) == "Mc":
        return _SPACING_MARK
    base = unicodedata.normalize("NFD", letter)[0]
    if " " <= base <= "~":
        return _advance(base, bold) + 40
    return _of_script(letter) + (40 if bold else 0)


def _of_script(letter: str) -> int:
    code = ord(letter)
    for first, last, advance in _SCRIPTS:
        if first <= code <= last:
            return advance
    emoji = 0x1F000 <= code <= 0x1FAFF or 0x2600 <= code <= 0x27BF
    return _EMOJI if emoji and unicodedata.category(letter) == "So" else _ANY_OTHER
