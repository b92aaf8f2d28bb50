"""The file is valid YAML.

YAML is the notation that maps are written in: indentation, colons and quotation marks have a meaning. Where they do
not fit together, nobody can tell what is meant, and nothing else is checked in the file.

The usual causes are a text that holds a colon followed by a blank, a tab at the beginning of a line, a quotation mark
that is never closed, and a line that is indented otherwise than its neighbours. A text that holds such signs needs
quotes.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM002",
    "syntax",
    "error",
    good=(Good('cjm: 1\ntitle: "Repair: from failure to return"\nstages: [Fail]\n'),),
    bad=(Bad("cjm: 1\ntitle: Repair: from failure to return\nstages: [Fail]\n", at="2:14"),),
)
