"""A text that begins with `*` stands in quotes.

In YAML, `&name` marks a value and `*name` repeats it further down. A map may use both, but mostly a star is meant to
be a star.

The rule speaks where no value of that name stands before, where a value would repeat itself, and where repeating
makes the file grow beyond all measure. Put the text in quotes, or write out what is repeated.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM007",
    "alias",
    "error",
    good=(Good('cjm: 1\ntitle: "*Buy*"\nstages: [Compare]\n'),),
    bad=(Bad("cjm: 1\ntitle: *Buy\nstages: [Compare]\n", at="2:8"),),
)
