"""No text loses words to a ` #` or to a `&` at its beginning.

In YAML, a blank followed by `#` begins a comment: `note: See ticket #4711` says "See ticket", and the rest is lost
without a word. A `&` at the beginning takes the first word for a mark: `title: &Buy now` says "now".

Put the whole text in quotes. Where a comment is meant, write a blank after its `#`.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM010",
    "cut-text",
    "warning",
    good=(Good('cjm: 1\ntitle: "Repair #4711"  # the usual one\nstages: [Fail]\n'),),
    bad=(
        Bad("cjm: 1\ntitle: Repair #4711\nstages: [Fail]\n", at="2:15"),
        Bad("cjm: 1\ntitle: &Repair now\nstages: [Fail]\n", at="2:8"),
    ),
)
