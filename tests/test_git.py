"""Git is asked for revisions, files and dates; it writes nothing, starts nothing, and is not misled."""

import os
import shlex
import shutil
import sys
from pathlib import Path

import pytest

from cjm.errors import CjmError
from cjm.git import Blobs, Entry, Stamp, repository, top_level
from cjm.visible import visible
from tests.real_git import commit, git, needs_git, new_repository

pytestmark = needs_git


def refusal(call, *arguments):
    with pytest.raises(CjmError) as caught:
        call(*arguments)
    return str(caught.value)


def _sign(top):
    """Give the last commit a signature that git would have to ask a program about."""
    (top / ".git/signed").write_text(
        git(top, "cat-file", "commit", "HEAD").replace(
            "\n\n", "\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n -----END PGP SIGNATURE-----\n\n", 1
        )
    )
    git(top, "update-ref", "HEAD", git(top, "hash-object", "-t", "commit", "-w", ".git/signed"))


def executable(path, text):
    path.write_text(text)
    path.chmod(0o755)
    return path


class TestTopLevel:
    def test_is_the_same_from_every_place_within(self, tmp_path):
        top = new_repository(tmp_path / "shop").resolve()
        (top / "maps/old").mkdir(parents=True)
        (top / "maps/a.yaml").touch()
        places = [top, top / "maps/old", top / "maps/a.yaml", top / "maps/not/yet/there.yaml"]
        assert [top_level(place) for place in places] == [top] * 4

    def test_is_none_outside_a_repository(self, tmp_path):
        assert top_level(tmp_path) is None
        assert refusal(repository, tmp_path) == (
            f"{tmp_path}: is not in a git repository that can be read; `git status` there says why"
        )

    def test_is_none_without_git_which_is_missed_only_where_it_is_needed(self, tmp_path, monkeypatch):
        top = new_repository(tmp_path / "shop")
        monkeypatch.setenv("PATH", str(tmp_path))
        assert top_level(top) is None
        assert refusal(repository, top) == (
            "git is needed for this, and is not installed or not on the PATH: see https://git-scm.com"
        )

    def test_git_that_cannot_be_started_is_said(self, tmp_path, monkeypatch):
        top = new_repository(tmp_path / "shop")
        program = tmp_path / "bin/git"
        program.parent.mkdir()
        program.write_bytes(b"\x7fno program")
        program.chmod(0o755)
        monkeypatch.setenv("PATH", str(program.parent))
        assert refusal(top_level, top) == f"{top}: git cannot be started: exec format error"

    def test_of_a_bare_repository_is_its_folder(self, tmp_path):
        git(tmp_path, "init", "--quiet", "--bare", "shop.git")
        assert top_level(tmp_path / "shop.git") == (tmp_path / "shop.git").resolve()

    def test_of_a_linked_worktree_is_the_worktree(self, tmp_path):
        top = new_repository(tmp_path / "shop")
        commit(top, {"a": "1"})
        git(top, "worktree", "add", "--quiet", "../second")
        assert top_level(tmp_path / "second") == (tmp_path / "second").resolve()

    @pytest.mark.parametrize("name", ["Käufe 顧客", "two\nlines", "end\n"])
    def test_may_have_any_name(self, tmp_path, name):
        assert top_level(new_repository(tmp_path / name)) == (tmp_path / name).resolve()

    def test_of_another_repository_is_not_that_of_the_hook_which_runs(self, tmp_path, monkeypatch):
        hooked, meant = new_repository(tmp_path / "hooked"), new_repository(tmp_path / "meant")
        commit(hooked, {"a": "1"}, "hooked")
        wanted = commit(meant, {"a": "2"}, "meant")
        monkeypatch.setenv("GIT_DIR", str(hooked / ".git"))
        monkeypatch.setenv("GIT_WORK_TREE", str(hooked))
        monkeypatch.setenv("GIT_INDEX_FILE", str(hooked / ".git/index"))
        assert top_level(meant) == meant.resolve()
        assert repository(meant).commit("HEAD") == wanted
        assert repository(meant).stamp(meant / "a") == Stamp(wanted, "2026-03-31", dirty=False, cut=False)


class TestARevision:
    @pytest.fixture
    def shop(self, tmp_path):
        """Two commits on main, with a tag `v1` with a message on the first of them."""
        top = new_repository(tmp_path / "shop")
        commit(top, {"maps/repair.yaml": "one"}, "fix the first")
        git(top, "tag", "--annotate", "v1", "--message", "first")
        commit(top, {"maps/repair.yaml": "two"}, "second")
        return top

    @pytest.mark.parametrize("revision", ["v1", "HEAD~1", "main^", "HEAD^{/fix the}", ":/fix the", "main~1"])
    def test_is_named_in_all_of_gits_ways(self, shop, revision):
        assert repository(shop).commit(revision) == git(shop, "rev-list", "--max-parents=0", "HEAD")

    def test_is_found_by_its_first_digits_and_where_head_is_detached(self, shop):
        first = git(shop, "rev-parse", "HEAD~1")
        git(shop, "checkout", "--quiet", "--detach", first)
        assert (repository(shop).commit(first[:7]), repository(shop).commit("HEAD")) == (first, first)

    @pytest.mark.parametrize(
        ("revision", "message"),
        [
            ("mian", "there is no revision 'mian' in this repository; did you mean 'main'?"),
            (
                "HEAD~9",
                "there is no revision 'HEAD~9' in this repository; "
                "name a commit (see `git log --oneline`), a branch or a tag",
            ),
            ("HEAD:maps/repair.yaml", "'HEAD:maps/repair.yaml' names no commit: name a commit, a branch or a tag"),
            ("v1^{tree}", "'v1^{tree}' names no commit: name a commit, a branch or a tag"),
        ],
    )
    def test_that_is_no_commit_is_refused_with_what_to_write(self, shop, revision, message):
        assert refusal(repository(shop).commit, revision) == message

    @pytest.mark.parametrize(
        "revision",
        [
            "",
            " ",
            "--output=F",
            "--all",
            "--branches",
            "-h",
            "--git-dir",
            "^HEAD",
            "v1..main",
            "v1...main",
            "a\nb",
            "a\0b",
            "0" * 40,
        ],
    )
    def test_that_is_an_option_a_range_or_nonsense_does_nothing(self, shop, revision):
        before = sorted(shop.rglob("*"))
        told = "\n".join(map(visible, revision.split("\n")))
        assert f"there is no revision '{told}' in this repository" in refusal(repository(shop).commit, revision)
        assert sorted(shop.rglob("*")) == before

    def test_that_only_a_remote_has_is_offered_by_its_full_name(self, shop, tmp_path):
        git(shop, "branch", "winter")
        git(tmp_path, "clone", "--quiet", "shop", "clone")
        assert refusal(repository(tmp_path / "clone").commit, "winter") == (
            "there is no revision 'winter' in this repository; did you mean 'origin/winter'?"
        )

    def test_of_an_empty_repository_asks_for_a_commit(self, tmp_path):
        assert refusal(repository(new_repository(tmp_path / "new")).commit, "HEAD") == (
            "there is no revision 'HEAD': this branch has no commits yet, so commit something first"
        )

    @pytest.mark.parametrize(
        ("revision", "command"),
        [
            ("HEAD~1", "git fetch --unshallow"),
            ("{first}", "git fetch --unshallow"),
            ("v1", 'git fetch --unshallow --tags origin "+refs/heads/*:refs/remotes/origin/*"'),
            ("origin/winter", 'git fetch --unshallow --tags origin "+refs/heads/*:refs/remotes/origin/*"'),
        ],
    )
    def test_that_a_shallow_clone_lacks_is_there_once_the_named_command_has_run(
        self, shop, tmp_path, revision, command
    ):
        git(shop, "branch", "winter", "HEAD~1")
        first = git(shop, "rev-parse", "HEAD~1")
        revision = revision.format(first=first)
        git(tmp_path, "clone", "--quiet", "--depth=1", shop.as_uri(), "clone")
        clone = repository(tmp_path / "clone")
        assert refusal(clone.commit, revision) == (
            f"'{revision}' is not in this shallow clone: run `{command}`, then this again"
        )
        git(clone.folder, *shlex.split(command)[1:])
        assert clone.commit(revision) == first


class TestTheFilesOfARevision:
    def test_have_any_name_and_are_files_links_or_submodules(self, tmp_path):
        top, part = new_repository(tmp_path / "shop"), new_repository(tmp_path / "part")
        made = commit(part, {"a": "1"})
        names = ["Käufe.yaml", "two\nlines.yaml", "tab\there.yaml", '"quoted".yaml', "顧客/旅.yaml", "-c", ":(top)x/a"]
        (top / "link").symlink_to("Käufe.yaml")
        git(top, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../part")
        commit(top, dict.fromkeys(names, "same"))
        here = repository(top)
        entries = {entry.path: entry for entry in here.entries(here.commit("HEAD"))}
        same = git(top, "rev-parse", "HEAD:-c")
        assert {path: entry.kind for path, entry in entries.items()} == {
            **dict.fromkeys([*names, ".gitmodules"], "file"),
            "link": "link",
            "part": "submodule",
        }
        assert {entries[name].id for name in names} == {same}
        assert entries["part"].id == made

    @pytest.mark.parametrize("below", ["maps", "a [b]*", ":(glob)x", "Käufe/alt"])
    def test_below_a_folder_are_named_from_there(self, tmp_path, below):
        top = new_repository(tmp_path / "shop")
        commit(top, {f"{below}/in/a.yaml": "1", "a [b]x/a.yaml": "2", "maps2/b.yaml": "3", "c.yaml": "4"})
        here = repository(top)
        made = git(top, "rev-parse", f"HEAD:{below}/in/a.yaml")
        assert here.entries(here.commit("HEAD"), below) == [Entry("in/a.yaml", "file", made)]

    def test_are_none_where_the_folder_is_not_there_or_is_a_file(self, tmp_path):
        top = new_repository(tmp_path / "shop")
        made = commit(top, {"maps": "a file"})
        assert (repository(top).entries(made, "maps"), repository(top).entries(made, "nowhere")) == ([], [])

    def test_are_read_from_a_bare_repository_and_in_a_worktree(self, tmp_path):
        top = new_repository(tmp_path / "shop")
        made = commit(top, {"a.yaml": "1"})
        git(top, "worktree", "add", "--quiet", "../second")
        git(tmp_path, "clone", "--quiet", "--bare", "shop", "shop.git")
        for folder in (tmp_path / "second", tmp_path / "shop.git"):
            here = repository(folder)
            assert [Blobs(here).read(entry.id) for entry in here.entries(here.commit(made))] == [b"1"]

    def test_are_read_by_one_process_byte_for_byte(self, tmp_path, monkeypatch):
        contents = [b"", b"\n", b"a\r\nb", b"\0\xff" * 9, b"x" * 300_000, *(b"%d\n" % number for number in range(500))]
        top = new_repository(tmp_path / "shop")
        commit(top, {f"{number:04}": content for number, content in enumerate(contents)})
        here = repository(top)
        entries = here.entries(here.commit("HEAD"))
        log = self._watched(tmp_path, monkeypatch)
        blobs = Blobs(here)
        assert [blobs.read(entry.id) for entry in entries] == contents
        assert log.read_text().count("cat-file") == 1

    def _watched(self, tmp_path, monkeypatch):
        """Put a git before the real one that first notes how it was called."""
        real, log, folder = shutil.which("git"), tmp_path / "log", tmp_path / "bin"
        folder.mkdir()
        executable(folder / "git", f'#!/bin/sh\necho "$@" >> "{log}"\nexec "{real}" "$@"\n')
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")
        return log

    def test_that_are_missing_are_refused_and_the_next_is_read(self, tmp_path):
        top = new_repository(tmp_path / "shop")
        commit(top, {"a": "text"})
        blobs = Blobs(repository(top))
        tree, blob = git(top, "rev-parse", "HEAD^{tree}"), git(top, "rev-parse", "HEAD:a")
        for lost in ("0" * 40, tree):
            assert (
                refusal(blobs.read, lost)
                == f"{top.resolve()}: git cannot read the object {lost}: `git fsck` tells more"
            )
            assert blobs.read(blob) == b"text"

    def test_are_read_in_a_hook_while_a_push_is_still_being_received(self, tmp_path):
        top = new_repository(tmp_path / "shop")
        git(tmp_path, "clone", "--quiet", "--bare", "shop", "shop.git")
        code = (
            "import sys; from pathlib import Path; from cjm.git import *; r = repository(Path()); "
            "print([Blobs(r).read(e.id) for e in r.entries(r.commit(sys.stdin.read().split()[1]))])"
        )
        hook = (
            f'#!/bin/sh\nPYTHONPATH="{Path(__file__).parents[1]}" "{sys.executable}" -c "{code}" > "{tmp_path}/said"\n'
        )
        executable(tmp_path / "shop.git/hooks/pre-receive", hook)
        commit(top, {"a.yaml": "pushed"})
        git(top, "push", "--quiet", "../shop.git", "main")
        assert (tmp_path / "said").read_text() == "[b'pushed']\n"


class TestAStamp:
    def test_names_the_last_commit_that_touched_the_file(self, tmp_path):
        top = new_repository(tmp_path / "shop")
        first = commit(top, {"a.yaml": "1"}, day="2026-01-02")
        second = commit(top, {"b [x]*.yaml": "1"}, day="2026-02-03")
        here = repository(top)
        assert here.stamp(top / "a.yaml") == Stamp(first, "2026-01-02", dirty=False, cut=False)
        assert here.stamp(top / "b [x]*.yaml") == Stamp(second, "2026-02-03", dirty=False, cut=False)
        assert Stamp(first, "2026-01-02", dirty=False, cut=False).short == first[:8]

    def test_is_dirty_where_the_working_file_differs(self, tmp_path):
        top = new_repository(tmp_path / "shop")
        made = commit(top, dict.fromkeys(["same", "changed", "staged", "gone", "touched"], "1"))
        for name in ("changed", "staged"):
            (top / name).write_text("2")
        git(top, "add", "staged")
        (top / "gone").unlink()
        os.utime(top / "touched", (0, 0))
        stamps = {name: repository(top).stamp(top / name) for name in ("same", "changed", "staged", "gone", "touched")}
        assert {stamp.commit for stamp in stamps.values()} == {made}
        assert {name for name, stamp in stamps.items() if stamp.dirty} == {"changed", "staged", "gone"}

    def test_is_none_for_what_no_commit_has_touched(self, tmp_path):
        top, empty = new_repository(tmp_path / "shop"), new_repository(tmp_path / "empty")
        commit(top, {"a": "1"})
        (top / "new").write_text("1")
        (empty / "new").write_text("1")
        assert repository(top).stamp(top / "new") is None
        assert repository(empty).stamp(empty / "new") is None
        assert repository(top).stamp(empty / "new") is None

    def test_is_that_of_the_file_behind_a_linked_folder(self, tmp_path):
        top = new_repository(tmp_path / "shop")
        made = commit(top, {"maps/a": "1"})
        (tmp_path / "short").symlink_to(top / "maps")
        assert repository(tmp_path / "short").stamp(tmp_path / "short/a") == Stamp(made, "2026-03-31", False, False)

    def test_says_where_a_shallow_clone_cuts_the_history(self, tmp_path):
        top = new_repository(tmp_path / "shop")
        commit(top, {"old": "1"}, day="2026-01-02")
        last = commit(top, {"new": "1"}, day="2026-02-03")
        git(tmp_path, "clone", "--quiet", "--depth=1", top.as_uri(), "clone")
        clone = tmp_path / "clone"
        assert repository(clone).stamp(clone / "old") == Stamp(last, "2026-02-03", dirty=False, cut=True)

    def test_is_found_without_a_program_of_the_repository_and_without_a_trace(self, tmp_path):
        top = new_repository(tmp_path / "shop")
        commit(top, {"a.yaml": "1", ".gitattributes": "*.yaml diff=evil\n"})
        evil = executable(tmp_path / "evil", f'#!/bin/sh\ntouch "{tmp_path}/done"\n')
        for setting in ("core.fsmonitor", "diff.external", "diff.evil.textconv", "diff.evil.command", "gpg.program"):
            git(top, "config", setting, str(evil))
        git(top, "config", "log.showSignature", "true")
        _sign(top)
        os.utime(top / "a.yaml", (0, 0))
        index = (top / ".git/index").read_bytes()
        assert repository(top).stamp(top / "a.yaml").dirty is False
        assert ((top / ".git/index").read_bytes(), (tmp_path / "done").exists()) == (index, False)


class TestStampsOfManyFiles:
    def test_are_those_of_the_single_files(self, tmp_path):
        top = new_repository(tmp_path / "shop")
        commit(top, {"maps/a.yaml": "1", "maps/b\n c.yaml": "1", "ü.yaml": "1"}, day="2026-01-02")
        commit(top, {"maps/a.yaml": "2"}, day="2026-02-03")
        git(top, "checkout", "--quiet", "-b", "side")
        commit(top, {"side.yaml": "1", "ü.yaml": "2"}, day="2026-03-04")
        git(top, "checkout", "--quiet", "main")
        commit(top, {"main.yaml": "1"}, day="2026-03-05")
        git(top, "merge", "--quiet", "--no-ff", "--message", "merge", "side", day="2026-03-06")
        (top / "maps/a.yaml").write_text("3")
        (top / "new.yaml").write_text("1")
        names = ("maps/a.yaml", "maps/b\n c.yaml", "ü.yaml", "side.yaml", "main.yaml", "new.yaml")
        here, paths = repository(top), [top / name for name in names]
        single = {path: here.stamp(path) for path in [*paths, tmp_path / "elsewhere"]}
        assert here.stamps([*paths, tmp_path / "elsewhere"]) == {path: one for path, one in single.items() if one}
        assert len(here.stamps(paths)) == 5

    def test_are_none_before_the_first_commit(self, tmp_path):
        empty = new_repository(tmp_path / "empty")
        assert repository(empty).stamps([empty / "new"]) == {}
