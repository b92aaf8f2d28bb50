"""The manual is printed from the rules."""

from pathlib import Path

from cjm.lint.catalogue import rules
from cjm.lint.manual import rule_lines, rule_page, rules_manual

DOCS = Path(__file__).parents[2] / "docs"


def test_the_manual_in_docs_is_the_one_that_the_rules_print() -> None:
    again = 'python -c "from cjm.lint.manual import rules_manual; print(rules_manual(), end=str())" > docs/rules.md'
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
    rule = next(rule for rule in rules() if rule.name == "stage-without-goal")
    assert rule_page(rule) == (
        "CJM207 stage-without-goal: warning, from researched on\n"
        "\n"
        f"{rule.manual}\n"
        "\n"
        "Found on line 5:\n"
        "\n"
        "```yaml\n"
        "cjm: 1\n"
        "title: Renew the contract\n"
        "maturity: researched\n"
        "stages:\n"
        "  - name: Decide\n"
        "```\n"
        "\n"
        "Good:\n"
        "\n"
        "```yaml\n"
        "cjm: 1\n"
        "title: Renew the contract\n"
        "maturity: researched\n"
        "stages:\n"
        "  - name: Decide\n"
        "    goal: Know what the next three years cost, and why\n"
        "```\n"
    )


def test_the_list_has_a_line_for_each_rule() -> None:
    lines = list(rule_lines())
    assert len(lines) == len(rules())
    assert lines[0] == (
        "CJM001  unreadable                           error    sketch      The file can be read as text"
    )
