"""Every rule proves itself on its own examples."""

import re
from pathlib import Path

import pytest

from cjm.lint.catalogue import rules
from cjm.lint.finding import SEVERITIES
from cjm.lint.rule import MATURITIES, Bad, Good, Rule
from tests.lint.written import SETTINGS, findings, placed, write

HOUSE = Path(__file__).parents[2] / "cjm"
GOOD = [pytest.param(rule, one, id=f"{rule.name}-{at}") for rule in rules() for at, one in enumerate(rule.good)]
BAD = [pytest.param(rule, one, id=f"{rule.name}-{at}") for rule in rules() for at, one in enumerate(rule.bad)]
ASKED = {
    "no-stages": ("error", "sketch"),
    "duplicate-id": ("error", "sketch"),
    "unknown-reference": ("error", "sketch"),
    "several-critical-moments": ("error", "sketch"),
    "no-critical-moment": ("error", "sketch"),
    "stage-without-touchpoints": ("error", "sketch"),
    "no-stage-before": ("warning", "researched"),
    "no-stage-after": ("warning", "researched"),
    "stage-without-goal": ("warning", "researched"),
    "no-persona": ("warning", "researched"),
    "touchpoint-without-emotion": ("warning", "researched"),
    "touchpoint-without-channel": ("warning", "researched"),
    "negative-without-pain": ("warning", "researched"),
    "all-moments-of-truth": ("warning", "researched"),
    "critical-moment-without-opportunity": ("warning", "researched"),
    "pain-without-cause": ("warning", "researched"),
}


def own(folder: Path, rule: Rule, example: Good | Bad) -> list[str]:
    """The places at which a rule speaks in its example; the map of the example is `map.yaml`."""
    write(folder, {"cjm.yaml": SETTINGS, "map.yaml": example.yaml, **dict(example.files)})
    return [placed(finding) for finding in findings(folder) if finding.code == rule.code]


@pytest.mark.parametrize(("rule", "example"), GOOD)
def test_a_rule_is_silent_in_its_good_example(rule: Rule, example: Good, tmp_path: Path, here: Path) -> None:
    assert own(tmp_path, rule, example) == []


@pytest.mark.parametrize(("rule", "example"), BAD)
def test_a_rule_speaks_at_the_place_that_its_bad_example_says(
    rule: Rule, example: Bad, tmp_path: Path, here: Path
) -> None:
    place = example.at if example.at.count(":") == 2 else f"map.yaml:{example.at}"
    assert own(tmp_path, rule, example) == [f"{place} {rule.name}"]


@pytest.mark.parametrize("rule", rules(), ids=lambda rule: rule.name)
def test_a_rule_has_all_that_its_page_needs(rule: Rule) -> None:
    assert re.fullmatch(r"CJM\d{3}", rule.code)
    assert rule.module == f"cjm.lint.rules.{rule.name.replace('-', '_')}"
    assert rule.severity in SEVERITIES
    assert rule.maturity in MATURITIES
    assert rule.good
    assert rule.bad
    assert rule.manual.count("\n\n") >= 1
    assert rule.title == rule.manual.split("\n")[0].removesuffix(".")


def test_no_code_and_no_name_has_two_meanings() -> None:
    assert len({rule.code for rule in rules()}) == len(rules()) == len({rule.name for rule in rules()})


def test_the_rules_that_were_asked_for_stand_with_their_severity_and_maturity() -> None:
    assert {rule.name: (rule.severity, rule.maturity) for rule in rules() if rule.name in ASKED} == ASKED


def test_every_fault_of_the_reader_has_its_rule() -> None:
    texts = "\n".join(
        path.read_text(encoding="utf-8") for path in [*HOUSE.rglob("reading/*.py"), HOUSE / "document.py"]
    )
    faults = set(re.findall(r"""(?:\b_?[Ff]ault\(\s*|\breturn )"([a-z]+-?[a-z-]+)", """, texts))
    silent = {rule.name for rule in rules() if rule.check is None and rule.check_all is None}
    assert faults == silent
