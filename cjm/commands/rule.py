"""`cjm rule`: the rules of lint, and what each is about."""

from typing import Annotated

import typer


def command(
    rule: Annotated[
        str | None, typer.Argument(metavar="RULE", help="A code or a name; all rules where left out.")
    ] = None,
) -> None:
    """Explain the rules of lint: what each finds, why, and examples.

    Example: cjm rule no-critical-moment
    """
    from cjm.lint.catalogue import index, rules
    from cjm.lint.codes import chosen
    from cjm.lint.manual.pages import rule_lines, rule_page

    if rule is None:
        for line in rule_lines():
            print(line)
        return
    codes = chosen([rule], index(), "cjm rule")
    print("\n\n".join(rule_page(one).rstrip() for one in rules() if one.code in codes))
