"""The file is written in a version of the format that this cjm knows.

The field `cjm` says in which version of the format a file is written. Older ones can always be read. A newer one may
say what this cjm would misread, so that it does not try: bring cjm up to date.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM011",
    "newer-version",
    "error",
    good=(Good("cjm: 1\ntitle: Buy\nstages: [Compare]\n"),),
    bad=(Bad("cjm: 2\ntitle: Buy\nstages: [Compare]\n", at="1:6"),),
)
