"""The published schema of `cjm lint --format json`."""

import copy

import pytest
from jsonschema import Draft202012Validator

from cjm.report.lint_schema import lint_schema

# The example of the contract, word for word.
PRINTED = {
    "version": 1,
    "findings": [
        {
            "code": "CJM403",
            "name": "touchpoint-without-channel",
            "severity": "warning",
            "message": "…",
            "path": "maps/a.yaml",
            "line": 9,
            "column": 9,
            "end_line": 9,
            "end_column": 25,
            "map": "a",
            "node": "stages/decide/compare",
            "fixable": False,
            "fingerprint": "…",
        }
    ],
    "summary": {"files": 1, "unreadable": 0, "error": 0, "warning": 1, "info": 0, "suppressed": 0, "fixable": 0},
}


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(lint_schema())


def test_it_admits_the_printed_form() -> None:
    assert list(Draft202012Validator(lint_schema()).iter_errors(PRINTED)) == []


@pytest.mark.parametrize("name", [*PRINTED["findings"][0]])
def test_every_field_of_a_finding_is_promised(name: str) -> None:
    printed = copy.deepcopy(PRINTED)
    del printed["findings"][0][name]
    assert [error.json_path for error in Draft202012Validator(lint_schema()).iter_errors(printed)] == ["$.findings[0]"]


@pytest.mark.parametrize(
    ("name", "value"), [("line", 0), ("column", "9"), ("severity", "note"), ("code", "403"), ("fixable", 0)]
)
def test_a_field_of_another_kind_is_refused(name: str, value: object) -> None:
    printed = copy.deepcopy(PRINTED)
    printed["findings"][0][name] = value
    places = [error.json_path for error in Draft202012Validator(lint_schema()).iter_errors(printed)]
    assert places == [f"$.findings[0].{name}"]
