"""Whatever needs a name has one.

Very little is required: `cjm` and `title` of a map, the name of a stage, a touchpoint, a persona and a metric, the
text of a pain, the title of an opportunity. Without them nobody can tell what is meant, and nothing can refer to it.
Fill in what is missing, or take the empty entry out.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM102",
    "missing-field",
    "error",
    good=(Good("cjm: 1\ntitle: Buy\nstages:\n  - name: Compare\n    goal: Find the right one\n"),),
    bad=(Bad("cjm: 1\ntitle: Buy\nstages:\n  - goal: Find the right one\n", at="4:5"),),
)
