"""A text that begins with `!` stands in quotes.

In YAML, a `!name` before a value tells the program that reads it to make something special of it. A map holds only
texts, numbers and lists, and each field says what its value means. Put the text in quotes, or delete the `!name`.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM008",
    "tag",
    "error",
    good=(Good('cjm: 1\ntitle: "!Buy now"\nstages: [Compare]\n'),),
    bad=(Bad("cjm: 1\ntitle: !Buy now\nstages: [Compare]\n", at="2:8"),),
)
