"""Which findings speak, and how loudly: by settings, by flags, by patterns of paths."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from cjm.lint.finding import Finding
from cjm.lint.profile import Profile
from cjm.tree.globs import Globs, globs

# A file that could not be read is never clean, whatever is selected; only `ignore` silences it.
UNREAD = "CJM0"


class Flags(Struct, frozen=True):
    """Codes given on the command line: `select` takes the place of that of the settings, `ignore` is added to theirs."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


NO_FLAGS = Flags()


def selected(findings: Iterable[Finding], profile: Profile, flags: Flags = NO_FLAGS) -> Iterator[Finding]:
    """The findings of the rules that speak, each with the severity that it is given; paths are the workspace's own."""
    only, none = frozenset(flags.select or profile.select), frozenset(profile.ignore + flags.ignore)
    severity = dict(profile.severity)
    files = [(globs([one.pattern]), frozenset(one.select), frozenset(one.ignore)) for one in profile.per_file]
    for finding in findings:
        if _speaks(finding.code, only, none) and _speaks_there(finding, files):
            level = severity.get(finding.code, finding.severity)
            yield finding if level == finding.severity else replace(finding, severity=level)


def _speaks(code: str, only: frozenset[str], none: frozenset[str]) -> bool:
    return code not in none and (not only or code in only or code.startswith(UNREAD))


def _speaks_there(finding: Finding, files: list[tuple[Globs, frozenset[str], frozenset[str]]]) -> bool:
    return all(_speaks(finding.code, only, none) for pattern, only, none in files if pattern.matches(finding.path))
