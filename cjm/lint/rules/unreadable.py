"""The file can be read as text.

Maps are text files in UTF-8. A file that its owner has locked, that is saved in another encoding, or that holds a zero
byte cannot be read at all, so nothing else can be said of it.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM001",
    "unreadable",
    "error",
    good=(Good("cjm: 1\ntitle: Überweisung\nstages: [Pay]\n"),),
    bad=(Bad("cjm: 1\ntitle: Pay\0\n", at="2:11"),),
)
