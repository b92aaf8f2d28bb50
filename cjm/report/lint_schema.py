"""The JSON Schema of what `cjm lint --format json` prints."""

from typing import Any

VERSION = 1
FINDING: dict[str, dict[str, Any]] = {
    "code": {"type": "string", "pattern": "^CJM[0-9]{3}$", "description": "code of the rule"},
    "name": {"type": "string", "pattern": "^[a-z]+(-[a-z]+)*$", "description": "readable name of the rule"},
    "severity": {"enum": ["error", "warning", "info"]},
    "message": {"type": "string", "description": "what is wrong, and what to write instead"},
    "path": {"type": "string", "description": "the file, relative to the working directory, with `/`"},
    "line": {"type": "integer", "minimum": 1},
    "column": {"type": "integer", "minimum": 1, "description": "in characters"},
    "end_line": {"type": "integer", "minimum": 1},
    "end_column": {"type": "integer", "minimum": 1, "description": "exclusive"},
    "map": {"type": "string", "description": "id of the map; empty where the file is none"},
    "node": {"type": "string", "description": "path of ids, `stages/decide/compare`; empty for the map itself"},
    "fixable": {"type": "boolean", "description": "whether `--fix` or `--unsafe-fixes` can mend it"},
    "fingerprint": {"type": "string", "description": "tells the finding from others, whatever the words and lines"},
}
SUMMARY = {
    "files": "files that were checked",
    "unreadable": "files that could not be read at all",
    "error": "findings of severity error",
    "warning": "findings of severity warning",
    "info": "findings of severity info",
    "suppressed": "findings that comments or the baseline keep silent",
    "fixable": "findings that can be mended",
}


def lint_schema() -> dict[str, Any]:
    """The schema (2020-12); fields may be added within a version, so that further ones are no fault."""
    counts = {name: {"type": "integer", "minimum": 0, "description": words} for name, words in SUMMARY.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "cjm lint",
        "description": "Findings on customer journey maps, as `cjm lint --format json` prints them.",
        **_object({"version": {"const": VERSION}, "findings": _findings(), "summary": _object(counts)}),
    }


def _findings() -> dict[str, Any]:
    words = "by path, then by place in the file"
    return {"type": "array", "description": words, "items": _object(FINDING)}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    """An object that has all of these properties."""
    return {"type": "object", "required": [*properties], "properties": properties}
