"""A sentence with emphasis in it: runs of text, each with what it says about itself."""

from collections.abc import Iterable

from msgspec import Struct


class Run(Struct, frozen=True):
    """A piece of a sentence. `tone`: pos, neg, strong, or empty; `own` where the words are the map's, not the page's."""

    text: str
    tone: str = ""
    own: bool = False
    href: str = ""


Rich = tuple[Run, ...]
PLACE = "\n"


def plain(rich: Rich) -> str:
    """The sentence without its emphasis."""
    return "".join(run.text for run in rich)


def filled(rich: Rich, runs: Iterable[Run]) -> Rich:
    """The sentence with several runs at its `PLACE`, which no text of ours holds."""
    several = tuple(runs)
    return tuple(piece for run in rich for piece in (several if run.text == PLACE else (run,)))


def parted(runs: Iterable[Run], comma: str) -> Rich:
    """Several runs one after the other."""
    return tuple(piece for at, run in enumerate(runs) for piece in ((Run(comma), run) if at else (run,)))
