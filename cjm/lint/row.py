"""The check of one file as a text, for the cache and between processes."""

import json

from cjm.lint.check import Checked
from cjm.lint.facts import facts_packed, facts_unpacked
from cjm.lint.finding import packed, unpacked


def row_text(checked: Checked) -> str:
    """A check as a text."""
    findings = [packed(finding) for finding in checked.findings]
    values = [findings, facts_packed(checked.facts), checked.data, checked.day]
    return json.dumps(values, separators=(",", ":"))


def row(text: str) -> Checked | None:
    """A check from what `row_text` made of it; None for anything else."""
    try:
        findings, facts, data, day = json.loads(text)
        pairs = tuple((str(path), str(name)) for path, name in data)
        return Checked(tuple(unpacked(one) for one in findings), facts_unpacked(facts), pairs, str(day))
    except (ValueError, TypeError, RecursionError):
        return None
