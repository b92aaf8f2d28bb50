"""Runs a JavaScript library over many pairs at once."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any


def deltas(script: str, modules: Path, pairs: Sequence[tuple[Any, Any]]) -> list[Any]:
    """What a script makes of each pair; it finds its library in `modules`, and the pairs on its standard input."""
    head = "const pairs = JSON.parse(require('fs').readFileSync(0, 'utf8'));\n"
    told = subprocess.run(
        ["node", "-e", head + script],
        input=json.dumps(pairs),
        capture_output=True,
        text=True,
        check=True,
        env={"NODE_PATH": str(modules), "PATH": "/usr/local/bin:/usr/bin:/bin"},
        cwd=modules.parent,
    )
    return list(json.loads(told.stdout))
