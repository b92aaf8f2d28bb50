"""Every field is one that the format knows.

A misspelt field would be lost without a word, and nobody would miss it until the map is shown.

The rule speaks of every unknown field, and offers the nearest one that it knows. A field with a blank in its name is
mostly a sentence with a colon: put the whole sentence in quotes. Fields of your own begin with `x-`.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM101",
    "unknown-key",
    "error",
    good=(Good("cjm: 1\ntitle: Buy\nstages:\n  - name: Compare\n    goal: Find the right one\n    x-budget: 4711\n"),),
    bad=(Bad("cjm: 1\ntitle: Buy\nstages:\n  - name: Compare\n    gaol: Find the right one\n", at="5:5"),),
)
