"""Comparisons as text, JSON and Markdown."""

import json

import jsonschema

from cjm.report.comparison import Comparison
from cjm.report.diff_reporter import Manner, diff_reporters
from cjm.report.diff_schema import diff_schema
from tests.report.comparing import comparison

OLD = """\
cjm: 1
title: Renew
tags: [contract, price]
personas: [{name: Maya}, {name: Viktor}]
stages:
  - name: Decide
    touchpoints:
      - name: Compare
        emotion: -1
        quote: I had to ring three people to find out what the new contract costs, and each of them said something else
        wait: 2-3 days
        pains:
          - {text: Nobody knows the price, severity: 2}
      - name: Ask
        emotion: 1
  - name: Sign
    touchpoints: [Sign]
"""
NEW = (
    OLD.replace("emotion: -1", "emotion: {maya: -2, viktor: -1}")
    .replace("emotion: 1", "emotion: 1.5")
    .replace("three people", "five people")
    .replace("2-3 days", "4 days")
    .replace("[contract, price]", "[price, contract]")
    .replace("  - name: Sign\n    touchpoints: [Sign]\n", "")
)
TEXT = """\
Renew, HEAD -> working tree
HEAD:maps/a.yaml:16:11: breaking stage "Sign" is gone
maps/a.yaml:9:19: worse notable emotion of Maya at "Compare": -1 -> -2
maps/a.yaml:11:15: worse notable wait at "Compare": 2-3 days -> 4 days
maps/a.yaml:15:18: better notable emotion at "Ask": 1 -> 1.5
maps/a.yaml:3:1: cosmetic order of tags
maps/a.yaml:10:16: cosmetic quote at "Compare"
  | I had to ring [-three-]{+five+} people to find out what the …
"""


def written(name: str, one: Comparison, manner: Manner | None = None) -> str:
    return "".join(diff_reporters()[name].write(one, manner or Manner()))


def test_text_has_a_line_for_each_change_the_most_important_first() -> None:
    assert written("text", comparison((OLD, NEW))) == TEXT


def test_colours_change_nothing_but_colours() -> None:
    import re

    painted = written("text", comparison((OLD, NEW)), Manner(colour=True))
    assert painted != TEXT
    assert re.sub(r"\x1b\[[\d;]*m", "", painted) == TEXT


def test_what_a_map_says_cannot_steer_the_terminal() -> None:
    evil = OLD.replace("Renew", r'"Re\x1b[2Jnew\u202e"').replace("Compare", r'"\x1b]0;x\x07Compare"')
    text = written("text", comparison((evil, evil.replace("-1", "-2")), (None, evil)))
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert r"Re\x1b[2Jnew\u202e" in text


def test_maps_in_which_something_breaks_come_first() -> None:
    worse = OLD.replace("-1", "-2")
    one = comparison((OLD, OLD.replace("Ask", "Ask a friend")), (OLD, worse), (OLD, NEW))
    heads = [line.partition(":")[0] for line in written("text", one).split("\n\n")]
    assert [compared.path for compared in one.ordered()] == ["maps/c.yaml", "maps/b.yaml", "maps/a.yaml"]
    assert len(heads) == 3


def test_json_keeps_its_contract() -> None:
    found = json.loads(written("json", comparison((OLD, NEW), (None, OLD), (OLD, None))))
    assert list(found) == ["version", "maps", "summary"]
    assert found["summary"] == {"better": 1, "worse": 2, "breaking": 2, "notable": 4, "cosmetic": 2}
    assert {key: value for key, value in found["maps"][0].items() if key != "changes"} == {
        "map": "a",
        "document": "journey",
        "title": "Renew",
        "path": "maps/a.yaml",
        "old": "HEAD",
        "new": "working tree",
        "status": "changed",
        "consequences": [],
    }
    change = next(one for one in found["maps"][0]["changes"] if one["field"] == "emotion")
    assert change == {
        "kind": "changed",
        "part": "touchpoint",
        "node": "stages/decide/compare",
        "old_node": "stages/decide/compare",
        "field": "emotion",
        "persona": "maya",
        "old": -1,
        "new": -2,
        "effect": "worse",
        "significance": "notable",
        "old_line": 9,
        "new_line": 9,
        "message": 'emotion of Maya at "Compare": -1 -> -2',
        "fingerprint": change["fingerprint"],
    }


def test_values_in_json_are_numbers_texts_and_parts() -> None:
    found = json.loads(written("json", comparison((OLD, NEW))))["maps"][0]["changes"]
    values = {(one["part"], one["field"]): (one["old"], one["new"]) for one in found}
    assert values["touchpoint", "wait"] == ("2-3 days", "4 days")
    assert values["map", "tags"] == (["contract", "price"], ["price", "contract"])
    assert values["stage", ""] == (
        {"id": "sign", "name": "Sign", "touchpoints": [{"id": "sign", "name": "Sign"}]},
        None,
    )


def test_json_fits_its_schema_in_every_manner() -> None:
    for manner in (Manner(), Manner(reasons=True)):
        found = json.loads(written("json", comparison((OLD, NEW), (None, OLD), (OLD, None), (OLD, OLD)), manner))
        jsonschema.validate(found, diff_schema())
    assert [pair["why"] for pair in found["maps"][0]["pairs"]][:2] == ["the same id", "the same id"]


def test_markdown_opens_with_what_matters_and_folds_the_rest() -> None:
    assert (
        written("markdown", comparison((OLD, NEW)))
        == """\
<!-- cjm-diff -->
### What changed in the journeys

**2 worse**, **1 better**, **1 breaking**, 6 changes in 1 map, between HEAD and working tree.

#### Renew

maps/a.yaml

- **breaking**: stage "Sign" is gone <sub>line 16 before</sub>
- **worse**: emotion of Maya at "Compare": -1 -&gt; -2 <sub>line 9</sub>
- **worse**: wait at "Compare": 2-3 days -&gt; 4 days <sub>line 11</sub>
- **better**: emotion at "Ask": 1 -&gt; 1.5 <sub>line 15</sub>

<details><summary>2 changes of wording, tags or order</summary>

- order of tags <sub>line 3</sub>
- quote at "Compare" <sub>line 10</sub><br>I had to ring <del>three</del> <ins>five</ins> people to find out what the new contract …

</details>
"""
    )


def test_a_whole_map_that_is_new_is_not_folded_away() -> None:
    text = written("markdown", comparison((None, OLD)))
    assert text.partition("#### ")[2] == 'Renew (added)\n\nmaps/a.yaml\n\n- new map "Renew" <sub>line 5</sub>\n'


def test_markdown_says_that_nothing_changed() -> None:
    assert written("markdown", Comparison("HEAD", "working tree", ())) == (
        "<!-- cjm-diff -->\n### What changed in the journeys\n\n"
        "Nothing changed in meaning between HEAD and working tree.\n"
    )


def test_markdown_is_never_longer_than_github_takes_and_says_what_is_left_out() -> None:
    steps = "".join(f"      - {{name: Touchpoint {at} <@maya&#>, emotion: 1}}\n" for at in range(1500))
    old = f"cjm: 1\ntitle: Long\nstages:\n  - name: One\n    touchpoints:\n{steps}"
    new = old.replace("emotion: 1", "emotion: -1").replace("Touchpoint 7 ", "Touch point 7 ")
    text = written("markdown", comparison((old, new), (OLD, NEW)))
    assert 60_000 < len(text) <= 65_536
    assert text.count("<details>") == text.count("</details>")
    told, left_out = text.count("\n- "), int(text.rpartition("**")[0].rpartition("**")[2].split()[0])
    assert told + left_out == 1500 + 1 + 6
    assert "**breaking**: stage" in text
    assert text.endswith(" lines left out here**, since a comment takes no more; `cjm diff` prints all.\n")


def test_what_a_map_says_does_nothing_in_markdown() -> None:
    evil = OLD.replace("Renew", "'<b>@maya</b> #1'").replace("Compare", "'</details> [x](http://y) `z` @maya'")
    text = written("markdown", comparison((evil, evil.replace("emotion: -1", "emotion: -2"))))
    assert "@maya" not in text
    assert "#1" not in text
    assert "<b>" not in text
    assert "</details>" not in text
    assert "http://" not in text
