"""What the rules of evidence say, and in which maps they are silent."""

from pathlib import Path

import pytest

from cjm.lint.asked import Asked
from tests.lint.written import DAY, SETTINGS, said, write

EVIDENCE = Asked(DAY, select=("CJM702", "CJM703", "CJM704", "CJM705", "CJM706", "CJM716"))
HEAD = "cjm: 1\ntitle: Renew\nmaturity: researched\n"
TALKS = "evidence:\n  - {id: talks, name: Talks, kind: interview, who: clients, side: external}\n"
LAPSED = "  - {id: lapsed, name: Talks with those who left, who: non-clients}\n"
STAGE = "stages:\n  - name: Decide\n    evidence: talks\n"


def heard(folder: Path, map_: str, settings: str = "", **files: str) -> list[str]:
    """What the rules of evidence say of a map, with libraries beside it."""
    write(folder, {"cjm.yaml": SETTINGS + settings, "map.yaml": map_})
    write(folder, {f"{name}.yaml": text for name, text in files.items()})
    return said(folder, asked=EVIDENCE)


def touchpoints(cited: int, assumed: int) -> str:
    """A stage with some touchpoints that cite the talks, and some that cite nothing."""
    known = [f"      - {{name: Known {one}, evidence: talks}}\n" for one in range(cited)]
    return "stages:\n  - name: Decide\n    touchpoints:\n" + "".join(
        known + [f"      - Assumed {one}\n" for one in range(assumed)]
    )


@pytest.mark.parametrize(
    ("maturity", "cited", "assumed", "found"),
    [
        ("sketch", 1, 9, []),
        ("researched", 4, 6, []),
        ("researched", 3, 7, ["map.yaml:3:11 too-many-assumptions"]),
        ("validated", 6, 2, []),
        ("validated", 6, 3, ["map.yaml:3:11 too-many-assumptions"]),
    ],
)
def test_the_more_mature_a_map_the_less_it_may_assume(
    maturity: str, cited: int, assumed: int, found: list[str], tmp_path: Path
) -> None:
    map_ = HEAD.replace("researched", maturity) + TALKS + touchpoints(cited, assumed)
    assert heard(tmp_path, map_) == found


def test_a_few_claims_are_no_share_to_judge(tmp_path: Path) -> None:
    assert heard(tmp_path, HEAD + TALKS + touchpoints(1, 6)) == []


def test_the_settings_move_the_limit_of_assumptions(tmp_path: Path) -> None:
    limits = "lint:\n  options:\n    too-many-assumptions: {researched: 0.8}\n"
    assert heard(tmp_path, HEAD + TALKS + touchpoints(3, 7), limits) == []


def test_what_employees_say_of_their_own_journey_bears_it_out(tmp_path: Path) -> None:
    sources = TALKS.replace("clients", "employees").replace("external", "internal")
    assert heard(tmp_path, f"{HEAD}perspective: employee\n{sources}{touchpoints(8, 1)}") == []


def test_a_map_of_a_workshop_alone_hears_so_once(tmp_path: Path) -> None:
    sources = "evidence: [{id: talks, name: Mapping workshop, kind: workshop}]\n"
    assert heard(tmp_path, HEAD + sources + touchpoints(8, 1)) == ["map.yaml:4:1 inside-only"]


def test_a_source_that_a_librarys_persona_cites_is_cited(tmp_path: Path) -> None:
    library = (
        "cjm: 1\nkind: library\ntitle: Shared\npersonas: [{id: maya, name: Maya, evidence: study}]\n"
        "evidence: [{id: study, name: Study}]\n"
    )
    map_ = f"{HEAD}personas: maya\nevidence: study\nstages: [Decide]\n"
    assert heard(tmp_path, map_, library=library) == []


def test_a_citation_of_what_is_not_listed_is_an_unknown_reference_only(tmp_path: Path) -> None:
    write(tmp_path, {"cjm.yaml": SETTINGS, "map.yaml": HEAD + STAGE})
    assert said(tmp_path, asked=Asked(DAY, select=("CJM7", "CJM801"))) == ["map.yaml:6:15 unknown-reference"]


def test_evidence_that_cannot_be_read_is_not_called_missing(tmp_path: Path) -> None:
    assert heard(tmp_path, f"{HEAD}evidnce: talks\nstages: [Decide]\n") == []


@pytest.mark.parametrize(
    ("dates", "found"),
    [
        ("to: 2024-11-22", []),
        ("to: 2024-11-21", ["map.yaml:8:9 stale-evidence"]),
        ("to: 2024-10", ["map.yaml:8:9 stale-evidence"]),
        ("to: 2024", []),
        ("from: 2023", ["map.yaml:8:11 stale-evidence"]),
        ("n: 9", []),
    ],
)
def test_a_period_is_as_old_as_its_last_day(dates: str, found: list[str], tmp_path: Path) -> None:
    source = f"evidence:\n  - id: talks\n    name: Talks\n    who: clients\n    {dates}\n"
    assert heard(tmp_path, HEAD + source + STAGE) == found


def test_a_librarys_old_source_is_found_in_the_library_and_not_in_every_map(tmp_path: Path) -> None:
    library = "cjm: 1\nkind: library\ntitle: Shared\nevidence: [{id: talks, name: Talks, to: 2019}]\n"
    found = heard(tmp_path, f"{HEAD}evidence: talks\n{STAGE}", library=library)
    assert found == ["library.yaml:4:41 stale-evidence"]


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ("{2024-03: 31, 2025-05-31: 34}", []),
        ("{2024-03: 31, 2025-05-30: 34}", ["map.yaml:5:28 stale-evidence"]),
        ("{2025: 34}", []),
        ("{2024: 34}", ["map.yaml:5:28 stale-evidence"]),
        ("{2019: 34, 2024: soon}", []),
    ],
)
def test_a_metric_is_as_old_as_its_newest_value(values: str, found: list[str], tmp_path: Path) -> None:
    text = f"{HEAD}evidence: []\nmetrics: [{{name: Accepted, readings: {values}}}]\nstages: [Decide]\n"
    assert [one for one in heard(tmp_path, text) if "stale" in one] == found


def test_a_sketch_and_a_map_of_the_future_are_not_told_of_old_figures(tmp_path: Path) -> None:
    for head in (HEAD.replace("researched", "sketch"), f"{HEAD}state: to-be\n"):
        text = f"{head}metrics: [{{name: Accepted, readings: {{2019: 34}}}}]\nstages: [Decide]\n"
        assert [one for one in heard(tmp_path, text) if "stale" in one] == []


def test_old_figures_in_a_file_are_found_at_the_file_and_those_of_a_library_in_the_library(tmp_path: Path) -> None:
    library = "cjm: 1\nkind: library\ntitle: Shared\nmetrics: [{id: rate, name: Rate, data: rate.csv}]\n"
    own = "metrics: [use: rate, {id: mine, name: Mine, data: rate.csv}]\nstages: [Decide]\n"
    write(tmp_path, {"rate.csv": "date,value\n2019-03,4\n2024-02,5\n"})
    found = [one for one in heard(tmp_path, HEAD + own, library=library) if "stale" in one]
    assert found == ["library.yaml:4:40 stale-evidence", "map.yaml:4:51 stale-evidence"]


@pytest.mark.parametrize(
    ("says", "found"),
    [
        ("type: renewal\n", ["map.yaml:5:1 clients-only"]),
        ("type: support\n", []),
        ("type: use\n", []),
        ("type: renewal\nperspective: employee\n", []),
    ],
)
def test_those_who_are_missing_are_asked_for_where_people_leave(says: str, found: list[str], tmp_path: Path) -> None:
    assert heard(tmp_path, f"{HEAD}{says}{TALKS}{STAGE}") == found


def test_a_map_that_says_where_people_leave_should_have_asked_them(tmp_path: Path) -> None:
    stage = f"{STAGE}    touchpoints:\n      - name: Compare\n        leaves: [Buys elsewhere]\n"
    assert heard(tmp_path, f"{HEAD}type: use\n{TALKS}{stage}") == ["map.yaml:5:1 clients-only"]
    both = f"{TALKS}{LAPSED}{stage}        evidence: lapsed\n"
    assert heard(tmp_path, f"{HEAD}type: use\n{both}") == []


def test_sources_that_do_not_say_who_was_asked_are_not_judged(tmp_path: Path) -> None:
    sources = "evidence: [{id: talks, name: Applications, kind: analytics}]\n"
    assert heard(tmp_path, f"{HEAD}type: acquisition\n{sources}{STAGE}") == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("side: internal", ["map.yaml:4:1 inside-only"]),
        ("who: employees", ["map.yaml:4:1 inside-only"]),
        ("kind: document", []),
        ("who: clients", []),
    ],
)
def test_a_source_that_may_be_from_outside_is_taken_for_that(source: str, found: list[str], tmp_path: Path) -> None:
    assert heard(tmp_path, f"{HEAD}evidence: [{{id: talks, name: Talks, {source}}}]\n{STAGE}") == found
