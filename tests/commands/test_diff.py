"""`cjm diff`, as it is called, on real repositories."""

import json
import re
import sys
from pathlib import Path

import pytest

from cjm import cli
from cjm.output.site_folder import write_site
from tests.real_git import commit, git, needs_git, new_repository

pytestmark = needs_git

HOUSE = Path(__file__).parents[2]

MAP = """\
cjm: 1
title: Renew
stages:
  - name: Decide
    touchpoints:
      - name: Compare
        emotion: -1
      - name: Ask
        emotion: 1
  - name: Sign
    touchpoints: [Sign]
"""
WORSE = MAP.replace("-1", "-2")
BETTER = MAP.replace("-1", "0")
REWORDED = MAP.replace("name: Ask", "name: Ask a friend")
SHORTER = MAP[: MAP.index("  - name: Sign")]
BROKEN = MAP.replace("-1", "very sad")
OTHER = MAP.replace("Renew", "Repair")


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CJM_CONFIG", raising=False)


@pytest.fixture
def diff(capsys: pytest.CaptureFixture[str]):
    def run(*args: str) -> tuple[int, str, str]:
        status = cli.run(["diff", *args])
        told = capsys.readouterr()
        return status, told.out, told.err

    return run


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with one map, committed, as working directory."""
    folder = new_repository(tmp_path / "work")
    commit(folder, {"maps/renew.yaml": MAP})
    monkeypatch.chdir(folder)
    return folder


def said(path: str, line: int, old: str = "HEAD", new: str = "working tree") -> str:
    return (
        f"Renew, {old} -> {new}\n"
        f'{path}:{line}:18: worse notable emotion at "Compare": -1 -> -2\n'
        f'{path.rpartition(":")[2]}: worse consequence mean emotion of stage "Decide": 0 -> -0.5\n'
    )


def lines(out: str) -> list[str]:
    """The lines of changes, without headings and consequences."""
    return [line for line in out.splitlines() if ": " in line and " consequence " not in line]


def test_head_is_compared_with_the_working_tree(diff, repository: Path) -> None:
    Path("maps/renew.yaml").write_text(WORSE)
    told = "1 change in 1 map between HEAD and working tree: 1 worse; 1 notable\n"
    assert diff() == (0, said("maps/renew.yaml", 7), told)
    assert diff("maps") == diff("maps/renew.yaml") == diff("HEAD", "maps/renew.yaml") == diff("HEAD")


def test_nothing_to_say_is_0_with_empty_stdout(diff, repository: Path) -> None:
    Path("maps/renew.yaml").write_text("# a comment\n" + MAP.replace("title: Renew", "title:   'Renew'"))
    assert diff() == (0, "", "no differences between HEAD and working tree\n")


@pytest.mark.parametrize(
    ("text", "statuses"),
    [(WORSE, (1, 0, 1)), (BETTER, (0, 0, 1)), (SHORTER, (0, 1, 1)), (REWORDED, (0, 0, 1)), (MAP, (0, 0, 0))],
    ids=["worse", "better", "breaking", "words", "same"],
)
def test_fail_on_says_for_what_it_is_1(diff, repository: Path, text: str, statuses: tuple[int, ...]) -> None:
    Path("maps/renew.yaml").write_text(text)
    assert tuple(diff("--fail-on", on)[0] for on in ("worse", "breaking", "any")) == statuses
    assert diff()[0] == 0


def test_a_map_that_git_does_not_follow_yet_is_new_and_one_that_it_ignores_is_not_there(diff, repository: Path) -> None:
    Path(".gitignore").write_text("drafts\n")
    Path("maps/repair.yaml").write_text(OTHER)
    Path("drafts").mkdir()
    Path("drafts/exit.yaml").write_text(MAP.replace("Renew", "Exit"))
    assert lines(diff()[1]) == ['maps/repair.yaml:3:1: notable new map "Repair"']


def test_revisions_are_compared_and_read_from_git_alone(diff, repository: Path) -> None:
    git(repository, "tag", "v1")
    commit(repository, {"maps/renew.yaml": WORSE})
    commit(repository, {"maps/renew.yaml": BETTER})
    Path("maps/renew.yaml").write_text(BROKEN)
    git(repository, "checkout", "--quiet", "--detach", "HEAD~1", "--force")
    Path("maps/renew.yaml").unlink()
    status = git(repository, "status", "--porcelain")
    index = (repository / ".git/index").stat().st_mtime_ns
    assert diff("v1..HEAD")[1] == said("HEAD:maps/renew.yaml", 7, "v1", "HEAD")
    assert diff("v1..")[1] == diff("v1..HEAD")[1]
    assert lines(diff("..main")[1]) == ['main:maps/renew.yaml:7:18: better notable emotion at "Compare": -2 -> 0']
    assert lines(diff("v1..main", "maps")[1]) == [
        'main:maps/renew.yaml:7:18: better notable emotion at "Compare": -1 -> 0'
    ]
    assert (repository / ".git/index").stat().st_mtime_ns == index
    assert git(repository, "status", "--porcelain") == status


def test_three_dots_compare_with_where_the_branches_parted(diff, repository: Path) -> None:
    parted = git(repository, "rev-parse", "HEAD")
    git(repository, "checkout", "--quiet", "-b", "topic")
    commit(repository, {"maps/renew.yaml": WORSE})
    git(repository, "checkout", "--quiet", "main")
    commit(repository, {"maps/repair.yaml": OTHER})
    assert diff("main...topic")[1] == said("topic:maps/renew.yaml", 7, parted[:8], "topic")
    assert len(lines(diff("main..topic")[1])) == 2


def test_what_is_staged_is_compared_instead(diff, repository: Path) -> None:
    Path("maps/renew.yaml").write_text(WORSE)
    git(repository, "add", "maps")
    Path("maps/renew.yaml").write_text(BETTER)
    assert diff("--staged")[1] == said("staged:maps/renew.yaml", 7, "HEAD", "staged")
    assert lines(diff(":maps/renew.yaml", "maps/renew.yaml")[1]) == [
        'maps/renew.yaml:7:18: better notable emotion at "Compare": -2 -> 0'
    ]


def test_in_the_hook_of_a_commit_of_everything_all_of_it_is_staged(repository: Path) -> None:
    Path("maps/renew.yaml").write_text(WORSE)
    hook = repository / ".git" / "hooks" / "pre-commit"
    hook.write_text(f'#!/bin/sh\nPYTHONPATH="{HOUSE}" "{sys.executable}" -m cjm diff --staged > told\n')
    hook.chmod(0o755)
    git(repository, "commit", "--quiet", "--all", "--message", "lower")
    assert Path("told").read_text() == said("staged:maps/renew.yaml", 7, "HEAD", "staged")


def test_a_conflict_in_what_is_staged_is_said(diff, repository: Path) -> None:
    git(repository, "checkout", "--quiet", "-b", "topic")
    commit(repository, {"maps/renew.yaml": WORSE})
    git(repository, "checkout", "--quiet", "main")
    commit(repository, {"maps/renew.yaml": BETTER})
    with pytest.raises(AssertionError):
        git(repository, "merge", "topic")
    assert diff("--staged") == (2, "", "maps/renew.yaml: is in conflict: settle it and `git add` it first\n")


def test_a_file_of_a_revision_is_named_as_git_does(diff, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(repository, {"maps/renew.yaml": WORSE})
    assert lines(diff("HEAD~1:maps/renew.yaml", "HEAD:maps/renew.yaml")[1]) == [
        'HEAD:maps/renew.yaml:7:18: worse notable emotion at "Compare": -1 -> -2'
    ]
    assert lines(diff("HEAD~1:maps/renew.yaml")[1]) == [
        'maps/renew.yaml:7:18: worse notable emotion at "Compare": -1 -> -2'
    ]
    monkeypatch.chdir("maps")
    assert lines(diff("HEAD~1:./renew.yaml")[1]) == ['renew.yaml:7:18: worse notable emotion at "Compare": -1 -> -2']


def test_two_files_and_two_folders_need_no_git(diff, tmp_path: Path) -> None:
    for name, text in (("old", MAP), ("new", WORSE)):
        Path(name).mkdir()
        Path(f"{name}/renew.yaml").write_text(text)
    assert diff("old/renew.yaml", "new/renew.yaml")[1] == said("new/renew.yaml", 7, "old/renew.yaml", "new/renew.yaml")
    assert diff("old", "new")[1] == said("new/renew.yaml", 7, "old", "new")


def test_a_renamed_file_is_no_removal(diff, repository: Path) -> None:
    git(repository, "mv", "maps/renew.yaml", "maps/renewal.yaml")
    Path("maps/renewal.yaml").write_text(WORSE)
    found = json.loads(diff("--format", "json")[1])["maps"]
    assert [(one["path"], one["old_path"], one["status"]) for one in found] == [
        ("maps/renewal.yaml", "maps/renew.yaml", "renamed")
    ]
    assert [change["kind"] for change in found[0]["changes"]] == ["changed"]


def test_a_map_that_is_gone_can_still_be_named(diff, repository: Path) -> None:
    Path("maps/renew.yaml").unlink()
    gone = ['HEAD:maps/renew.yaml:3:1: breaking map "Renew" is gone']
    assert lines(diff("maps/renew.yaml")[1]) == lines(diff("HEAD", "maps/renew.yaml")[1]) == gone


def test_a_map_that_is_broken_in_one_version_is_named_and_the_others_are_compared(diff, repository: Path) -> None:
    commit(repository, {"maps/renew.yaml": BROKEN, "maps/repair.yaml": OTHER})
    Path("maps/renew.yaml").write_text(MAP)
    Path("maps/repair.yaml").write_text(OTHER.replace("-1", "-2"))
    status, out, err = diff()
    assert (status, len(lines(out))) == (2, 1)
    assert err.splitlines()[0].startswith("HEAD:maps/renew.yaml:7:18: cannot be compared, it is broken")
    assert err.splitlines()[1] == "1 change in 1 map between HEAD and working tree: 1 worse; 1 notable"
    commit(repository, {"maps/renew.yaml": MAP})
    Path("maps/renew.yaml").write_text(BROKEN)
    assert diff()[2].startswith("maps/renew.yaml:7:18: cannot be compared, it is broken")


def test_each_revision_has_its_own_settings_libraries_and_data(diff, repository: Path) -> None:
    shared = "cjm: 1\nkind: library\nmetrics: [{id: wait, name: Wait, data: wait.csv, better: lower}]\n"
    used = MAP.replace("stages:", "metrics: [{use: wait}]\nstages:")
    settings = "cjm: 1\nkind: workspace\nmaps: [maps/library.yaml, maps/renew.yaml]\n"
    names = {"cjm.yaml": settings, "maps/library.yaml": shared, "maps/renew.yaml": used, "maps/repair.yaml": OTHER}
    commit(repository, {**names, "maps/wait.csv": "date,value\n2026-01,5\n"})
    now = {"cjm.yaml": "cjm: 1\nkind: workspace\n", "maps/library.yaml": shared.replace("id: wait", "id: waiting")}
    data = {
        "maps/wait.csv": "date,value\n2026-01,7\n",
        "maps/renew.yaml": used.replace("wait", "waiting").replace("-1", "-2"),
    }
    commit(repository, {**now, **data})
    assert diff("HEAD~1..HEAD")[1].splitlines() == [
        "Renew, HEAD~1 -> HEAD",
        'HEAD:maps/renew.yaml:8:18: worse notable emotion at "Compare": -1 -> -2',
        'maps/renew.yaml: worse consequence mean emotion of stage "Decide": 0 -> -0.5',
        'maps/renew.yaml: worse consequence measure "Wait": 5 -> 7',
        "",
        "library, HEAD~1 -> HEAD",
        'HEAD:maps/library.yaml:3:31: notable metric "Wait" has another id: wait -> waiting',
        "",
        "Repair, HEAD~1 -> HEAD",
        'HEAD:maps/repair.yaml:3:1: notable new map "Repair"',
    ]


def test_settings_that_only_one_version_has_say_for_both_where_maps_are(diff, repository: Path) -> None:
    Path("elsewhere.yaml").write_text(OTHER)
    git(repository, "add", "--all")
    git(repository, "commit", "--quiet", "--message", "more")
    Path("cjm.yaml").write_text("cjm: 1\nkind: workspace\n")
    assert diff() == (0, "", "no differences between HEAD and working tree\n")


def test_settings_judge_what_changed(diff, repository: Path) -> None:
    Path("maps/renew.yaml").write_text(WORSE)
    Path("cjm.yaml").write_text("cjm: 1\nkind: workspace\ndiff: {significance: {touchpoint.emotion: breaking}}\n")
    assert diff("--fail-on", "breaking")[0] == 1
    Path("cjm.yaml").write_text("cjm: 1\nkind: workspace\ndiff: {significance: {touchpoint.emotoin: breaking}}\n")
    assert diff()[::2] == (
        2,
        "cjm.yaml: `diff.significance` has no 'touchpoint.emotoin'; did you mean \"touchpoint.emotion\"?\n",
    )


def test_a_shallow_clone_is_told_the_command_to_run(diff, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(repository, {"maps/renew.yaml": WORSE})
    git(repository.parent, "clone", "--quiet", "--depth=1", repository.as_uri(), "shallow")
    monkeypatch.chdir(repository.parent / "shallow")
    told = "error: 'HEAD~1' is not in this shallow clone: run `git fetch --unshallow`, then this again\n"
    assert diff("HEAD~1") == diff("HEAD~1..HEAD") == (2, "", told)
    assert diff()[0] == 0


def test_branches_that_parted_before_a_shallow_clone_begins(
    diff, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(repository, "checkout", "--quiet", "-b", "topic")
    commit(repository, {"maps/renew.yaml": WORSE})
    git(repository, "checkout", "--quiet", "main")
    commit(repository, {"maps/renew.yaml": BETTER})
    git(repository.parent, "clone", "--quiet", "--depth=1", "--no-single-branch", repository.as_uri(), "shallow")
    monkeypatch.chdir(repository.parent / "shallow")
    told = "share no commit in this shallow clone: run `git fetch --unshallow`, then this again\n"
    assert diff("origin/main...origin/topic") == (2, "", f"error: 'origin/main' and 'origin/topic' {told}")


def test_a_bare_clone_compares_revisions(diff, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(repository, {"maps/renew.yaml": WORSE})
    git(repository.parent, "clone", "--quiet", "--bare", str(repository), "bare.git")
    monkeypatch.chdir(repository.parent / "bare.git")
    assert diff("HEAD~1..main", "maps")[1] == said("main:maps/renew.yaml", 7, "HEAD~1", "main")
    assert diff()[::2] == (2, "error: a bare repository has no working tree; name two revisions: HEAD..main\n")


def test_a_second_worktree_has_a_head_of_its_own(diff, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    commit(repository, {"maps/renew.yaml": WORSE})
    git(repository, "worktree", "add", "--quiet", "--detach", "../second", "HEAD~1")
    monkeypatch.chdir(repository.parent / "second")
    Path("maps/renew.yaml").write_text(BETTER)
    assert lines(diff()[1]) == ['maps/renew.yaml:7:18: better notable emotion at "Compare": -1 -> 0']
    assert lines(diff("main")[1]) == ['maps/renew.yaml:7:18: better notable emotion at "Compare": -2 -> 0']


def test_maps_of_a_submodule_are_its_own(diff, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = new_repository(repository.parent / "other")
    commit(other, {"maps/repair.yaml": OTHER})
    git(repository, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(other), "maps/shared")
    commit(repository, {})
    Path("maps/shared/maps/repair.yaml").write_text(OTHER.replace("-1", "-2"))
    assert diff() == (0, "", "no differences between HEAD and working tree\n")
    monkeypatch.chdir("maps/shared")
    assert lines(diff()[1]) == ['maps/repair.yaml:7:18: worse notable emotion at "Compare": -1 -> -2']


def test_names_in_every_script_are_found(diff, repository: Path) -> None:
    name = "maps/Größe «修理» العربية.yaml"
    git(repository, "mv", "maps/renew.yaml", name)
    commit(repository, {name: MAP.replace("title", "id: renew\ntitle")})
    Path(name).write_text(WORSE.replace("title", "id: renew\ntitle"))
    assert diff(name)[1] == diff("HEAD", name)[1] == said(name, 8)
    assert diff(f"HEAD:{name}", name)[1] == said(name, 8, f"HEAD:{name}", name)


def test_from_a_folder_below_the_same_workspace_is_meant(
    diff, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit(repository, {"cjm.yaml": "cjm: 1\nkind: workspace\n", "docs/a.md": ""})
    Path("maps/renew.yaml").write_text(WORSE)
    monkeypatch.chdir("maps")
    assert diff()[1] == said("renew.yaml", 7)
    monkeypatch.chdir("../docs")
    assert diff("../maps")[1].splitlines()[1].startswith(f"{repository.as_posix()}/maps/renew.yaml:7:18: worse")


def test_settings_can_be_chosen(diff, repository: Path) -> None:
    commit(repository, {"other.yaml": "cjm: 1\nkind: workspace\nmaps: [maps/repair.yaml]\n", "maps/repair.yaml": OTHER})
    Path("maps/renew.yaml").write_text(WORSE)
    Path("maps/repair.yaml").write_text(OTHER.replace("-1", "0"))
    assert lines(diff("--config", "other.yaml")[1]) == [
        'maps/repair.yaml:7:18: better notable emotion at "Compare": -1 -> 0'
    ]


def test_why_things_were_paired(diff, repository: Path) -> None:
    Path("maps/renew.yaml").write_text(MAP.replace("Compare", "Compares the offers"))
    told = [line for line in diff("--explain-match")[1].splitlines() if ": match " in line]
    assert [line.partition(": alike by ")[0] for line in told] == [
        "maps/renew.yaml: match stages/decide/compare -> stages/decide/compares-the-offers",
        "maps/renew.yaml: match by the same id: 4",
    ]


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (["mian"], "error: there is no revision 'mian' in this repository; did you mean 'main'?"),
        (
            ["HEAD", "nowhere.yaml"],
            "nowhere.yaml: there is no such map, and no folder with one, neither in HEAD nor in working tree",
        ),
        (
            ["nowhere.yaml"],
            "nowhere.yaml: there is no such map, and no folder with one, neither in HEAD nor in working tree",
        ),
        (["HEAD", "main"], "error: 'main' is a revision, not a path; of two revisions write HEAD..main"),
        (["--staged", "main..HEAD"], "error: --staged compares with one revision, main say; leave out '..HEAD'"),
        (
            ["--staged", "HEAD:maps/renew.yaml"],
            "error: --staged goes with a revision, not with a file of one; what is staged of a file is ':PATH'",
        ),
        (
            ["maps", "maps/renew.yaml"],
            "error: 'maps' and 'maps/renew.yaml' are a file and a folder; name two of a kind",
        ),
        (["--fail-on", "worst"], 'error: --fail-on is "worst"; it takes worse, breaking or any; did you mean "worse"?'),
        (["--format", "htm"], 'error: there is no format "htm"; did you mean "html"?'),
        (
            ["--format", "markdown", "--explain-match"],
            "error: --explain-match goes with --format text or json, not with markdown",
        ),
        (["--today", "soon"], 'error: --today is "soon"; it takes a day as year-month-day: 2026-11-22'),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_what_cannot_be_done_is_2(diff, repository: Path, args: list[str], message: str) -> None:
    assert diff(*args) == (2, "", f"{message}\n")


def test_a_word_that_is_a_branch_and_a_folder_is_asked_about(diff, repository: Path) -> None:
    git(repository, "branch", "maps")
    told = "error: 'maps' is a revision and a path; write ./maps for the path, refs/heads/maps for the branch\n"
    assert diff("maps") == (2, "", told)
    Path("maps/renew.yaml").write_text(WORSE)
    assert diff("./maps")[1] == said("maps/renew.yaml", 7)
    assert diff("refs/heads/maps")[1] == said("maps/renew.yaml", 7, "refs/heads/maps")


def test_outside_of_git_two_files_are_asked_for(diff, tmp_path: Path) -> None:
    Path("renew.yaml").write_text(MAP)
    assert diff("renew.yaml")[0] == 2
    assert "git" in diff("renew.yaml")[2]


def test_before_the_first_commit_one_is_asked_for(diff, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = new_repository(tmp_path / "empty")
    monkeypatch.chdir(folder)
    Path("renew.yaml").write_text(MAP)
    told = "error: there is no revision 'HEAD': this branch has no commits yet, so commit something first\n"
    assert diff() == (2, "", told)


def test_a_folder_without_maps_is_2(diff, repository: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("empty").mkdir()
    monkeypatch.chdir("empty")
    assert diff() == (2, "", ".: no map found in this folder; a map is a YAML file that begins with `cjm: 1`\n")


def test_a_file_is_written_where_one_is_named(diff, repository: Path) -> None:
    Path("maps/renew.yaml").write_text(WORSE)
    assert diff("-o", "out.txt")[:2] == (0, "")
    assert Path("out.txt").read_text() == said("maps/renew.yaml", 7)


def test_pages_go_to_stdout_a_file_or_a_folder(diff, repository: Path) -> None:
    commit(repository, {"maps/repair.yaml": OTHER})
    Path("maps/renew.yaml").write_text(WORSE)
    one = diff("--format", "html", "--today", "2026-11-22")[1]
    assert diff("--format", "html", "--today", "2026-11-22", "-o", "out.html")[:2] == (0, "")
    assert Path("out.html").read_text() == one
    Path("maps/repair.yaml").write_text(OTHER.replace("-1", "-2"))
    told = "error: 2 documents changed, and a page shows one; name a map, or a folder with -o\n"
    assert diff("--format", "html") == (2, "", told)
    assert diff("--format", "html", "-o", "pages")[:2] == (0, "")
    assert sorted(path.name for path in Path("pages").glob("*.html")) == ["renew-diff.html", "repair-diff.html"]


def test_a_page_leads_to_those_of_the_site_that_it_is_put_into(diff, repository: Path) -> None:
    write_site(Path("site"), {"index.html": b"", "renew.html": b""}, "html")
    Path("maps/renew.yaml").write_text(WORSE)
    plan = WORSE.replace("title:", "id: renew-later\nstate: to-be\nof: renew\ntitle:", 1)
    Path("plan.yaml").write_text(plan)

    def leads(*asked: str) -> list[str]:
        assert diff(*asked, "--format", "html")[0] == 0
        return re.findall(r'href="?([a-z-]+\.html)', Path(asked[-1]).read_text())

    assert leads("maps/renew.yaml", "plan.yaml", "-o", "site/plan.html") == ["index.html", "renew.html"]
    assert leads("HEAD", "maps/renew.yaml", "-o", "site/since.html") == ["index.html", "renew.html"]
    assert leads("maps/renew.yaml", "plan.yaml", "-o", "alone.html") == []
    Path("copy.yaml").write_text(WORSE.replace("title:", "id: renew\ntitle:", 1))
    assert leads("maps/renew.yaml", "copy.yaml", "-o", "site/copy.html") == ["index.html"]


def test_a_library_is_a_document_of_its_own(diff, repository: Path) -> None:
    shared = "cjm: 1\nkind: library\npersonas: [{id: maya, name: Maya, role: Buyer}]\n"
    commit(repository, {"maps/library.yaml": shared})
    Path("maps/library.yaml").write_text(shared.replace("Buyer", "Seller").replace("name: Maya", "name: Mia"))
    found = json.loads(diff("--format", "json")[1])["maps"]
    assert [(one["document"], one["map"], one["title"]) for one in found] == [("library", "library", "library")]
    assert diff("--format", "html")[1].count("<h1") == 1
