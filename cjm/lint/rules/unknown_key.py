"""Every key is a field of the format.

A misspelt field would be lost without a word, so every unknown key is an error, with the nearest field as a hint. A key
with a blank in it is mostly a sentence with a colon: quotes make it one text. Keys of your own begin with `x-`.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM101",
    "unknown-key",
    "error",
    good=(Good("cjm: 1\ntitle: Buy\nx-budget: 4711\nstages: [Compare]\n"),),
    bad=(Bad("cjm: 1\ntitle: Buy\nstages:\n  - name: Compare\n    gaol: Find the right one\n", at="5:5"),),
)
