"""What the words of `cjm diff` ask for: two versions of a repository, or two files or folders."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from msgspec import Struct

from cjm import git
from cjm.comparing.git_sides import Sides
from cjm.errors import CjmError

MAPS = (".yaml", ".yml")
HERE = ("./", "../", "/")


class Point(Struct, frozen=True):
    """A version of a repository: a revision, what is staged, or what lies in the working tree; `name` in reports."""

    kind: Literal["revision", "staged", "working tree"]
    name: str
    revision: str = ""


class Spot(Struct, frozen=True):
    """A file or a folder: on the disk, or, where there is a point, in a version of the repository below its top."""

    name: str
    path: str
    point: Point | None = None


class Versions(Struct, frozen=True):
    """Two versions of a repository; the paths limit what is reported."""

    repository: Sides
    old: Point
    new: Point
    paths: tuple[str, ...] = ()


class Couple(Struct, frozen=True):
    """Two files, or two folders; the repository is None where both lie on the disk."""

    repository: Sides | None
    old: Spot
    new: Spot


WORKING = Point("working tree", "working tree")
STAGED = Point("staged", "staged")


def asked_sides(words: Sequence[str], staged: bool = False) -> Versions | Couple:
    """What the words ask for; CjmError for a revision that there is not, and for words that may mean two things.

    A word is a revision where git knows it, a path where it is on the disk. Two paths are the two sides themselves;
    after a revision, every word is a path that limits.
    """
    if any(_in_revision(word) for word in words):
        return _spots(words, staged)
    if words and _is_range(words[0]):
        return _range(words[0], tuple(words[1:]), staged)
    repository = _repository(words)
    if words and _is_path(words[0], repository):
        return _paths(words, repository, staged)
    if repository is None:
        raise CjmError("there is no such file or folder", words[0])
    revision = words[0] if words else "HEAD"
    return _since(repository, revision, tuple(words[1:]), staged)


def _since(repository: Sides, revision: str, paths: tuple[str, ...], staged: bool) -> Versions:
    """From a revision to what is staged, or to the working tree."""
    repository.commit(revision)
    if repository.bare:
        raise CjmError(f"a bare repository has no working tree; name two revisions: {revision}..main")
    for path in paths:
        if not _exists(path) and not path.lower().endswith(MAPS) and repository.knows(path):
            raise CjmError(f"'{path}' is a revision, not a path; of two revisions write {revision}..{path}")
    return Versions(repository, Point("revision", revision, revision), STAGED if staged else WORKING, paths)


def _range(word: str, paths: tuple[str, ...], staged: bool) -> Versions:
    """From A to B, or with three dots from where they parted to B; a side that is left out is HEAD."""
    repository = Sides(git.repository(_base(paths)).folder)
    dots = "..." if "..." in word else ".."
    one, _, other = (side or "HEAD" for side in word.partition(dots))
    if staged:
        raise CjmError(f"--staged compares with one revision, {one} say; leave out '{dots}{other}'")
    new = Point("revision", other, repository.commit(other) and other)
    if dots == "..":
        return Versions(repository, Point("revision", one, repository.commit(one) and one), new, paths)
    parting = repository.parting(one, other)
    return Versions(repository, Point("revision", parting[:8], parting), new, paths)


def _paths(words: Sequence[str], repository: Sides | None, staged: bool) -> Versions | Couple:
    """One path, or more than two, limit what changed since HEAD; two are compared with each other."""
    if len(words) == 2 and not staged and all(_exists(word) for word in words):
        return Couple(None, *(Spot(word, word) for word in words))
    if repository is None:
        git.repository(Path(words[0]))
        raise CjmError("is not in a git repository; outside of one, name two files or two folders", words[0])
    return _since(repository, "HEAD", tuple(words), staged)


def _spots(words: Sequence[str], staged: bool) -> Couple:
    """Two files or folders, at least one of them in a revision; one alone is compared with the working tree's."""
    if staged:
        raise CjmError("--staged goes with a revision, not with a file of one; what is staged of a file is ':PATH'")
    if len(words) > 2:
        raise CjmError(f"two files are compared, and here are {len(words)}; write cjm diff REV:PATH PATH")
    paths = [word for word in words if not _in_revision(word)]
    repository = Sides(git.repository(_base(paths)).folder)
    spots = [_spot(word, repository) for word in words]
    if len(spots) == 1:
        spots.append(_same_now(spots[0], repository))
    return Couple(repository, *spots)


def _spot(word: str, repository: Sides) -> Spot:
    """`REV:path` is below the top of the repository, `REV:./path` below the working directory, as git has it."""
    if not _in_revision(word):
        return Spot(word, word)
    revision, _, path = word.partition(":")
    if path.startswith(("./", "../")):
        path = within(repository, path)
    if not revision:
        return Spot(word, path, STAGED)
    repository.commit(revision)
    return Spot(word, path, Point("revision", revision, revision))


def _same_now(spot: Spot, repository: Sides) -> Spot:
    if repository.bare:
        raise CjmError(f"a bare repository has no working tree; name a second file: main:{spot.path}")
    path = os.path.relpath(repository.folder / spot.path, Path().resolve())
    return Spot(path, path)


def within(repository: Sides, path: str) -> str:
    """A path of the command line as the repository has it, relative to its top; CjmError where it lies outside."""
    if repository.bare:
        return Path(path).as_posix()
    whole = Path(os.path.abspath(path))  # noqa: PTH100
    place = whole.resolve() if whole.is_dir() else whole.parent.resolve() / whole.name
    if not place.is_relative_to(repository.folder):
        raise CjmError(f"lies outside of the repository {repository.folder}", path)
    return place.relative_to(repository.folder).as_posix()


def _repository(words: Sequence[str]) -> Sides | None:
    """The repository of the first path, else of the working directory; None outside of one, where a path is named."""
    base = _base(words)
    folder = git.top_level(base)
    return Sides(git.repository(base).folder) if folder or not words else None


def _base(words: Sequence[str]) -> Path:
    """The folder whose repository is meant."""
    path = next((Path(word) for word in words if _exists(word)), Path())
    return path if path.is_dir() else path.parent


def _is_path(word: str, repository: Sides | None) -> bool:
    """Whether a word is a path: on the disk, or looking like that of a map; CjmError where it is a revision as well."""
    known = repository is not None and not word.startswith(HERE) and repository.knows(word)
    if known and _exists(word):
        raise CjmError(
            f"'{word}' is a revision and a path; write ./{word} for the path, refs/heads/{word} for the branch"
        )
    return not known and (_exists(word) or word.startswith(HERE) or word.lower().endswith(MAPS))


def _is_range(word: str) -> bool:
    return ".." in word and not word.startswith(HERE) and word != ".." and not _exists(word)


def _in_revision(word: str) -> bool:
    return ":" in word and not _exists(word)


def _exists(word: str) -> bool:
    return bool(word) and os.path.lexists(word)
