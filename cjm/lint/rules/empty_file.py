"""The file says something.

A file that is empty, or holds nothing but comments, is no map yet. `cjm new` writes one to start from.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM004",
    "empty-file",
    "error",
    good=(Good("cjm: 1\ntitle: Buy\nstages: [Compare]\n"),),
    bad=(Bad("# to be written\n", at="1:1"),),
)
