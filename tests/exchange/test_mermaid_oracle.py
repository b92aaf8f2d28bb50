"""On real diagrams, the grammar says what Mermaid's own parser says."""

import html
import json
import math
import re
from pathlib import Path

from cjm.errors import CjmError
from cjm.exchange.mermaid_diagram import Told
from cjm.exchange.mermaid_syntax import parsed


def _as_mermaid_tells_it(text: str) -> dict[str, object]:
    try:
        found = parsed(text)
    except CjmError:
        return {"valid": False}
    return {
        "valid": True,
        "type": "journey",
        "title": _told(found.title),
        "accTitle": _told(found.acc_title),
        "accDescr": _told(found.acc_descr),
        "sections": [section.name for section in found.sections],
        "tasks": [
            {
                "people": list(task.people),
                "score": task.score if math.isfinite(task.score) else None,
                "section": "" if task.section is None else found.sections[task.section].name,
                "task": task.text,
            }
            for task in found.tasks
        ],
        "actors": sorted({person for task in found.tasks for person in task.people}),
    }


def _told(told: Told | None) -> str:
    return told.text if told else ""


def _on_the_screen(told: object) -> object:
    """What a reader sees: the oracle holds HTML, and character codes as Mermaid keeps them until it draws."""
    if isinstance(told, dict):
        return {key: _on_the_screen(value) for key, value in told.items() if key != "error"}
    if isinstance(told, list):
        return [_on_the_screen(value) for value in told]
    if isinstance(told, str):
        return html.unescape(re.sub("ﬂ°°(\\d+)¶ß", r"&#\1;", told))
    return told


def test_every_real_diagram_is_read_as_mermaid_reads_it(cases: Path) -> None:
    oracle = json.loads((cases / "mermaid" / "oracle.json").read_text(encoding="utf-8"))

    found = {name: _as_mermaid_tells_it((cases / "mermaid" / name).read_text(encoding="utf-8")) for name in oracle}

    assert len(oracle) == 75
    assert _on_the_screen(found) == _on_the_screen(oracle)
