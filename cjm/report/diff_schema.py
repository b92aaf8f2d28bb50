"""The JSON Schema of what `cjm diff --format json` prints."""

from typing import Any

from cjm.report.diff_reporters.json import VERSION

TEXT = {"type": "string"}
LINE = {"type": ["integer", "null"], "minimum": 1}
EFFECT = {"enum": ["better", "worse", "neutral"], "description": "what it means for customers; the reverse is reversed"}
NODE = "path of ids, `stages/decide/compare`; empty for the map itself"
VALUE = "as in the file: numbers as numbers, what has a unit as text, parts by their keys; null where it is not given"
CHANGE: dict[str, dict[str, Any]] = {
    "kind": {
        "enum": ["added", "removed", "renamed", "moved", "reordered", "changed"],
        "description": "`renamed` is another id, `moved` another parent; another name is `changed`, field `name`",
    },
    "part": {**TEXT, "description": "what it is about: `touchpoint`, `barrier` …"},
    "node": {**TEXT, "description": NODE},
    "old_node": {**TEXT, "description": "the same in the old version; empty for what was added"},
    "field": {**TEXT, "description": "keys below the node: `emotion`, `barriers.status`; empty for the thing itself"},
    "old": {"description": f"old value, {VALUE}"},
    "new": {"description": f"new value, {VALUE}"},
    "effect": EFFECT,
    "significance": {"enum": ["breaking", "notable", "cosmetic"]},
    "old_line": {**LINE, "description": "null where it has no place in the old version"},
    "new_line": {**LINE, "description": "null where it has no place in the new version"},
    "message": {**TEXT, "description": "the change in words"},
    "fingerprint": {**TEXT, "description": "tells the change from others, whatever the words and lines"},
}
CONSEQUENCE: dict[str, dict[str, Any]] = {
    "name": {
        "enum": ["stage-mean", "critical-moment", "deepest-low", "assumptions", "blind-spot", "measure"],
        "description": "what follows",
    },
    "node": {**TEXT, "description": NODE},
    "old": {"type": ["number", "string", "null"]},
    "new": {"type": ["number", "string", "null"]},
    "effect": EFFECT,
    "message": {**TEXT, "description": "the consequence in words"},
}
PAIR: dict[str, dict[str, Any]] = {
    "part": TEXT,
    "node": TEXT,
    "old_node": TEXT,
    "why": {**TEXT, "description": "why the two were taken for one"},
    "score": {"type": "number", "minimum": 0, "maximum": 1, "description": "how alike they are"},
}
MAP: dict[str, dict[str, Any]] = {
    "map": {**TEXT, "description": "id of the map; of a library, its file's name"},
    "document": {"enum": ["journey", "library"]},
    "title": TEXT,
    "path": {
        **TEXT,
        "description": "the file, relative to the working directory, with `/`; the old one where it is gone",
    },
    "old": {**TEXT, "description": "the old version: `HEAD`"},
    "new": {**TEXT, "description": "the new version: `working tree`"},
    "status": {"enum": ["added", "removed", "renamed", "changed", "unchanged"]},
}
SUMMARY = {
    "better": "changes for the better",
    "worse": "changes for the worse",
    "breaking": "changes of what others refer to, of the order of stages, of what a metric means",
    "notable": "other changes of content",
    "cosmetic": "changes of wording, tags, and order that means nothing",
}


def diff_schema() -> dict[str, Any]:
    """The schema (2020-12); fields may be added within a version, so that further ones are no fault."""
    counts = {name: {"type": "integer", "minimum": 0, "description": words} for name, words in SUMMARY.items()}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "cjm diff",
        "description": "What changed in customer journey maps, as `cjm diff --format json` prints it.",
        **_object({"version": {"const": VERSION}, "maps": _list(_map()), "summary": _object(counts)}),
    }


def _map() -> dict[str, Any]:
    persona = {**TEXT, "description": "for whom, where the value is not the same for all"}
    change, consequence = _object(CHANGE, {"persona": persona}), _object(CONSEQUENCE, {"persona": persona})
    lists = {"changes": _list(change), "consequences": _list(consequence)}
    old_path = {**TEXT, "description": "the old file, where it is another one"}
    pairs = {**_list(_object(PAIR)), "description": "with `--explain-match`: what was taken for one thing"}
    return _object({**MAP, **lists}, {"old_path": old_path, "pairs": pairs})


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _object(needed: dict[str, Any], others: dict[str, Any] | None = None) -> dict[str, Any]:
    """An object that has all of the needed properties, and may have the others."""
    return {"type": "object", "required": [*needed], "properties": {**needed, **(others or {})}}
