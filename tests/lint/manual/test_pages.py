"""The manual is printed from the rules."""

import re
from pathlib import Path

from cjm.lint.catalogue import rules
from cjm.lint.manual.introduction import CHAPTERS, INTRODUCTION
from cjm.lint.manual.pages import rule_lines, rule_page, rules_manual
from tests.lint.written import findings, named, write

DOCS = Path(__file__).parents[3] / "docs"


def test_the_manual_in_docs_is_the_one_that_the_rules_print() -> None:
    again = (
        'python -c "from cjm.lint.manual.pages import rules_manual; print(rules_manual(), end=str())" > docs/rules.md'
    )
    assert (DOCS / "rules.md").read_text(encoding="utf-8") == rules_manual(), again


def test_every_rule_has_a_row_and_a_section() -> None:
    lines = rules_manual().split("\n")
    assert [line.split(" | ")[0].removeprefix("| ") for line in lines if line.startswith("| CJM")] == [
        rule.code for rule in rules()
    ]
    assert [line.removeprefix("### ") for line in lines if line.startswith("### ")] == [rule.name for rule in rules()]


def test_the_manual_is_text_although_an_example_holds_a_zero_byte() -> None:
    assert not [sign for sign in rules_manual() if not sign.isprintable() and sign != "\n"]


def test_a_page_says_what_why_where_from_and_shows_examples() -> None:
    rule = next(rule for rule in rules() if rule.name == "all-moments-of-truth")
    assert (
        rule_page(rule)
        == """\
CJM208 all-moments-of-truth: warning, from `researched` on

Only some touchpoints are moments of truth.

A moment of truth counts out of proportion, for better or worse. Where nearly
every touchpoint is one, none is, and the mark no longer says where to look
first.

The rule speaks where a map has five touchpoints or more, and more than half of
them have a `moment`; in a smaller map, where all have one, from two on. Keep
the mark for the few that decide what customers tell others.

Source: Jan Carlzon, *Moments of Truth*; Jim Tincher, "Journey Mapping =
Effective Customer Service Strategy" (Heart of the Customer).

Option `share` (0.5): the share of the touchpoints that may be moments, in maps
of five touchpoints or more.

Found on line 4:

    cjm: 1
    title: Renew the contract
    maturity: researched
    stages:
      - name: Decide
        touchpoints:
          - name: Compare the offers
            moment: critical
          - name: Sign online
            moment: truth

Good:

    cjm: 1
    title: Renew the contract
    maturity: researched
    stages:
      - name: Decide
        touchpoints:
          - name: Compare the offers
            moment: critical
          - name: Sign online
"""
    )


def test_a_terminal_shows_the_words_of_the_manual() -> None:
    manual = rules_manual().replace("```yaml", "").replace("```csv", "").replace("```", "")
    for rule in rules():
        page = rule_page(rule).split("\n", 1)[1]
        assert " ".join(page.split()) in " ".join(manual.split())


def test_the_texts_of_a_page_fit_a_terminal_of_80_columns() -> None:
    lines = [line for rule in rules() for line in rule_page(rule).split("\n")]
    assert [line for line in lines if len(line) >= 80 and not line.startswith("    ")] == []


def test_a_rule_is_explained_in_fifteen_lines() -> None:
    explained = {
        rule.name: [line for line in rule.manual.split("\n\nSource: ")[0].split("\n") if line] for rule in rules()
    }
    assert {name: len(lines) for name, lines in explained.items() if len(lines) > 15} == {}


def test_every_rule_has_its_chapter() -> None:
    assert {rule.code[3] for rule in rules()} == set(CHAPTERS)


def test_the_settings_that_the_introduction_shows_are_in_force(tmp_path: Path, here: Path) -> None:
    shown = re.search(r"```yaml\n(.*?)```", INTRODUCTION, re.DOTALL)
    assert shown
    researched = "cjm: 1\ntitle: Pay\nmaturity: researched\nteam: Ada\nstages: [Pay]\n"
    pain = "opportunities:\n  - title: Pay by card\n    status: chosen\n"
    files = {
        "maps/pay.yaml": researched + pain,
        "maps/archive/pay.yaml": researched.replace("Pay]", "Pay later]") + pain,
    }
    write(tmp_path, {"cjm.yaml": shown[1], **files})
    found = findings(tmp_path)
    assert {one.severity for one in found if one.name == "no-persona"} == {"error"}
    assert "facilitator-not-independent" not in named(found)
    assert {one.path for one in found if one.code.startswith("CJM6")} == {"maps/pay.yaml"}


def test_the_list_has_a_line_for_each_rule() -> None:
    lines = list(rule_lines())
    assert len(lines) == len(rules())
    assert lines[0] == (
        "CJM001  unreadable                           error    sketch      The file can be read as text"
    )
