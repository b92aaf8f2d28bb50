"""What a run needs of the settings, in a form that is kept, so that warm runs need not read them anew."""

from collections.abc import Iterable

from msgspec import Struct

from cjm.lint.codes import Index


class PerFile(Struct, frozen=True):
    """Rules by code for the files that a pattern matches: only these (all where empty), and none of those."""

    pattern: str
    select: tuple[str, ...]
    ignore: tuple[str, ...]


class Profile(Struct, frozen=True):
    """The patterns of files that are read, and which rules (by code) speak, and how loudly.

    An empty `select` is all rules; `severity` has pairs of code and severity; `index` is that of all rules.
    """

    patterns: tuple[str, ...]
    index: Index
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, str], ...] = ()
    per_file: tuple[PerFile, ...] = ()


def profile_packed(profile: Profile) -> list[object]:
    """A profile as plain lists, for the cache."""
    files = [[one.pattern, one.select, one.ignore] for one in profile.per_file]
    return [profile.patterns, profile.index, profile.select, profile.ignore, profile.severity, files]


def profile_unpacked(values: list[object]) -> Profile:
    """A profile from what `profile_packed` made of it; raises ValueError or TypeError for anything else."""
    patterns, index, select, ignore, severity, files = values
    return Profile(
        _words(patterns),
        _pairs(index),
        _words(select),
        _words(ignore),
        _pairs(severity),
        tuple(PerFile(str(pattern), _words(only), _words(none)) for pattern, only, none in files),  # type: ignore[attr-defined]
    )


def _words(values: object) -> tuple[str, ...]:
    if not isinstance(values, Iterable):
        raise TypeError(values)
    return tuple(str(value) for value in values)


def _pairs(values: object) -> tuple[tuple[str, str], ...]:
    if not isinstance(values, Iterable):
        raise TypeError(values)
    return tuple((str(left), str(right)) for left, right in values)
