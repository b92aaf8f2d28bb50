"""A field holds the kind of value that it takes: one value, a list, or fields of its own.

A list stands where one value is meant, or one text where fields are meant. A list of one may be written without brackets,
and what has a name may be written as that name alone; anything else is an error.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM103",
    "wrong-kind",
    "error",
    good=(Good("cjm: 1\ntitle: Buy\nstages: Compare\n"),),
    bad=(Bad("cjm: 1\ntitle: Buy\nstages:\n  - name: [Compare, Decide]\n", at="4:11"),),
)
