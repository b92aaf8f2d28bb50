"""The laws of a tree, the same for the disk, a git revision and unsaved buffers; then what is peculiar to each."""

import os
import pickle
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from cjm.errors import CjmError
from cjm.git import repository
from cjm.tree import DiskTree, OverlayTree
from cjm.tree.revision import GitTree
from tests.real_git import commit, git, needs_git, new_repository

FILES = {
    "cjm.yaml": b"maps: [maps/**/*.yaml]\n",
    "maps/repair.yaml": b"journey: repair\r\n",
    "maps/old/return.yaml": b"\xef\xbb\xbfjourney: return",
    "maps/old/empty.yaml": b"",
    "maps/Käufe/旅.yaml": b"journey: \xff\x00",
    "maps/two\nlines.yaml": b"two",
    "maps/.draft.yaml": b"hidden",
    ".venv/lib/a.yaml": b"hidden",
    "maps/node_modules/a.yaml": b"hidden",
    "data/wait [h].csv": b"day,hours\n",
}
MAPS = [
    "maps/Käufe/旅.yaml",
    "maps/old/empty.yaml",
    "maps/old/return.yaml",
    "maps/repair.yaml",
    "maps/two\nlines.yaml",
]

KINDS = [
    "disk",
    pytest.param("revision", marks=needs_git),
    pytest.param("folder of a bare repository", marks=needs_git),
    "buffers over the disk",
    pytest.param("buffers over a revision", marks=needs_git),
]


def write(folder, files, links):
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    for path, target in links.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).symlink_to(target)
    return folder


def build(kind, folder, files, links=()):
    """A tree of some kind that holds the files, and symbolic links given as {path: target}."""
    if kind.startswith("buffers"):
        half = sorted(files)[::2]
        under = build("disk" if "disk" in kind else "revision", folder, files, links)
        return OverlayTree(under, {path: files[path] for path in half})
    if kind == "disk":
        return DiskTree(write(folder / "workspace", files, dict(links)))
    below = "part/of it" if "bare" in kind else ""
    top = new_repository(folder / "shop")
    write(top / below, files, dict(links))
    commit(top, {}, "files")
    # What stands on the disk is not what the revision holds.
    git(top, "rm", "--quiet", "-r", ".")
    if "bare" in kind:
        git(folder, "clone", "--quiet", "--bare", "shop", "shop.git")
    return GitTree(repository(folder / "shop.git" if "bare" in kind else top), "main", below)


def refusal(call, *arguments):
    with pytest.raises(CjmError) as caught:
        call(*arguments)
    return str(caught.value)


@pytest.fixture(scope="module", params=KINDS)
def tree(request):
    """The same files as every kind of tree."""
    with tempfile.TemporaryDirectory() as folder:
        yield build(request.param, Path(folder), FILES)


@pytest.fixture(params=KINDS)
def linked(request, tmp_path):
    """Files and links as every kind of tree, beside a file that no tree may read."""
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret/plan.yaml").write_text("secret")
    (tmp_path / "secret.yaml").write_text("secret")
    write(tmp_path / "workspace2", {"plan.yaml": b"secret"}, {})
    files = {"maps/a.yaml": b"a", "shared/b.yaml": b"b", "shared/deep/c.yaml": b"c"}
    links = {
        "maps/near.yaml": "a.yaml",
        "maps/far.yaml": "../shared/./deep/../b.yaml",
        "maps/twice.yaml": "far.yaml",
        "maps/folder": "../shared",
        "maps/nowhere.yaml": "gone.yaml",
        "maps/circle.yaml": "circle.yaml",
        "maps/out.yaml": "../../secret.yaml",
        "maps/absolute.yaml": str(tmp_path / "secret.yaml"),
        "maps/sibling.yaml": "../../workspace2/plan.yaml",
        "leak": "../secret",
        "maps/loop": "..",
    }
    return build(request.param, tmp_path, files, links)


class TestEveryTree:
    def test_reads_what_it_lists_byte_for_byte(self, tree):
        listed = tree.list(["**", "**/.*", ".venv/**", "**/node_modules/*"])
        assert {path: tree.read(path) for path in listed} == FILES
        assert listed == sorted(FILES)

    def test_lists_what_a_pattern_matches_sorted_and_once(self, tree):
        assert tree.list(["maps/**/*.yaml", "maps/**/*.yml"]) == MAPS
        assert tree.list(["maps/**", "**/repair.yaml", "maps/*"]) == MAPS
        assert tree.list(["maps/*.yaml", "*.yaml"]) == ["cjm.yaml", "maps/repair.yaml", "maps/two\nlines.yaml"]
        assert tree.list(["maps/old", "Maps/*.yaml", "none/**"]) == []
        assert tree.list([]) == []

    def test_takes_a_path_that_only_looks_as_if_it_left(self, tree):
        assert tree.read("./maps/old/../repair.yaml") == FILES["maps/repair.yaml"]

    @pytest.mark.parametrize(
        "path", ["..", "../shop/cjm.yaml", "maps/../../x", "/etc/passwd", "//etc/passwd", "/", "maps/../../workspace/cjm.yaml"]
    )  # fmt: skip
    def test_refuses_a_path_that_leaves_it(self, tree, path):
        assert refusal(tree.read, path) == (
            f"{path}: leaves the workspace: only files below its folder are read, so put the file there"
        )

    def test_refuses_a_path_with_a_zero_byte(self, tree):
        assert refusal(tree.read, "maps/a\0b") == "maps/a\\0b: is no path: it holds a zero byte"

    @pytest.mark.parametrize("pattern", ["../*", "/etc/*"])
    def test_refuses_a_pattern_that_leaves_it(self, tree, pattern):
        assert f"the pattern '{pattern}' leaves the workspace" in refusal(tree.list, [pattern])

    @pytest.mark.parametrize("path", ["maps", "maps/old/", "", ".", "maps/.."])
    def test_says_that_a_folder_is_no_file(self, tree, path):
        assert refusal(tree.read, path).endswith(": is a folder: name a file in it")

    def test_offers_the_nearest_name_for_a_file_that_is_not_there(self, tree):
        where = "" if "Git" not in repr(tree) else " in main"
        assert refusal(tree.read, "maps/repiar.yaml") == (
            f"maps/repiar.yaml: there is no such file{where}; did you mean 'maps/repair.yaml'?"
        )
        for path in ("nowhere/x.yaml", "cjm.yaml/x", "zzz"):
            assert refusal(tree.read, path) == f"{path}: there is no such file{where}"

    def test_is_the_same_in_another_process(self, tree):
        tree.read("cjm.yaml")
        twin = pickle.loads(pickle.dumps(tree))  # noqa: S301
        assert {path: twin.read(path) for path in twin.list(["maps/**"])} == {path: FILES[path] for path in MAPS}


class TestSymbolicLinks:
    @pytest.mark.parametrize(
        ("path", "data"),
        [
            ("maps/near.yaml", b"a"),
            ("maps/far.yaml", b"b"),
            ("maps/twice.yaml", b"b"),
            ("maps/folder/deep/c.yaml", b"c"),
            ("maps/loop/maps/loop/maps/a.yaml", b"a"),
        ],
    )
    def test_are_followed_within_the_tree(self, linked, path, data):
        assert linked.read(path) == data

    @pytest.mark.parametrize(
        ("path", "message"),
        [
            ("maps/out.yaml", ", being a symbolic link"),
            ("maps/absolute.yaml", ", being a symbolic link"),
            ("maps/sibling.yaml", ", being a symbolic link"),
            ("leak/plan.yaml", ", through the symbolic link 'leak'"),
            ("leak", ", being a symbolic link"),
            ("maps/loop/leak/x", ", through the symbolic link 'maps/loop'"),
        ],
    )
    def test_are_refused_where_they_leave_it(self, linked, path, message):
        assert refusal(linked.read, path) == (
            f"{path}: leaves the workspace{message}: only files below its folder are read, so put the file there"
        )

    def test_that_lead_nowhere_or_in_a_circle_say_so(self, linked):
        where = "" if "Git" not in repr(linked) else " in main"
        assert refusal(linked.read, "maps/nowhere.yaml") == (
            f"maps/nowhere.yaml: leads by a symbolic link to 'maps/gone.yaml', and there is no such file{where}"
        )
        assert refusal(linked.read, "maps/circle.yaml") in (
            "maps/circle.yaml: is a symbolic link that leads in a circle",
            "maps/circle.yaml: cannot be read: too many levels of symbolic links",
        )

    def test_to_files_are_listed_be_they_readable_or_not(self, linked):
        assert linked.list(["maps/**/*.yaml"]) == [
            f"maps/{name}.yaml"
            for name in ("a", "absolute", "circle", "far", "near", "nowhere", "out", "sibling", "twice")
        ]

    def test_to_folders_are_entered_where_a_pattern_names_them_but_not_by_two_stars(self, linked):
        assert linked.list(["**/c.yaml"]) == ["shared/deep/c.yaml"]
        assert linked.list(["maps/folder/**/*.yaml"]) == ["maps/folder/b.yaml", "maps/folder/deep/c.yaml"]
        assert linked.list(["maps/loop/maps/a.yaml"]) == ["maps/loop/maps/a.yaml"]

    def test_to_folders_outside_are_refused_where_a_pattern_names_them(self, linked):
        assert linked.list(["**/plan.yaml"]) == []
        assert refusal(linked.list, ["leak/*.yaml"]) == (
            "leak: leaves the workspace, being a symbolic link: only files below its folder are read, so put the file there"
        )


class TestTheDisk:
    @needs_git
    def test_agrees_with_git_about_what_a_pattern_matches(self, tmp_path):
        names = ("a.yaml", "b.yml", "ab.yaml", "A.yaml")
        folders = ("", "maps/", "maps/x/", "maps/x/y/", "x/maps/")
        top = write(new_repository(tmp_path), {folder + name: b"" for folder in folders for name in names}, {})
        git(top, "add", ".")
        patterns = [
            "**",
            "*",
            "**/*.yaml",
            "maps/**/*.yaml",
            "maps/**",
            "*/x/*",
            "**/x/**/a*",
            "**/maps/?.y*",
            "x/**/[!a]*",
        ]
        assert {one: DiskTree(top).list([one]) for one in patterns} == {
            one: sorted(git(top, "ls-files", "--", f":(glob){one}").split()) for one in patterns
        }

    def test_opens_only_folders_that_can_hold_a_match(self, tmp_path):
        write(tmp_path, {**FILES, "maps/old/deep/er/x.csv": b"", "src/a/b.py": b""}, {})
        code = (
            "import sys; from pathlib import Path; from cjm.tree import DiskTree; opened = []\n"
            "sys.addaudithook(lambda event, args: opened.append(Path(args[0]).name) if event == 'os.scandir' else None)\n"
            "DiskTree(Path('top').absolute().parent).list(['maps/*/*.yaml', 'data/*.csv']); print(sorted(opened))"
        )
        surroundings = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
        ran = subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, env=surroundings, capture_output=True, check=True
        )
        assert ran.stdout.decode() == f"{sorted(['Käufe', 'data', 'maps', 'old', tmp_path.name])}\n"

    def test_does_not_wait_for_a_pipe(self, tmp_path):
        os.mkfifo(tmp_path / "a.yaml")
        tree = DiskTree(tmp_path)
        assert tree.list(["*.yaml"]) == ["a.yaml"]
        assert refusal(tree.read, "a.yaml") == "a.yaml: is a pipe, a socket or a device, not a file"

    def test_says_that_its_root_is_not_there_or_is_no_folder(self, tmp_path):
        (tmp_path / "file").touch()
        why = "cannot be read: no such file or directory"
        assert refusal(DiskTree(tmp_path / "none").list, ["*"]) == f"{tmp_path}/none: {why}"
        assert refusal(DiskTree(tmp_path / "file").list, ["*"]) == f"{tmp_path}/file: cannot be read: not a directory"

    def test_says_whom_to_ask_where_reading_is_not_allowed(self, tmp_path, unprivileged):
        write(tmp_path, {"maps/a.yaml": b"", "shut/b.yaml": b""}, {})
        (tmp_path / "maps/a.yaml").chmod(0)
        (tmp_path / "shut").chmod(0)
        with unprivileged(tmp_path):
            tree = DiskTree(tmp_path)
            why = "cannot be read: permission denied: ask its owner, or change its rights"
            assert refusal(tree.read, "maps/a.yaml") == f"maps/a.yaml: {why}"
            assert refusal(tree.read, "shut/b.yaml") == f"shut/b.yaml: {why}"
            assert refusal(tree.list, ["**/*.yaml"]) == f"shut: {why}"
            assert tree.list(["maps/*.yaml"]) == ["maps/a.yaml"]

    def test_may_begin_at_a_link_and_stand_at_the_root_of_the_disk(self, tmp_path):
        write(tmp_path / "real", {"a.yaml": b"a"}, {})
        (tmp_path / "root").symlink_to("real")
        assert DiskTree(tmp_path / "root").read("a.yaml") == b"a"
        assert DiskTree(Path("/")).read(f"{tmp_path}/real/a.yaml".lstrip("/")) == b"a"

    def test_reads_a_name_that_is_too_long_as_one_that_is_not_there_or_says_so(self, tmp_path):
        assert refusal(DiskTree(tmp_path).read, "a" * 300) == f"{'a' * 300}: cannot be read: file name too long"

    def test_lists_a_name_that_is_no_utf8(self, tmp_path):
        name = os.fsdecode(b"\xff.yaml")
        try:
            (tmp_path / name).write_bytes(b"x")
        except OSError:
            pytest.skip("this file system takes UTF-8 names only")
        assert [DiskTree(tmp_path).read(path) for path in DiskTree(tmp_path).list(["*.yaml"])] == [b"x"]


@needs_git
class TestARevision:
    def test_is_the_one_that_was_meant_first(self, tmp_path):
        top = new_repository(tmp_path / "shop")
        first = commit(top, {"a": "old"})
        tree = GitTree(repository(top), "main")
        assert (tree.commit, tree.read("a")) == (first, b"old")
        commit(top, {"a": "new", "b": "new"})
        assert (tree.commit, tree.read("a"), tree.list(["*"])) == (first, b"old", ["a"])
        assert GitTree(repository(top), "main").read("a") == b"new"

    def test_that_is_unknown_is_refused(self, tmp_path):
        top = new_repository(tmp_path / "shop")
        commit(top, {})
        assert refusal(GitTree(repository(top), "--output=F").list, ["*"]).startswith(
            "there is no revision '--output=F'"
        )

    def test_holds_no_files_below_a_folder_that_it_does_not_know_yet(self, tmp_path):
        top = new_repository(tmp_path / "shop")
        commit(top, {"a": "1"})
        tree = GitTree(repository(top), "HEAD", "maps")
        assert tree.list(["**"]) == []
        assert refusal(tree.read, "a") == "a: there is no such file in HEAD"

    def test_does_not_read_a_submodule(self, tmp_path):
        top, part = new_repository(tmp_path / "shop"), new_repository(tmp_path / "part")
        commit(part, {"a.yaml": "1"})
        git(top, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", "../part")
        commit(top, {"b.yaml": "1"})
        tree = GitTree(repository(top), "HEAD")
        assert tree.list(["**/*.yaml", "*"]) == ["b.yaml"]
        assert refusal(tree.read, "part") == "part: is a submodule, another repository, which is not read"

    def test_keeps_its_links_below_its_folder(self, tmp_path):
        top = new_repository(tmp_path / "shop")
        write(top, {"secret": b"1", "maps/a": b"2"}, {"maps/link": "../secret"})
        commit(top, {})
        assert GitTree(repository(top), "HEAD").read("maps/link") == b"1"
        assert refusal(GitTree(repository(top), "HEAD", "maps").read, "link").startswith("link: leaves the workspace")


class TestBuffers:
    def test_stand_before_the_files_and_may_be_new(self, tmp_path):
        write(tmp_path, {"maps/a.yaml": b"saved", "maps/b.yaml": b"saved"}, {})
        tree = OverlayTree(DiskTree(tmp_path), {"./maps/a.yaml": b"typed", "maps/new/c.yaml": b"", "notes.md": b"n"})
        assert {path: tree.read(path) for path in tree.list(["maps/**/*.yaml"])} == {
            "maps/a.yaml": b"typed",
            "maps/b.yaml": b"saved",
            "maps/new/c.yaml": b"",
        }

    def test_may_lie_over_buffers(self, tmp_path):
        tree = OverlayTree(OverlayTree(DiskTree(tmp_path), {"a": b"1", "b": b"1"}), {"b": b"2"})
        assert {path: tree.read(path) for path in tree.list(["*"])} == {"a": b"1", "b": b"2"}

    def test_do_not_leave_the_tree(self, tmp_path):
        assert refusal(OverlayTree, DiskTree(tmp_path), {"../a": b""}).startswith("../a: leaves the workspace")
