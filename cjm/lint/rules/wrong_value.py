"""A value is one that its field can hold.

An emotion runs from -2 to +2, a date is in the calendar, a duration has a unit, a share says whether it is per cent,
a severity is 1, 2 or 3. Anything else would be drawn and counted wrongly. The message says what the field takes.
"""

from cjm.lint.rule import Bad, Good, Rule

HEAD = "cjm: 1\ntitle: Buy\nstages:\n  - name: Compare\n    touchpoints:\n      - name: Read the tests\n"

rule = Rule(
    "CJM104",
    "wrong-value",
    "error",
    good=(Good(f"{HEAD}        emotion: -1.5\n        duration: 3-5 days\n"),),
    bad=(Bad(f"{HEAD}        emotion: -3\n", at="7:18"),),
)
