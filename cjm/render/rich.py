"""A sentence with emphasis in it: runs of text, each with what it says about itself."""

from msgspec import Struct


class Run(Struct, frozen=True):
    """A piece of a sentence. `tone`: pos, neg, strong, or empty; `own` where the words are the map's, not the page's."""

    text: str
    tone: str = ""
    own: bool = False
    href: str = ""


Rich = tuple[Run, ...]


def plain(rich: Rich) -> str:
    """The sentence without its emphasis."""
    return "".join(run.text for run in rich)
