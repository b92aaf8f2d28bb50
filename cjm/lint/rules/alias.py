"""An alias stands for something that can be written out.

In YAML `&name` marks a value and `*name` repeats it. A map may do that, within limits: what is repeated must stand before,
must not hold itself, and must not grow beyond a sane size. A text that begins with `*` or `&` needs quotes.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM007",
    "alias",
    "error",
    good=(Good('cjm: 1\ntitle: "*Buy*"\nstages: [Compare]\n'),),
    bad=(Bad("cjm: 1\ntitle: *Buy\nstages: [Compare]\n", at="2:8"),),
)
