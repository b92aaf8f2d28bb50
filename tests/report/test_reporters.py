"""Findings as text and as JSON."""

import json
from pathlib import Path

import jsonschema
import pytest
from msgspec.structs import replace

from cjm.errors import CjmError
from cjm.lint.finding import Finding, Related
from cjm.report.lint_schema import lint_schema
from cjm.report.output import outputs, write
from cjm.report.reporter import Report, reporter, reporters
from cjm.report.statistics import statistics
from cjm.source import Source

TEXT = Source("cjm: 1\nstages:\n  - name: Décide\n    moment: critical\n")
FINDING = Finding(
    "CJM202",
    "several-critical-moments",
    "error",
    'the message with "Décide"',
    "maps/a.yaml",
    TEXT.span(25, 31),
    "a",
    "stages/decide",
    related=(Related("the first", TEXT.span(44, 52)), Related("another", TEXT.span(0, 3), "maps/b.yaml")),
    fingerprint="0123456789abcdef",
)
WARNING = replace(FINDING, code="CJM403", name="touchpoint-without-channel", severity="warning", related=())


def report(*found: Finding) -> Report:
    return Report(found, 4, 1, lambda path, number: TEXT.line(number))


def written(name: str, *found: Finding, colour: bool = False) -> str:
    return "".join(reporter(name).write(report(*found), colour))


def test_text_is_one_line_a_finding_then_the_source_then_related_places() -> None:
    assert written("text", FINDING, WARNING) == (
        'maps/a.yaml:3:11: error CJM202 several-critical-moments: the message with "Décide"\n'
        "  | - name: Décide\n"
        "  |         ^^^^^^\n"
        "maps/a.yaml:4:13: the first\n"
        "maps/b.yaml:1:1: another\n"
        'maps/a.yaml:3:11: warning CJM403 touchpoint-without-channel: the message with "Décide"\n'
        "  | - name: Décide\n"
        "  |         ^^^^^^\n"
    )


def test_colour_changes_nothing_but_colour() -> None:
    painted = written("text", FINDING, colour=True)
    assert painted.startswith("\x1b[1mmaps/a.yaml:3:11\x1b[0m: \x1b[1;31merror\x1b[0m CJM202 ")
    plain = painted
    for code in ("0", "1", "2", "1;31"):
        plain = plain.replace(f"\x1b[{code}m", "")
    assert plain == written("text", FINDING)


def test_what_a_map_and_a_name_say_cannot_steer_the_terminal() -> None:
    hostile = replace(FINDING, message="a\x1b[2Jb\u202e", path="x\n\x1b[1m.yaml", related=())
    assert written("text", hostile).split("\n")[0] == (
        "x\\x0a\\x1b[1m.yaml:3:11: error CJM202 several-critical-moments: a\\x1b[2Jb\\u202e"
    )


def test_json_is_the_contract() -> None:
    told = json.loads(written("json", FINDING, WARNING))
    jsonschema.validate(told, lint_schema())
    assert told == {
        "version": 1,
        "findings": [
            {
                "code": "CJM202",
                "name": "several-critical-moments",
                "severity": "error",
                "message": 'the message with "Décide"',
                "path": "maps/a.yaml",
                "line": 3,
                "column": 11,
                "end_line": 3,
                "end_column": 17,
                "map": "a",
                "node": "stages/decide",
                "fixable": False,
                "fingerprint": "0123456789abcdef",
            },
            told["findings"][1],
        ],
        "summary": {
            "files": 4,
            "unreadable": 1,
            "error": 1,
            "warning": 1,
            "info": 0,
            "suppressed": 0,
            "fixable": 0,
        },
    }


def test_json_without_findings_is_json() -> None:
    told = json.loads(written("json"))
    jsonschema.validate(told, lint_schema())
    assert told["findings"] == []


def test_the_summary_counts_what_there_is() -> None:
    assert report().summary == "no findings in 4 files"
    assert report(FINDING, FINDING, WARNING).summary == "2 errors, 1 warning in 4 files"
    assert Report((replace(FINDING, severity="info"),), 1, 0, lambda path, number: "").summary == "1 remark in 1 file"


def test_statistics_count_each_rule() -> None:
    assert list(statistics(report(WARNING, FINDING, FINDING), False)) == [
        "2 error CJM202 several-critical-moments\n",
        "1 warning CJM403 touchpoint-without-channel\n",
    ]


def test_a_format_goes_to_stdout_or_to_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    write(report(FINDING), outputs(["text", f"json={tmp_path / 'out.json'}"]))
    assert capsys.readouterr().out == written("text", FINDING)
    assert (tmp_path / "out.json").read_text() == written("json", FINDING)


@pytest.mark.parametrize(
    ("formats", "message"),
    [
        (["jsn"], 'there is no format "jsn"; did you mean "json"?'),
        (["xml"], 'there is no format "xml"; there are json or text'),
        (["json="], '--format "json=" names no file; write --format json=FILE, or --format json'),
        (["json", "text"], "two formats go to one place; give one a file: --format json=findings.json"),
    ],
)
def test_a_format_that_cannot_be_is_refused(formats: list[str], message: str) -> None:
    with pytest.raises(CjmError) as caught:
        outputs(formats)
    assert str(caught.value) == message


def test_each_reporter_has_a_name_of_its_own() -> None:
    assert sorted(reporters()) == ["json", "text"]
