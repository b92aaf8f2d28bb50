"""A field stands once.

Where a key stands twice, one of the two values would be lost without a word. This happens when two people each add the
same field and their changes are merged.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM006",
    "duplicate-key",
    "error",
    good=(Good("cjm: 1\ntitle: Buy\nstages:\n  - name: Compare\n    goal: Find the right one\n"),),
    bad=(
        Bad(
            "cjm: 1\ntitle: Buy\nstages:\n  - name: Compare\n    goal: Find the right one\n    goal: Save money\n",
            at="6:5",
        ),
    ),
)
