"""The file is a map, or another document of cjm.

Every document begins with the key `cjm`, the version of the format. YAML files that bear the same words and are something
else (web routes, personas of a site, a drawing) are passed over where a folder is checked; they are an error where they
were named, or where `maps:` of `cjm.yaml` names them.
"""

from cjm.lint.rule import Bad, Good, Rule

rule = Rule(
    "CJM005",
    "not-a-map",
    "error",
    good=(Good("cjm: 1\ntitle: Buy\nstages: [Compare]\n"),),
    bad=(Bad("title: Buy\nstages: [Compare]\n", at="1:1"),),
)
