"""Nothing is nested too deeply.

The deepest place of a map lies about ten levels down. A file with more than a hundred levels is damaged, or was made
to bring down programs that read it.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM009",
    "too-deep",
    "error",
    good=(Good("cjm: 1\ntitle: Buy\nstages: [Compare]\nx-matrix: [[1, 2], [3, 4]]\n"),),
    bad=(Bad(f"cjm: 1\ntitle: Buy\nx-matrix: {'[' * 101}{']' * 101}\n", at="3:110"),),
)
