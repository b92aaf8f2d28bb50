"""One file holds one map.

A map has a file of its own, so that its history can be read, and two people can work on two maps without getting in
each other's way.

The rule speaks where a `---` divides a second document from the first; a single `---` at the very beginning is fine. Move
the second map to a file of its own.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM003",
    "several-documents",
    "error",
    good=(Good("---\ncjm: 1\ntitle: Buy\nstages: [Compare]\n"),),
    bad=(Bad("cjm: 1\ntitle: Buy\n---\ncjm: 1\ntitle: Repair\n", at="3:1"),),
)
