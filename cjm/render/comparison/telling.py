"""What was and what is, told as one phrase."""

from collections.abc import Iterator

from cjm.render.comparison.rewording import Piece, reworded
from cjm.render.language import Language
from cjm.render.rich import Rich, Run

# How runs look: a value that was and one that is; words that went and words that came; a word for those who cannot see
# any of it.
WAS, NOW, GONE, COME, HEARD = "was", "now", "gone", "come", "heard"


def changed(words: Language, old: str, new: str) -> Rich:
    """A value that became another one; either may be empty: from 2 days to 1 day, new: 1 day, no longer: 2 days."""
    return _phrase(words, "diff.from-to", old, new)


def listed(words: Language, gone: str, come: str) -> Rich:
    """What went out of a list and what came into it."""
    return _phrase(words, "diff.value.list", gone, come)


def prose(words: Language, old: str, new: str) -> Rich:
    """What changed in a text, word by word."""
    found: list[Run] = []
    for piece in reworded(old, new):
        # What came stands apart from what went in its place.
        found += [Run(" ")] if piece.kind == "come" and found and found[-1].tone == GONE else []
        found += _piece(words, piece)
    return tuple(found)


def whole(text: str, tone: str) -> Rich:
    """What is worth knowing of something that is new, or gone."""
    return (Run(text, tone, own=True),) if text else ()


def _phrase(words: Language, both: str, old: str, new: str) -> Rich:
    key = both if old and new else "diff.value.gone" if old else "diff.value.come"
    runs = {name: Run(text, tone, own=True) for name, text, tone in (("old", old, WAS), ("new", new, NOW)) if text}
    return words.rich(key, **runs) if runs else ()


def _piece(words: Language, piece: Piece) -> Iterator[Run]:
    if piece.kind == "same":
        yield Run(piece.text, own=True)
        return
    yield Run(words.say(f"diff.heard.{piece.kind}"), HEARD)
    yield Run(piece.text, piece.kind, own=True)
