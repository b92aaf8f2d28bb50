"""A field holds what it takes: one value, a list, or fields of its own.

The rule speaks where a list stands and one value is meant, or a text where fields are meant. The message says what
the field takes. A list of one may be written without a dash or brackets, and whatever has a name may be written as
that name alone.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM103",
    "wrong-kind",
    "error",
    good=(
        Good("cjm: 1\ntitle: Buy\nstages:\n  - name: Compare\n  - name: Decide\n"),
        Good("cjm: 1\ntitle: Buy\nstages: Compare and decide\n"),
    ),
    bad=(Bad("cjm: 1\ntitle: Buy\nstages:\n  - name: [Compare, Decide]\n", at="4:11"),),
)
