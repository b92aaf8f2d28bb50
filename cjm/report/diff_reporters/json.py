"""A comparison as JSON, for programs: the form is a contract (`cjm schema diff`)."""

import json
from collections.abc import Iterator

from cjm.diff.change import Change, Consequence, Pair
from cjm.report.comparison import Compared, Comparison
from cjm.report.diff_reporter import DiffReporter, Manner
from cjm.report.plain_value import plain

VERSION = 1


def _write(comparison: Comparison, manner: Manner) -> Iterator[str]:
    yield f'{{"version": {VERSION},\n "maps": ['
    for number, one in enumerate(comparison.maps):
        yield f"{',' if number else ''}\n  {json.dumps(_map(one, manner.reasons))}"
    yield f'{chr(10) + " " if comparison.maps else ""}],\n "summary": {json.dumps(comparison.counts())}}}\n'


def _map(one: Compared, reasons: bool) -> dict[str, object]:
    """A document; the path is the old one where the document is gone, `old_path` stands there where it is another one."""
    diff = one.diff
    return {
        "map": diff.map,
        "document": diff.document,
        "title": diff.title,
        "path": one.path,
        **({"old_path": one.old_path} if one.old_path not in {"", one.path} else {}),
        "old": one.old,
        "new": one.new,
        "status": diff.status,
        "changes": [_change(change) for change in diff.changes],
        "consequences": [_consequence(follows) for follows in diff.consequences],
        **({"pairs": [_pair(pair) for pair in diff.pairs]} if reasons else {}),
    }


def _change(change: Change) -> dict[str, object]:
    """A change; lines are null where there is no such place."""
    return {
        "kind": change.kind,
        "part": change.part,
        "node": change.node,
        "old_node": change.old_node,
        "field": change.field,
        **({"persona": change.persona} if change.persona else {}),
        "old": plain(change.old),
        "new": plain(change.new),
        "effect": change.effect,
        "significance": change.significance,
        "old_line": change.span_old.start.line if change.span_old else None,
        "new_line": change.span_new.start.line if change.span_new else None,
        "message": change.message,
        "fingerprint": change.fingerprint,
    }


def _consequence(follows: Consequence) -> dict[str, object]:
    return {
        "name": follows.name,
        "node": follows.node,
        **({"persona": follows.persona} if follows.persona else {}),
        "old": plain(follows.old),
        "new": plain(follows.new),
        "effect": follows.effect,
        "message": follows.message,
    }


def _pair(pair: Pair) -> dict[str, object]:
    return {
        "part": pair.part,
        "node": pair.node,
        "old_node": pair.old_node,
        "why": pair.why,
        "score": round(pair.score, 3),
    }


reporter = DiffReporter("json", _write, reasons=True)
