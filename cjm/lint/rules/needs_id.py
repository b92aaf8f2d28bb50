"""A name without letters has an id beside it.

By its id, other places of a map refer to a stage or a touchpoint; where none is written, it follows from the name. A
name of signs alone, such as an emoji, gives none: write an `id` and keep the name.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM105",
    "needs-id",
    "error",
    good=(Good('cjm: 1\ntitle: Buy\nstages:\n  - name: "🎉"\n    id: celebrate\n'),),
    bad=(Bad('cjm: 1\ntitle: Buy\nstages:\n  - "🎉"\n', at="4:5"),),
)
