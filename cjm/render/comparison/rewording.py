"""What changed in a text, word by word."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import Literal

from msgspec import Struct

# Words in scripts that put no blanks between them are compared letter by letter.
_LETTERS = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f"
_WORDS = re.compile(rf"[{_LETTERS}]|[^\s{_LETTERS}]+|\s+")
# Texts that share fewer of their words than this are two texts, unless all that differs stands in one place: then a
# little is enough. Longer ones than so many words are not looked into.
_SHARED, _SHARED_AROUND, _MOST = 0.5, 0.3, 2000
CUT = "…"


class Piece(Struct, frozen=True):
    """Words that stayed, are gone, or are new."""

    kind: Literal["same", "gone", "come"]
    text: str


def reworded(old: str, new: str) -> tuple[Piece, ...]:
    """The words of both texts in order, on one line; texts with little in common are one gone and one that is new."""
    before, after = (_WORDS.findall(" ".join(text.split())) for text in (old, new))
    if len(before) + len(after) <= _MOST:
        pieces = tuple(_joined(_pieces(SequenceMatcher(None, before, after, autojunk=False), before, after)))
        if _is_one_text(pieces, before, after):
            return pieces
    return tuple(_changes("".join(before), "".join(after)))


def shortened(pieces: tuple[Piece, ...], words: int) -> tuple[Piece, ...]:
    """The pieces with so many words of what stayed on either side of each change."""
    last = len(pieces) - 1
    return tuple(
        piece
        if piece.kind != "same"
        else Piece("same", _cut(piece.text, words if at else 0, words if at < last else 0))
        for at, piece in enumerate(pieces)
    )


def _is_one_text(pieces: Sequence[Piece], before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether enough words stayed for what changed to be read within its sentence."""
    stayed, every = (
        sum(map(_words, texts)) for texts in ([one.text for one in pieces if one.kind == "same"], (*before, *after))
    )
    changes = sum(one.kind != "same" and (not at or pieces[at - 1].kind == "same") for at, one in enumerate(pieces))
    return 2 * stayed >= every * (_SHARED if changes > 1 else _SHARED_AROUND)


def _words(text: str) -> int:
    return sum(not one.isspace() for one in _WORDS.findall(text))


def _pieces(matcher: "SequenceMatcher[str]", before: list[str], after: list[str]) -> Iterator[Piece]:
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield Piece("same", "".join(before[a:b]))
            continue
        if b > a:
            yield Piece("gone", "".join(before[a:b]))
        if d > c:
            yield Piece("come", "".join(after[c:d]))


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    """The pieces without blanks alone between two changes: `two old words` is gone as a whole, not word by word."""
    gone = come = ""
    for piece in pieces:
        if piece.kind == "same" and piece.text.strip():
            yield from _changes(gone, come)
            gone = come = ""
            yield piece
        else:
            gone += piece.text if piece.kind != "come" else ""
            come += piece.text if piece.kind != "gone" else ""
    yield from _changes(gone, come)


def _changes(gone: str, come: str) -> Iterator[Piece]:
    pieces = [Piece("same", come)] if gone == come else [Piece("gone", gone), Piece("come", come)]
    yield from (piece for piece in pieces if piece.text)


def _cut(text: str, first: int, last: int) -> str:
    """A text without its middle, or without the beginning or the end that no change touches."""
    words = re.findall(r"\s*\S+(?:\s+$)?", text)
    if len(words) <= first + last + 1:
        return text
    start, end = "".join(words[:first]), "".join(words[len(words) - last :])
    return f"{start} {CUT}{end}" if start else f"{CUT}{end}"
