"""Patterns of paths, as in `maps/**/*.yaml`, that also know which folders cannot hold a match."""

import fnmatch
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TypeAlias

from msgspec import Struct

from cjm.errors import CjmError

Segments: TypeAlias = tuple[str, ...]

_ANY_FOLDERS = "**"
_MOST_ALTERNATIVES = 1000
_INNERMOST_BRACES = re.compile(r"\{([^{}]*)\}")
_CLASS = re.compile(r"\[!?\]?[^\]]*\]")


class Globs(Struct, frozen=True):
    """Patterns, or what is left of them within a folder; false where nothing below that folder can match.

    `**` is any number of folders, none included, and at the end any file below; `*`, `?`, `[…]` and `[!…]` stay
    within a name. Case counts. Hidden names (`.git`, `.venv`) and `node_modules` match only where they are named.
    """

    rests: frozenset[Segments]

    def __bool__(self) -> bool:
        return bool(self.rests)

    def accepts(self, name: str) -> bool:
        """Whether a file of this name, here, is a match."""
        return any(len(rest) == 1 and _matches(rest[0], name) for rest in self.rests)

    def enter(self, name: str, linked: bool = False) -> "Globs":
        """What is left of the patterns within a folder of this name; `**` does not pass through a linked folder."""
        return Globs(_with_no_folders(_entered(self.rests, name, linked)))

    def matches(self, path: str) -> bool:
        """Whether a POSIX path, relative to where the patterns begin, is a match."""
        *folders, name = path.split("/")
        left = self
        for folder in folders:
            left = left.enter(folder)
        return left.accepts(name)


def globs(patterns: Iterable[str]) -> Globs:
    """Patterns made ready; CjmError for one that leaves the workspace or is not well-formed."""
    alternatives = [one for pattern in patterns for one in _alternatives(pattern)]
    return Globs(_with_no_folders(_segments(one) for one in alternatives))


def _alternatives(pattern: str) -> list[str]:
    """`{a,b}.yaml` as `a.yaml` and `b.yaml`; what stands within other braces too."""
    made = [pattern]
    while any(_INNERMOST_BRACES.search(one) for one in made):
        made = list(dict.fromkeys(each for one in made for each in _without_first_braces(one)))
        if len(made) > _MOST_ALTERNATIVES:
            raise CjmError(
                f"the pattern '{pattern}' stands for more than {_MOST_ALTERNATIVES} others: write fewer braces"
            )
    if any(brace in one for one in made for brace in "{}"):
        raise CjmError(f"the pattern '{pattern}' has a brace without its partner: write {{a,b}} for a or b")
    return made


def _without_first_braces(pattern: str) -> list[str]:
    found = _INNERMOST_BRACES.search(pattern)
    if not found:
        return [pattern]
    return [pattern[: found.start()] + word + pattern[found.end() :] for word in found[1].split(",")]


def _segments(pattern: str) -> Segments:
    segments = tuple(one for one in pattern.split("/") if one not in ("", "."))
    if "\\" in pattern:
        raise CjmError(f"the pattern '{pattern}' has a backslash: write / between folders")
    if pattern.startswith("/") or ".." in segments or re.match("[A-Za-z]:", pattern):
        raise CjmError(
            f"the pattern '{pattern}' leaves the workspace: write it from the workspace's folder, without '..'"
        )
    if not segments or pattern.endswith("/"):
        raise CjmError(
            f"the pattern '{pattern}' names no file: write '{pattern}**/*.yaml' for every map below a folder"
        )
    if any("[" in _CLASS.sub("", one) for one in segments):
        raise CjmError(f"the pattern '{pattern}' opens a '[' that is not closed: write [[] for the sign itself")
    return segments


def _with_no_folders(rests: Iterable[Segments]) -> frozenset[Segments]:
    """The patterns, and also what each is where its leading `**` stands for no folder."""
    return frozenset(each for rest in rests for each in _shortened(rest))


def _shortened(rest: Segments) -> Iterator[Segments]:
    yield rest
    while len(rest) > 1 and rest[0] == _ANY_FOLDERS:
        rest = rest[1:]
        yield rest


def _entered(rests: Iterable[Segments], name: str, linked: bool) -> Iterator[Segments]:
    for rest in rests:
        if rest[0] == _ANY_FOLDERS:
            if not linked and not _is_hidden(name):
                yield rest
        elif len(rest) > 1 and _matches(rest[0], name):
            yield rest[1:]


def _matches(segment: str, name: str) -> bool:
    named = segment.startswith(".") or segment == name
    return bool(_expression(segment).match(name)) and (named or not _is_hidden(name))


def _is_hidden(name: str) -> bool:
    return name.startswith(".") or name == "node_modules"


@cache
def _expression(segment: str) -> re.Pattern[str]:
    return re.compile(fnmatch.translate(segment))
