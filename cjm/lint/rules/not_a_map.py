"""The file is a map, or another document of cjm.

Every document of cjm says with `cjm: 1` in which version of the format it is written; without that nobody knows how
to read the rest.

The rule speaks of files that you name, and of those that `maps:` in `cjm.yaml` names. Where a whole folder is
checked, YAML files of other programs are passed over. Write `cjm: 1` on the first line, or take the file out of
`maps:`.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM005",
    "not-a-map",
    "error",
    good=(Good("cjm: 1\ntitle: Buy\nstages: [Compare]\n"),),
    bad=(Bad("title: Buy\nstages: [Compare]\n", at="1:1"),),
)
