"""No value has a tag.

In YAML a `!name` before a value asks the program that reads it to build something of its own. A map is text, numbers and
lists; what a value means is decided by its field. A text that begins with `!` needs quotes.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM008",
    "tag",
    "error",
    good=(Good('cjm: 1\ntitle: "!Buy now"\nstages: [Compare]\n'),),
    bad=(Bad("cjm: 1\ntitle: !Buy now\nstages: [Compare]\n", at="2:8"),),
)
