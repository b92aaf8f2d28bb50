"""The manual of the rules: what each finds, why, where that comes from, and examples."""

from collections.abc import Iterator

from cjm.lint.catalogue import rules
from cjm.lint.manual.introduction import CHAPTERS, INTRODUCTION
from cjm.lint.manual.narrow import narrowed
from cjm.lint.rule import Bad, Good, Rule

MATURITY = {
    "sketch": "at every maturity",
    "researched": "from `researched` on",
    "validated": "only in `validated` maps",
}


def rules_manual() -> str:
    """The whole manual as Markdown: a table of all rules, then a chapter for each area."""
    chapters = [INTRODUCTION, "".join(_table())]
    for digit, (title, about) in CHAPTERS.items():
        of_chapter = [rule for rule in rules() if rule.code[3] == digit]
        chapters += [f"## {title}\n", f"{about}\n", *(_section(rule) for rule in of_chapter)]
    return "\n".join(chapters)


def rule_page(rule: Rule) -> str:
    """What a terminal shows of one rule: the same text, in lines that fit."""
    return narrowed(f"{rule.code} {rule.name}: {_about(rule)}\n\n{_page(rule)}")


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
    return f"### {rule.name}\n\n{rule.code}, {_about(rule)}\n\n{_page(rule)}"


def _about(rule: Rule) -> str:
    scope = ", over all maps of a workspace" if rule.scope == "workspace" and rule.check is None else ""
    return f"{rule.severity}, {MATURITY[rule.maturity]}{scope}"


def _page(rule: Rule) -> str:
    """What the rule says of itself, its limits and its examples."""
    return "\n".join([f"{rule.manual}\n", *_options(rule), *_examples(rule)])


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
    # Where there are several, a map is named by its file, and its id may be the file's name.
    named = "`map.yaml`:\n\n" if files else ""
    return "\n".join([named + _code(example.yaml, "yaml"), *files])


def _code(text: str, kind: str) -> str:
    # A zero byte would make the manual itself no text.
    return f"```{kind}\n{text.replace(chr(0), chr(0x2400))}```\n"
