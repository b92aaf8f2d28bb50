"""The file can be read as text.

A map is a text file, saved as UTF-8, the usual encoding of today's editors. A file that is locked, damaged, saved in
another encoding or by a word processor cannot be read, and nothing else can be said of it.

Save it anew as plain text in UTF-8, or ask its owner for access.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM001",
    "unreadable",
    "error",
    good=(Good("cjm: 1\ntitle: Überweisung\nstages: [Pay]\n"),),
    bad=(Bad("cjm: 1\ntitle: Pay\0\n", at="2:11"),),
)
