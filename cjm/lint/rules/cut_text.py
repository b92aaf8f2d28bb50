"""No text is cut at a ` #`.

In YAML a blank followed by `#` begins a comment, so that the rest of a sentence with a hash sign is lost without a word:
`note: See ticket #4711` says "See ticket". Quotes keep the text whole. A comment that is meant as one has a blank after
its `#`.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM010",
    "cut-text",
    "warning",
    good=(Good('cjm: 1\ntitle: "Repair #4711"  # the usual one\nstages: [Fail]\n'),),
    bad=(Bad("cjm: 1\ntitle: Repair #4711\nstages: [Fail]\n", at="2:15"),),
)
