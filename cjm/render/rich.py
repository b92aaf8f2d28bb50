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


def parted(runs: Iterable[Run], comma: str, last: str = "") -> Rich:
    """Several runs one after the other; `last` stands before the last of them, where it is given."""
    several = tuple(runs)
    between = [comma] * (len(several) - 2) + [last or comma]
    return (*several[:1], *(one for mark, run in zip(between, several[1:], strict=False) for one in (Run(mark), run)))
