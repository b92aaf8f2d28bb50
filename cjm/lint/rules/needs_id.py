"""What has a name without letters has an id.

An id is derived from the name where none is written. A name of signs alone (an emoji) gives none; write one, so that
others can refer to it.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM105",
    "needs-id",
    "error",
    good=(Good('cjm: 1\ntitle: Buy\nstages:\n  - name: "🎉"\n    id: celebrate\n'),),
    bad=(Bad('cjm: 1\ntitle: Buy\nstages:\n  - "🎉"\n', at="4:5"),),
)
