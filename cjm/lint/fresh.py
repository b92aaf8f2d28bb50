"""A workspace checked: files that are new or changed since they were last checked, then all files together."""

from collections.abc import Iterator

from cjm.lint.asked import Asked
from cjm.lint.atlas import Atlas
from cjm.lint.catalogue import rules
from cjm.lint.check import Checked
from cjm.lint.configure import limits_of
from cjm.lint.digest import data_digest, digest_of
from cjm.lint.examined import Examined
from cjm.lint.finding import Finding, Related
from cjm.lint.fingerprint import fingerprinted
from cjm.lint.inventory import Inventory
from cjm.lint.pool import checks
from cjm.lint.row import row, row_text
from cjm.lint.rule import Across, Rule
from cjm.lint.sheet import Surroundings
from cjm.workspace import Workspace

BATCH = 500


def examined(workspace: Workspace, files: Inventory, settings: str, asked: Asked) -> Examined:
    """What every rule finds in a workspace whose `files` are those that may be libraries.

    `settings` is the digest of code and settings.
    """
    unsure = _unsure(workspace)
    around = Surroundings(workspace, limits_of(workspace), asked.today, unsure, maturity=files.maturity)
    known = _known(around, files, digest_of(settings, files.shared), asked)
    every = [known[path] for path in files.digests]
    facts = [one.facts for one in every]
    found = [*(finding for one in every for finding in one.findings), *_across(Atlas(facts, around.limits))]
    return Examined(
        tuple(fingerprinted(sorted(found, key=lambda finding: finding.order))),
        frozenset(one.path for one in facts if one.kind == "stranger"),
        frozenset(one.path for one in facts if one.kind == "broken"),
        tuple(sorted({pair for one in every for pair in one.data})),
        next((one.day for one in every if one.day), ""),
    )


def _known(around: Surroundings, files: Inventory, context: str, asked: Asked) -> dict[str, Checked]:
    """Every file's check, from the cache where it holds."""
    paths = {_key(context, path, name): path for path, name in files.digests.items()}
    known: dict[str, Checked] = {}
    data: dict[str, str] = {}
    for key, text in asked.cache.texts(paths):
        kept = row(text) if text is not None else None
        if kept and kept.facts.path == paths[key] and _holds(kept, around, data):
            known[paths[key]] = kept
    stale = [path for path in files.digests if path not in known]
    rows: list[tuple[str, str]] = []
    for number, (path, name, found) in enumerate((asked.checks or checks)(around, stale), 1):
        known[path] = found
        rows.append((_key(context, path, name), row_text(found)))
        asked.progress(number, len(stale))
        if number % BATCH == 0 or number == len(stale):
            asked.cache.keep(rows)
            rows.clear()
    return known


def _holds(found: Checked, around: Surroundings, data: dict[str, str]) -> bool:
    """Whether the data files and the day are those of the check; `data` remembers digests, each file read once."""
    for path, _ in found.data:
        if path not in data:
            data[path] = data_digest(around.workspace.tree, path)
    return found.day in ("", around.today.isoformat()) and all(data[path] == name for path, name in found.data)


def _key(context: str, path: str, name: str) -> str:
    return digest_of(context, path, name)


def _unsure(workspace: Workspace) -> bool:
    """Whether a library could not be read, or not wholly."""
    return any(document.broken and not document.stranger for document in workspace.libraries.values())


def _across(atlas: Atlas) -> Iterator[Finding]:
    """What the rules find that look at all maps together, of maps that are mature enough for them."""
    for rule in rules():
        if rule.check_all:
            speaks = atlas.mature(rule.maturity)
            for found in rule.check_all(atlas):
                if speaks(found.path):
                    yield _finding(rule, found)


def _finding(rule: Rule, found: Across) -> Finding:
    related = tuple(Related(words, span, path) for path, span, words in found.related)
    place = (found.path, found.span, found.map, found.node, found.about)
    return Finding(rule.code, rule.name, rule.severity, found.message, *place, related)
