"""All rules, by code and by name."""

from functools import cache

from cjm.lint.codes import Index
from cjm.lint.rule import Rule


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order of codes."""
    from cjm.lint import rules as package
    from cjm.registry import collect

    return tuple(sorted(collect(package, Rule), key=lambda rule: rule.code))


@cache
def by_name() -> dict[str, Rule]:
    """Every rule by its name."""
    return {rule.name: rule for rule in rules()}


def index() -> Index:
    """The code and the name of every rule."""
    return tuple((rule.code, rule.name) for rule in rules())
