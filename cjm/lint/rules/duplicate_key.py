"""A field stands only once.

Where a field stands twice, one of its values would be lost without a word. This happens when two people each add the
same field, and their changes are merged. Keep the value that is right, or make one of both.
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
