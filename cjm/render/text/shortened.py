"""A text cut to a length, between two words where it can be, with an ellipsis for the rest."""

from itertools import accumulate
from unicodedata import east_asian_width

from cjm.render.text.clusters import clusters
from cjm.render.text.wrap import one_line


def shortened(text: str, most: int) -> str:
    """The text as written where it has at most so many letters, wide ones counted twice; else its beginning and "…"."""
    if 2 * len(text) <= most:
        return text
    shown = one_line(text)
    pieces = clusters(shown)
    lengths = tuple(accumulate(2 if east_asian_width(piece[0]) in {"W", "F"} else 1 for piece in pieces))
    if not lengths or lengths[-1] <= most:
        return text
    begun = "".join(piece for piece, length in zip(pieces, lengths, strict=True) if length < most)
    words, blank, _ = begun.rpartition(" ")
    # A beginning of one short word would say nothing: a long word is cut like the scripts that part none.
    kept = words if blank and len(words) > len(begun) / 2 else begun
    return kept.rstrip(" ,;:–—-") + "\u2026"
