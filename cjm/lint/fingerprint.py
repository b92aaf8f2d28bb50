"""What tells a finding from all others, whatever its words and wherever its line has moved."""

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from cjm.lint.digest import digest_of
from cjm.lint.finding import Finding

LENGTH = 16


def fingerprinted(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings with their fingerprints: a hash of the code and of ids, and of a number where these are the same.

    A file without a readable map has its path in the place of the map's id.
    """
    seen: Counter[tuple[str, ...]] = Counter()
    for finding in findings:
        ids = (finding.code, finding.map or finding.path, finding.node, finding.about)
        yield replace(finding, fingerprint=digest_of(*ids, str(seen[ids]))[:LENGTH])
        seen[ids] += 1


def apart(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings of several workspaces: where two have one fingerprint, the later takes in its path."""
    seen: set[str] = set()
    for finding in findings:
        distinct = finding
        if finding.fingerprint in seen:
            distinct = replace(finding, fingerprint=digest_of(finding.fingerprint, finding.path)[:LENGTH])
        seen.add(distinct.fingerprint)
        yield distinct
