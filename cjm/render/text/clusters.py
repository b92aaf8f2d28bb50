"""A text as the units that a reader sees: a letter with its marks, a flag, an emoji with its parts."""

import unicodedata
from collections.abc import Iterator

_JOINER = "\u200d"
_MARKS = {"Mn", "Me", "Mc"}


def clusters(text: str) -> tuple[str, ...]:
    """The text in pieces that must never be torn apart; together they are the text.

    It follows the extended grapheme clusters of Unicode Annex 29 closely enough for wrapping: marks, joiners, variation
    selectors, skin tones, pairs of regional indicators, and Hangul written in single letters.
    """
    return tuple(text if text.isascii() else _clusters(text))


def _clusters(text: str) -> Iterator[str]:
    current = ""
    for letter in text:
        if current and not _belongs(current, letter):
            yield current
            current = ""
        current += letter
    if current:
        yield current


def _belongs(before: str, letter: str) -> bool:
    """Whether a letter continues the cluster before it."""
    last = before[-1]
    if last.isspace() or letter.isspace():
        return False
    if unicodedata.category(letter) in _MARKS or letter == _JOINER or _is_tone_or_tag(letter):
        return True
    if last == _JOINER:
        return True
    if _is_regional(letter) and _is_regional(last):
        return sum(map(_is_regional, before)) % 2 == 1
    return _joins_hangul(last, letter)


def _is_regional(letter: str) -> bool:
    return "\U0001f1e6" <= letter <= "\U0001f1ff"


def _is_tone_or_tag(letter: str) -> bool:
    return "\U0001f3fb" <= letter <= "\U0001f3ff" or "\U000e0020" <= letter <= "\U000e007f"


def _joins_hangul(last: str, letter: str) -> bool:
    """Leading consonants take consonants, vowels and syllables; vowels and syllables take vowels and final consonants."""
    if "\u1100" <= last <= "\u115f":
        return "\u1100" <= letter <= "\u11a7" or "\uac00" <= letter <= "\ud7a3"
    if "\u1160" <= last <= "\u11a7" or "\uac00" <= last <= "\ud7a3":
        return "\u1160" <= letter <= "\u11ff"
    return "\u11a8" <= last <= "\u11ff" and "\u11a8" <= letter <= "\u11ff"
