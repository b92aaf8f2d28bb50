"""`cjm rule`, as it is called."""

import pytest

from cjm import cli
from cjm.lint.catalogue import rules
from cjm.lint.manual.pages import rule_lines, rule_page


def test_all_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["rule"]) == 0
    assert capsys.readouterr().out.splitlines() == list(rule_lines())


@pytest.mark.parametrize("word", ["no-critical-moment", "CJM201", "cjm201"])
def test_one_rule_is_explained_by_its_code_or_name(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["rule", word]) == 0
    page = next(rule_page(rule) for rule in rules() if rule.code == "CJM201")
    assert capsys.readouterr().out == page


def test_the_beginning_of_codes_is_a_chapter(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["rule", "CJM80"]) == 0
    told = capsys.readouterr().out
    assert [line for line in told.splitlines() if line.startswith("CJM")] == [
        "CJM801 unknown-reference: error, at every maturity",
        "CJM802 duplicate-id: error, at every maturity",
        "CJM803 duplicate-map-id: error, at every maturity, over all maps of a workspace",
    ]


def test_an_unknown_rule_is_2_with_the_near_miss(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.run(["rule", "no-critical-momment"]) == 2
    message = 'error: there is no rule "no-critical-momment" (cjm rule); did you mean "no-critical-moment"?\n'
    assert capsys.readouterr().err == message
