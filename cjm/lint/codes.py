"""Rules named by words: a code, the beginning of codes, or a name."""

from collections.abc import Iterable, Sequence

from cjm.errors import CjmError
from cjm.reading.near import did_you_mean

Index = Sequence[tuple[str, str]]


def chosen(words: Iterable[str], index: Index, where: str) -> tuple[str, ...]:
    """The codes that words name, sorted: a code, the beginning of codes (`CJM2`), or a rule's name.

    `index` has the code and name of every rule; `where` says where the words stand (`--select`, `lint.ignore`).
    CjmError, with the near miss, for a word that names no rule.
    """
    return tuple(sorted({code for word in words for code in _codes(word.strip(), index, where)}))


def _codes(word: str, index: Index, where: str) -> list[str]:
    found = [code for code, name in index if word in (name, code) or word.upper() == code]
    found = found or [code for code, _ in index if word and code.startswith(word.upper())]
    if not found:
        known = [each for code, name in index for each in (code, name)]
        hint = did_you_mean(word, known) or "; `cjm rule` lists all"
        raise CjmError(f'there is no rule "{word}" ({where}){hint}')
    return found
