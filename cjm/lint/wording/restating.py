"""Whether a sentence only says again what another says, in whatever language."""

import re
from unicodedata import category, normalize

from cjm.lint.wording.filler import FILLER

# Chinese and Japanese write no blanks: each character counts as a word there, and the syllables of Japanese grammar as none.
_WORD = re.compile(r"[\u30a1-\u30fa\u3400-\u9fff]|[^\W_\u3040-\u309f\u30a0-\u30ff\u3400-\u9fff]+")
# No stem of a word has fewer letters.
STEM = 4
# From so many words of weight on, a pain says more than one thing.
LONG = 5
# What follows one of these is a reason already.
_REASON = frozenset(("because", "since", "weil", "denn", "parce", "porque", "perche", "omdat"))


def restates(cause: str, pain: str) -> bool:
    """Whether all that a cause says stands in the pain: same words, bent or in another order, and nothing new but filler.

    Where the pain gives a reason of its own ("… because nobody reads the mailbox"), the cause may repeat that.
    """
    if _adds_a_word(cause, pain):
        return False
    said, again = _words(pain), _words(cause)
    if said == again:
        return bool(said)
    begun = {word[:STEM] for word in said}
    if any(word[:STEM] not in begun and _is_weighty(word) for word in again):
        return False
    known, asked = _weighty(_before_reason(said)), _weighty(again)
    same = bool(asked) and all(word in known or any(_akin(word, other) for other in known) for word in asked)
    return same and not _picks_out(asked, known)


def _picks_out(asked: list[str], known: list[str]) -> bool:
    """Whether a cause takes up less than half of a long pain, or of a shorter one a single word that it does not begin with."""
    if len(known) >= LONG:
        return len(asked) * 2 < len(known)
    return len(asked) == 1 and len(known) > 2 and asked[0] != known[0] and not _akin(asked[0], known[0])


def _adds_a_word(cause: str, pain: str) -> bool:
    """Whether a word of weight stands in the cause whose stem stands nowhere in the pain; most causes have one early on."""
    folded = pain.casefold()
    # Between blanks, letters of English alone are a word; all else is left to a closer look.
    plain = (word for word in cause.casefold().split() if word.isascii() and word.isalpha())
    return folded.isascii() and any(word[:STEM] not in folded and _is_weighty(word) for word in plain)


def _words(text: str) -> list[str]:
    """The words in order, whatever their case and accents."""
    folded = text.casefold()
    if not folded.isascii():
        folded = "".join(sign for sign in normalize("NFKD", folded) if category(sign) != "Mn")
    return _WORD.findall(folded)


def _before_reason(words: list[str]) -> list[str]:
    place = next((place for place, word in enumerate(words) if place and word in _REASON), len(words))
    return words[:place]


def _weighty(words: list[str]) -> list[str]:
    """The words that say something, each once: no filler, no figures, no single letters of an alphabet."""
    return list(dict.fromkeys(filter(_is_weighty, words)))


def _is_weighty(word: str) -> bool:
    return (len(word) > 1 or word > "\u3000") and word not in FILLER and not word.isnumeric()


def _akin(one: str, other: str) -> bool:
    """Whether two words are bends of one: `loaner` and `loaners`, `carry` and `carried`."""
    if one[:STEM] != other[:STEM]:
        return False
    short, long = sorted((one, other), key=len)
    stem, more = (short[:-1], 4) if len(short) > 4 else (short, 2)
    return len(stem) >= STEM and long.startswith(stem) and len(long) - len(stem) <= more
