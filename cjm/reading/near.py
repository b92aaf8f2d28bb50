"""Near misses: what the user may have meant."""

from collections.abc import Iterable

from cjm.reading.fault import shown

LONGEST = 64


def near(word: str, known: Iterable[str]) -> str:
    """The known word nearest to a word; empty where none is near, or the word is longer than any that could be."""
    if len(word) > LONGEST:
        return ""
    import difflib

    choices = {choice.lower(): choice for choice in sorted(known)}
    found = difflib.get_close_matches(word.lower(), choices, n=1, cutoff=0.7)
    return choices[found[0]] if found else ""


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """`; did you mean "…"?` for a near miss, else nothing."""
    found = near(word, known)
    return f"; did you mean {shown(found)}?" if found else ""


def listed(words: Iterable[str]) -> str:
    """Words as a sentence lists them: `a, b or c`."""
    every = list(words)
    return " or ".join(filter(None, [", ".join(every[:-1]), every[-1]])) if every else ""
