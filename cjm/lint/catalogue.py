"""All rules, by code and by name."""

from functools import cache

from cjm.errors import CjmError
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


def chosen(words: tuple[str, ...], where: str = "") -> frozenset[str]:
    """The codes that words name: a code, the beginning of codes (`CJM2`), or a rule's name.

    CjmError, with the near miss, for a word that names no rule; `where` says in which setting it stands.
    """
    return frozenset(code for word in words for code in _codes(word, where))


def _codes(word: str, where: str) -> list[str]:
    found = [rule.code for rule in rules() if rule.name == word or rule.code == word.upper()]
    found = found or [rule.code for rule in rules() if word and rule.code.startswith(word.upper())]
    if not found:
        from cjm.reading.near import did_you_mean

        hint = did_you_mean(word, [*(rule.name for rule in rules()), *(rule.code for rule in rules())])
        raise CjmError(f'there is no rule "{word}"{f" ({where})" if where else ""}{hint}')
    return found
