"""The manual of the rules: what each finds, why, where that comes from, and examples."""

from collections.abc import Iterator

from cjm.lint.catalogue import rules
from cjm.lint.rule import Bad, Good, Rule

AREAS = {
    "0": "Files and syntax",
    "1": "Schema",
    "2": "Stages and moments",
    "3": "People",
    "4": "Experience",
    "5": "Pains and causes",
    "6": "Action",
    "7": "Evidence and measurement",
    "8": "References",
    "9": "Workspace and suppressions",
}
INTRODUCTION = """\
# The rules of lint

<!-- Printed from cjm/lint/rules; do not edit here. -->

`cjm lint` says what an experienced journey mapper would say about a map. Each rule has a code and a name, and takes either
in `--select`, `--ignore` and the settings (`lint:` in `cjm.yaml`). The more mature a map says it is (`maturity`), the more is
asked of it: a rule speaks of maps from the maturity that stands beside it. An error makes `cjm lint` exit with 1.
"""


def rules_manual() -> str:
    """The whole manual as Markdown: a table of all rules, then a chapter for each area."""
    chapters = [INTRODUCTION, "".join(_table())]
    for digit, title in AREAS.items():
        of_area = [rule for rule in rules() if rule.code[3] == digit]
        if of_area:
            chapters += [f"## {title}\n", *(_section(rule) for rule in of_area)]
    return "\n".join(chapters)


def rule_page(rule: Rule) -> str:
    """What a terminal shows of one rule."""
    return "\n".join(
        [f"{rule.code} {rule.name}: {_about(rule)}\n", f"{rule.manual}\n", *_options(rule), *_examples(rule)]
    )


def rule_lines() -> Iterator[str]:
    """A line for each rule: code, name, severity, maturity, and what it asks for."""
    width = max(len(rule.name) for rule in rules())
    for rule in rules():
        yield f"{rule.code}  {rule.name:<{width}}  {rule.severity:<7}  {rule.maturity:<10}  {rule.title}"


def _table() -> Iterator[str]:
    yield "| code | name | severity | from | what it asks for |\n|---|---|---|---|---|\n"
    for rule in rules():
        yield f"| {rule.code} | [`{rule.name}`](#{rule.name}) | {rule.severity} | {rule.maturity} | {rule.title} |\n"


def _section(rule: Rule) -> str:
    about = f"{rule.code}, {_about(rule)}\n"
    return "\n".join([f"### {rule.name}\n", about, f"{rule.manual}\n", *_options(rule), *_examples(rule)])


def _about(rule: Rule) -> str:
    scope = ", over all maps of a workspace" if rule.scope == "workspace" and rule.check is None else ""
    return f"{rule.severity}, from {rule.maturity} on{scope}"


def _options(rule: Rule) -> Iterator[str]:
    for name, option in rule.options.items():
        yield f"Option `{name}` ({option.default:g}): {option.says}.\n"


def _examples(rule: Rule) -> Iterator[str]:
    for bad in rule.bad:
        *path, line, _ = bad.at.split(":")
        yield f"Found on line {line}{''.join(f' of `{name}`' for name in path)}:\n\n{_shown(bad)}"
    for good in rule.good:
        yield f"Good:\n\n{_shown(good)}"


def _shown(example: Good | Bad) -> str:
    """The map, and the other files of its workspace, as code."""
    files = [f"with `{path}`:\n\n{_code(text, path.rpartition('.')[2])}" for path, text in example.files]
    return "\n".join([_code(example.yaml, "yaml"), *files])


def _code(text: str, kind: str) -> str:
    # A zero byte would make the manual itself no text.
    return f"```{kind}\n{text.replace(chr(0), chr(0x2400))}```\n"
