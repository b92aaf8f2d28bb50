"""All that is known of the files of a workspace after a check."""

import json
from collections.abc import Iterable

from msgspec import Struct

from cjm.lint.finding import Finding, packed, unpacked
from cjm.lint.profile import Profile, profile_packed, profile_unpacked


class Examined(Struct, frozen=True):
    """Every finding of every rule, in the order of files and places, paths as the tree has them.

    `strangers` are files that are no documents: their findings count only where they were named. `broken` are those of
    which nothing could be read. `data` are the data files that were read, each with its digest; `day` is the day on which
    was looked, empty where no rule asked.
    """

    findings: tuple[Finding, ...]
    strangers: frozenset[str]
    broken: frozenset[str]
    data: tuple[tuple[str, str], ...]
    day: str


class Kept(Struct, frozen=True):
    """What a run leaves for the next: its profile, and what it found; `settings` and `files` are digests.

    `settings` is that of the code and the settings, under which the profile holds; `files` is that of all files.
    """

    settings: str
    profile: Profile
    files: str
    examined: Examined


def kept_text(kept: Kept) -> str:
    """A run as a text, for the cache."""
    seen = kept.examined
    names = [sorted(seen.strangers), sorted(seen.broken)]
    findings = [packed(finding) for finding in seen.findings]
    values = [kept.settings, profile_packed(kept.profile), kept.files, *names, seen.data, seen.day, findings]
    return json.dumps(values, separators=(",", ":"))


def kept_run(text: str | None) -> Kept | None:
    """A run from what `kept_text` made of it; None for anything else."""
    if text is None:
        return None
    try:
        settings, profile, files, strangers, broken, data, day, findings = json.loads(text)
        examined = Examined(
            tuple(unpacked(one) for one in findings), _paths(strangers), _paths(broken), _data(data), str(day)
        )
        return Kept(str(settings), profile_unpacked(profile), str(files), examined)
    except (ValueError, TypeError, RecursionError):
        return None


def _paths(values: Iterable[object]) -> frozenset[str]:
    return frozenset(str(value) for value in values)


def _data(values: Iterable[tuple[object, object]]) -> tuple[tuple[str, str], ...]:
    return tuple((str(path), str(name)) for path, name in values)
