"""A run: which files are checked, which are reported, and what is asked of the cache."""

import os
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from cjm.errors import CjmError
from cjm.lint.asked import Asked
from cjm.lint.cache import Cache
from cjm.lint.engine import Empty, Outcome, findings_of, outcomes
from cjm.lint.targets import targets, typed_in
from cjm.workspace import load
from tests.lint.written import DAY, SETTINGS, findings, placed, said, write

GOOD = "cjm: 1\ntitle: A\nstages: [{name: A, touchpoints: [{name: B, moment: critical}]}]\n"
BAD = "cjm: 1\ntitle: A\n"
STRANGER = "home: {path: /}\n"


def run(*paths: str, asked: Asked | None = None) -> list[Outcome]:
    return outcomes(targets([Path(path) for path in paths]), asked or Asked(DAY))


def test_paths_limit_what_is_reported_and_never_what_is_known(here: Path) -> None:
    write(here, {"cjm.yaml": SETTINGS, "a.yaml": GOOD + "related: b\n", "sub/b.yaml": BAD, "sub/c.yaml": BAD})
    assert said(here, "a.yaml") == []
    assert said(here, "sub/b.yaml") == ["sub/b.yaml:1:1 no-stages"]
    assert said(here, "sub") == ["sub/b.yaml:1:1 no-stages", "sub/c.yaml:1:1 no-stages"]


def test_a_walk_passes_over_other_files_and_counts_them(here: Path) -> None:
    write(here, {"a.yaml": GOOD, "routes.yaml": STRANGER, "broken.yaml": "a: b: c\n"})
    [outcome] = run(".")
    assert outcome.findings == ()
    assert (outcome.files, outcome.passed_over) == (("a.yaml",), ("broken.yaml", "routes.yaml"))


def test_a_file_that_is_named_must_be_a_document(here: Path) -> None:
    write(here, {"a.yaml": GOOD, "routes.yaml": STRANGER})
    assert said(here, "routes.yaml") == ["routes.yaml:1:1 not-a-map"]


def test_a_file_that_the_settings_name_must_be_a_document(here: Path) -> None:
    write(here, {"cjm.yaml": SETTINGS, "a.yaml": GOOD, "routes.yaml": STRANGER})
    assert said(here) == ["routes.yaml:1:1 not-a-map"]
    [outcome] = run(".")
    assert (outcome.files, outcome.broken) == (("a.yaml", "routes.yaml"), ("routes.yaml",))


def test_a_folder_without_a_map_is_named(here: Path) -> None:
    write(
        here,
        {"cjm.yaml": SETTINGS.replace("**", "maps"), "maps/a.yaml": GOOD, "data/x.yaml": STRANGER, "more/b.yaml": BAD},
    )
    [outcome] = run("maps", "data")
    assert outcome.empty == (Empty("data", ""),)
    assert said(here, "more") == ["more/b.yaml:1:1 no-stages"]


def test_each_file_belongs_to_the_nearest_settings(here: Path) -> None:
    library = "cjm: 1\nkind: library\npersonas: [{name: Maya}]\n"
    write(
        here,
        {
            "a.yaml": BAD,
            "in/cjm.yaml": SETTINGS + "lint: {ignore: [no-stages]}\n",
            "in/b.yaml": BAD + "personas: maya\n",
            "in/library.yaml": library,
        },
    )
    assert [(one.place.root.name, one.files) for one in run(".")] == [
        (here.name, ("a.yaml",)),
        ("in", ("b.yaml", "library.yaml")),
    ]
    assert said(here) == ["a.yaml:1:1 no-stages"]
    assert said(here, "in/b.yaml") == []


def test_several_paths_of_one_workspace_are_one_run(here: Path) -> None:
    write(here, {"a.yaml": BAD, "sub/b.yaml": BAD})
    assert [one.files for one in run("sub/b.yaml", ".", "a.yaml", "sub")] == [("a.yaml", "sub/b.yaml")]


def test_the_settings_are_checked_like_a_map(here: Path) -> None:
    write(here, {"cjm.yaml": SETTINGS + "order: [a, b]\n", "a.yaml": GOOD})
    assert said(here) == ["cjm.yaml:4:12 unknown-reference"]
    assert said(here, "cjm.yaml") == ["cjm.yaml:4:12 unknown-reference"]
    assert said(here, "a.yaml") == []


def test_settings_that_do_not_fit_end_the_run(here: Path) -> None:
    wrong = {
        "ignore: [no-persna]": '17: there is no rule "no-persna" (lint.ignore); did you mean "no-persona"?',
        "options: {no-stages: {below: 1}}": '30: the rule no-stages has no option "below"; it has none (lint.options)',
        "options: {negative-without-pain: {belw: 1}}": (
            '42: the rule negative-without-pain has no option "belw"; did you mean "below"? (lint.options)'
        ),
        "options: {negative-without-pain: {below: x}}": (
            '49: the option `below` of negative-without-pain is "x"; it takes a number (lint.options)'
        ),
        "severity: {CJMX: error}": '19: there is no rule "CJMX" (lint.severity)',
    }
    for setting, message in wrong.items():
        write(here, {"cjm.yaml": f"{SETTINGS}lint: {{{setting}}}\n", "a.yaml": GOOD})
        with pytest.raises(CjmError) as caught:
            run(".")
        assert str(caught.value).startswith(f"cjm.yaml:4:{message}")


def test_a_text_on_stdin_takes_the_place_of_its_file(here: Path) -> None:
    write(here, {"cjm.yaml": SETTINGS, "a.yaml": GOOD, "b.yaml": GOOD + "related: a\n"})
    [outcome] = outcomes([typed_in(BAD.encode(), Path("a.yaml"))], Asked(DAY))
    assert [placed(finding) for finding in outcome.findings] == ["a.yaml:1:1 no-stages"]
    [new] = outcomes([typed_in((GOOD + "related: [a, c]\n").encode(), Path("c.yaml"))], Asked(DAY))
    assert new.findings == ()
    assert said(here, "a.yaml") == []


def test_a_file_that_cannot_be_read_is_a_finding(here: Path) -> None:
    if os.getuid() == 0:
        write(here, {"a.yaml": GOOD})
        (here / "b.yaml").symlink_to(here / "nowhere.yaml")
    else:
        write(here, {"a.yaml": GOOD, "b.yaml": GOOD})
        (here / "b.yaml").chmod(0)
    [finding] = findings(here)
    assert (finding.name, finding.path, finding.span.start.line) == ("unreadable", "b.yaml", 1)


def test_hostile_names_are_files_like_others(here: Path) -> None:
    names = ["-rf.yaml", "a b.yaml", "ü\u202e.yaml", "line\nbreak.yaml", "'\"$(x).yaml"]
    write(here, dict.fromkeys(names, BAD))
    assert [finding.path for finding in findings(here)] == sorted(names)


def test_a_path_that_does_not_exist_is_an_error(here: Path) -> None:
    with pytest.raises(CjmError, match="nowhere: there is no such file or folder"):
        run("nowhere")


def test_flags_come_on_top_of_settings(here: Path) -> None:
    lint = "lint: {severity: {no-stages: warning}, per_file: {'old/**': {ignore: [no-stages]}}}\n"
    write(here, {"cjm.yaml": SETTINGS + lint, "a.yaml": BAD, "old/b.yaml": BAD, "c.yaml": "cjm: 1\n"})
    assert [(finding.path, finding.severity) for finding in findings(here)] == [
        ("a.yaml", "warning"),
        ("c.yaml", "error"),
        ("c.yaml", "warning"),
    ]
    assert said(here, asked=Asked(DAY, select=("CJM1",))) == ["c.yaml:1:1 missing-field"]
    assert said(here, asked=Asked(DAY, ignore=("missing-field", "cjm203"))) == []


def test_a_file_that_cannot_be_read_is_said_whatever_is_selected(here: Path) -> None:
    write(here, {"a.yaml": "cjm: 1\ntitle: A: B\n"})
    assert said(here, asked=Asked(DAY, select=("no-persona",))) == ["a.yaml:2:9 syntax"]
    assert said(here, asked=Asked(DAY, ignore=("syntax",))) == []


def test_fingerprints_survive_other_words_and_moved_lines(here: Path) -> None:
    text = BAD + "stages:\n  - name: Decide\n    gaol: x\n    foo: y\n    touchpoints: [{name: A, personas: [b, c]}]\n"
    write(here, {"a.yaml": text})
    first = findings(here)
    write(here, {"a.yaml": "# moved\n\n" + text.replace("gaol", "goall").replace("Decide", "Decides\n    id: decide")})
    second = findings(here)
    assert len({finding.fingerprint for finding in first}) == len(first) == 5
    assert [finding.fingerprint for finding in first] == [finding.fingerprint for finding in second]
    assert [finding.span for finding in first] != [finding.span for finding in second]


def test_findings_of_a_workspace_are_given_by_file(here: Path) -> None:
    write(here, {"cjm.yaml": SETTINGS.replace("**/*", "a*"), "a.yaml": GOOD, "a1.yaml": BAD, "b.yaml": BAD})
    found = findings_of(load(here), Asked(DAY), ["b.yaml"])
    assert {path: [placed(finding) for finding in of] for path, of in found.items()} == {
        "a.yaml": [],
        "a1.yaml": ["a1.yaml:1:1 no-stages"],
        "b.yaml": ["b.yaml:1:1 no-stages"],
        "cjm.yaml": [],
    }


def test_many_files_are_checked_in_several_processes_with_the_same_result(here: Path) -> None:
    write(here, {f"m{number:03}.yaml": GOOD if number % 3 else BAD for number in range(420)})
    assert said(here) == [f"m{number:03}.yaml:1:1 no-stages" for number in range(0, 420, 3)]


def test_progress_is_told_for_each_file_that_is_checked(here: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    write(here, {"a.yaml": GOOD, "b.yaml": BAD})
    told: list[tuple[int, int]] = []
    asked = Asked(DAY, cache=Cache(tmp_path_factory.mktemp("own")), progress=lambda done, of: told.append((done, of)))
    run(".", asked=asked)
    write(here, {"b.yaml": GOOD})
    run(".", asked=asked)
    run(".", asked=replace(asked, today=date(2027, 1, 1)))
    assert told == [(1, 2), (2, 2), (1, 1)]
