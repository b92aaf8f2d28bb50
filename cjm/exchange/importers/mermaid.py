"""Mermaid journey diagrams, in files of their own or in Markdown."""

import re
from pathlib import PurePath

from msgspec import Struct

from cjm.errors import CjmError
from cjm.exchange.importer import Imported, Importer, Refused
from cjm.exchange.markdown_diagrams import mermaid_blocks
from cjm.exchange.mermaid_journey import journey_of
from cjm.exchange.mermaid_kinds import JOURNEY, kind_words, listed_kinds
from cjm.exchange.mermaid_losses import losses, title_of
from cjm.exchange.mermaid_syntax import diagram
from cjm.exchange.mermaid_text import Cleaned, cleaned
from cjm.exchange.passage import Passage
from cjm.reading.decode import decode
from cjm.source import Position, Source

OWN = (".mmd", ".mermaid")
MARKDOWN = (".md", ".markdown", ".mdx", ".qmd", ".rmd")

_NAMED = re.compile(rf"^\s*{JOURNEY}\b(?!\s*:)", re.MULTILINE)


class _Found(Struct, frozen=True):
    """A diagram's text, the word that it begins with, and where it stands; `fault` where it cannot even be cleaned."""

    at: Position
    word: str
    clean: Cleaned | None
    fault: CjmError | None = None


def read(data: bytes, path: str) -> list[Imported | Refused]:
    """Every journey diagram of a file, in order; raises CjmError where there is none."""
    source, unreadable = decode(data)
    if unreadable:
        raise CjmError(unreadable.message, path, unreadable.span.start)
    found = [_found(passage, path) for passage in _passages(source, path)]
    journeys = [one for one in found if one.word.startswith(JOURNEY)]
    if not journeys:
        raise _none(found, path)
    return [_outcome(one, path, number, len(journeys) > 1) for number, one in enumerate(journeys, 1)]


def sniff(data: bytes, path: str) -> bool:
    """Whether a file's name says Mermaid or Markdown, or its text begins like a diagram or holds one in a fence."""
    if PurePath(path).suffix.lower() in OWN + MARKDOWN:
        return True
    source, _ = decode(data)
    found = _found(Passage.whole(source), path)
    begins = found.word == JOURNEY or kind_words(found.word) is not None
    is_key = found.clean is not None and found.clean.passage.text.startswith(f"{found.word}:")
    return (begins and not is_key) or bool(mermaid_blocks(source))


def _passages(source: Source, path: str) -> list[Passage]:
    blocks = mermaid_blocks(source)
    if blocks or PurePath(path).suffix.lower() in MARKDOWN:
        return blocks
    return [Passage.whole(source)]


def _found(passage: Passage, path: str) -> _Found:
    """A diagram and its kind; where front matter hides the kind, a line that begins with `journey` tells it."""
    try:
        clean = cleaned(passage, path)
    except CjmError as fault:
        return _Found(passage.position(0), JOURNEY if _NAMED.search(passage.text) else "---", None, fault)
    hidden = clean.first_word.startswith("---") and _NAMED.search(passage.text)
    return _Found(clean.passage.position(0), JOURNEY if hidden else clean.first_word, clean)


def _outcome(found: _Found, path: str, number: int, several: bool) -> Imported | Refused:
    if found.clean is None:
        return Refused(number, found.at.line, found.fault or CjmError("no diagram", path, found.at))
    try:
        drawn = diagram(found.clean, path)
    except CjmError as error:
        return Refused(number, found.at.line, error)
    title, named = title_of(drawn, path, number, several)
    lost = sorted((*named, *losses(drawn, title)), key=lambda note: note.line)
    return Imported(number, drawn.line, title, journey_of(drawn, title), tuple(lost))


def _none(found: list[_Found], path: str) -> CjmError:
    """What to say of a file without a journey diagram."""
    named = [one for one in found if one.word]
    if not found:
        message = "no Mermaid diagram found: in Markdown it stands between a line ```mermaid and a line ```"
        return CjmError(message, path)
    if not named:
        return CjmError("no journey diagram found: it begins with the word 'journey'", path, found[0].at)
    if len(named) == 1 and kind_words(named[0].word) is None:
        message = f"no journey diagram found: it begins with the word 'journey', not with '{named[0].word}'"
        return CjmError(message, path, named[0].at)
    kinds = listed_kinds([one.word for one in named])
    return CjmError(f"no journey diagram found; it holds {kinds}", path, named[0].at)


MERMAID = Importer("mermaid", "Mermaid journey diagrams", OWN + MARKDOWN, sniff, read)
