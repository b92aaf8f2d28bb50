"""The settings of a workspace as lint needs them; what they say of rules is checked."""

from collections.abc import Mapping

from cjm.errors import CjmError
from cjm.lint.catalogue import index, rules
from cjm.lint.codes import chosen
from cjm.lint.profile import PerFile, Profile
from cjm.lint.rule import Rule
from cjm.lint.setting_place import placed
from cjm.model.settings import LintSettings
from cjm.reading.near import did_you_mean, listed
from cjm.tree import globs
from cjm.workspace import Workspace


def profile_of(workspace: Workspace) -> Profile:
    """What a run needs of the settings; CjmError where they name a rule or a pattern that does not exist."""
    try:
        return _profile(workspace.patterns, workspace.settings.lint)
    except CjmError as error:
        raise placed(error, workspace) from error


def limits_of(workspace: Workspace) -> Mapping[str, Mapping[str, float]]:
    """The limits that the settings give, by the name of the rule and of the option; CjmError for a wrong one."""
    try:
        return {
            rule.name: {option: _limit(rule, option, text) for option, text in options.items()}
            for word, options in workspace.settings.lint.options.items()
            for rule in [_rule(word)]
        }
    except CjmError as error:
        raise placed(error, workspace) from error


def _profile(patterns: tuple[str, ...], lint: LintSettings) -> Profile:
    every = index()
    severity = {code: level for word, level in lint.severity.items() for code in chosen([word], every, "lint.severity")}
    files = []
    for pattern, own in lint.per_file.items():
        globs([pattern])
        where = f"lint.per_file, {pattern}"
        files.append(PerFile(pattern, chosen(own.select, every, where), chosen(own.ignore, every, where)))
    select, ignore = chosen(lint.select, every, "lint.select"), chosen(lint.ignore, every, "lint.ignore")
    return Profile(patterns, every, select, ignore, tuple(severity.items()), tuple(files))


def _rule(word: str) -> Rule:
    codes = chosen([word], index(), "lint.options")
    if len(codes) > 1:
        raise CjmError(f'"{word}" stands for {len(codes)} rules; options belong to one (lint.options)')
    return next(rule for rule in rules() if rule.code in codes)


def _limit(rule: Rule, option: str, text: str) -> float:
    if option not in rule.options:
        known = f"it has {listed(f'`{name}`' for name in rule.options)}" if rule.options else "it has none"
        hint = did_you_mean(option, rule.options) or f"; {known}"
        raise CjmError(f'the rule {rule.name} has no option "{option}"{hint} (lint.options)')
    from cjm.reading.kinds import Unfit, read_number

    try:
        return read_number(text)
    except Unfit as unfit:
        raise CjmError(f'the option `{option}` of {rule.name} is "{text}"; it takes {unfit} (lint.options)') from unfit
