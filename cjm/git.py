"""Git, asked without a shell: revisions, the files of a revision, and the last change of a file."""

import os
import re
import shutil
import subprocess
import threading
import weakref
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO, Literal, cast

from msgspec import Struct

from cjm.errors import CjmError

# A repository's own settings must start no program, hide no name behind quotes and check no signature.
_SETTINGS = ("-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-c", "log.showSignature=false")
_SURROUNDINGS = {"GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_LITERAL_PATHSPECS": "1", "LC_ALL": "C"}
# A hook sets these for its own repository; here the folder alone says which repository is meant.
_PLACES = ("GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_NAMESPACE")
_OBJECTS = ("GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES", "GIT_SHALLOW_FILE", "GIT_GRAFT_FILE")
_PATHSPECS = ("GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS")
_ID = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_KINDS: dict[str, Literal["file", "link", "submodule"]] = {"120000": "link", "160000": "submodule"}


class Entry(Struct, frozen=True):
    """One path of a revision, relative to the listed folder; `id` names the blob (or a submodule's commit)."""

    path: str
    kind: Literal["file", "link", "submodule"]
    id: str


class Stamp(Struct, frozen=True):
    """When a file was last changed, as far as HEAD knows.

    `date` is the committer's day (2026-03-31); `dirty` says that the working file is not what HEAD holds;
    `cut` that a shallow clone ends at this commit, so that the change may be older.
    """

    commit: str
    date: str
    dirty: bool
    cut: bool

    @property
    def short(self) -> str:
        """The first eight digits of the commit, the same in every clone."""
        return self.commit[:8]


class Repository(Struct, frozen=True):
    """A repository by its top level; a bare one by its git folder."""

    folder: Path

    def commit(self, revision: str) -> str:
        """The full id of the commit that a revision names; CjmError where it names none."""
        named = self._object(revision)
        commit = named and self._object(named + "^{commit}")
        if not commit:
            raise CjmError(self._why_unknown(revision))
        return commit

    def entries(self, commit: str, below: str = "") -> list[Entry]:
        """Every path of a commit below a folder ("" for all), in git's order; none where the folder is not there."""
        prefix = f"{below}/" if below else ""
        asked = ["--", prefix] if below else []
        listed = self._answer("ls-tree", "-r", "-z", "--full-tree", commit, *asked)
        return [_entry(line, len(prefix)) for line in listed.decode("utf-8", "surrogateescape").split("\0")[:-1]]

    def stamp(self, path: Path) -> Stamp | None:
        """The last change of a file of the working tree; None where no commit has touched it."""
        name = self._name(path)
        if name is None or not self._object("HEAD"):
            return None
        logged = self._answer("log", "-1", "--no-follow", "--format=%H %cs %P", "--end-of-options", "HEAD", "--", name)
        if not logged:
            return None
        status = ("status", "--porcelain", "-z", "--untracked-files=all", "--ignore-submodules=all", "--no-renames")
        dirty = bool(self._answer(*status, "--", name))
        commit, date, *parents = logged.decode().split()
        return Stamp(commit, date, dirty, cut=not parents and self._is_shallow())

    def stamps(self, paths: Sequence[Path]) -> dict[Path, Stamp]:
        """The last changes of many files by one look at the history; a file that no commit has touched is left out.

        Where two branches changed a file and the merge took one side whole, the other side's later change may count.
        """
        names = {name: path for path in paths if (name := self._name(path)) is not None}
        asked = list(names)
        if not asked or not self._object("HEAD"):
            return {}
        status = ("status", "--porcelain", "-z", "--untracked-files=no", "--ignore-submodules=all", "--no-renames")
        dirty = {
            line[3:] for line in self._answer(*status, "--", *asked).decode("utf-8", "surrogateescape").split("\0")
        }
        shallow = self._is_shallow()
        found: dict[Path, Stamp] = {}
        for name, (commit, day, *parents) in self._last_changes(asked):
            found[names[name]] = Stamp(commit, day, name in dirty, cut=not parents and shallow)
        return found

    def _name(self, path: Path) -> str | None:
        """A path as git names it; None outside of the repository. A symbolic link itself has a history of its own."""
        place = path.parent.resolve() / path.name
        return place.relative_to(self.folder).as_posix() if place.is_relative_to(self.folder) else None

    def _last_changes(self, names: list[str]) -> Iterator[tuple[str, list[str]]]:
        """Each name with the words of the newest commit that changed it: id, day, parents."""
        form = ("--no-follow", "-z", "--name-only", "--no-renames", "--diff-merges=combined", "--format=%x01%H %cs %P")
        logged = self._answer("log", *form, "--end-of-options", "HEAD", "--", *names)
        left, commit = set(names), [""]
        for piece in logged.decode("utf-8", "surrogateescape").split("\0"):
            if piece.startswith("\x01"):
                commit = piece[1:].split()
            name = piece.removeprefix("\n")
            if name in left:
                left.discard(name)
                yield name, commit

    def _object(self, revision: str) -> str | None:
        if "\0" in revision:
            return None
        found = _run(self.folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision)
        name = found.stdout.decode("ascii", "replace").strip()
        return name if _ID.fullmatch(name) else None

    def _is_shallow(self) -> bool:
        return self._answer("rev-parse", "--is-shallow-repository").strip() == b"true"

    def _why_unknown(self, revision: str) -> str:
        named = self._object(revision)
        if named and self._object(named + "^{object}"):
            return f"'{revision}' names no commit: name a commit, a branch or a tag"
        if self._is_shallow():
            return f"'{revision}' is not in this shallow clone: run `{_deepening(revision)}`, then this again"
        if not self._object("HEAD"):
            return f"there is no revision '{revision}': this branch has no commits yet, so commit something first"
        near = self._near(revision)
        hint = f"did you mean '{near}'?" if near else "name a commit (see `git log --oneline`), a branch or a tag"
        return f"there is no revision '{revision}' in this repository; {hint}"

    def _near(self, revision: str) -> str | None:
        from difflib import get_close_matches

        listed = self._answer("for-each-ref", "--format=%(refname:short)", "refs/heads", "refs/tags", "refs/remotes")
        names = listed.decode("utf-8", "replace").split()
        remote = [name for name in names if name.endswith(f"/{revision}")]
        return next(iter(remote or get_close_matches(revision, names, 1)), None)

    def _answer(self, *question: str) -> bytes:
        ran = _run(self.folder, *question)
        if ran.returncode:
            raise CjmError(f"git {question[0]} failed: {_last_words(ran.stderr)}", str(self.folder))
        return ran.stdout


class Blobs:
    """Reads blobs by one `git cat-file --batch` process, started at the first of them and ended with this object."""

    def __init__(self, repository: Repository) -> None:
        self._repository = repository
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = threading.Lock()

    def read(self, blob: str) -> bytes:
        """The bytes of a blob by its full id; CjmError where this clone does not have it."""
        with self._turn:
            self._process = process = self._process or self._started()
            try:
                data = _asked(process, blob)
            except BrokenPipeError:
                data = None
            if data is None:
                # What is left in the pipes is not for the next question.
                self._process = None
                place = str(self._repository.folder)
                raise CjmError(f"git cannot read the object {blob}: `git fsck` tells more", place)
            return data

    def _started(self) -> subprocess.Popen[bytes]:
        folder = self._repository.folder
        process = subprocess.Popen(
            [_executable(), *_SETTINGS, "cat-file", "--batch"],
            cwd=folder,
            env=_surroundings(folder),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        weakref.finalize(self, _end, process)
        return process


def top_level(path: Path) -> Path | None:
    """The top level of the repository that holds a path, or the folder of a bare one.

    None outside a repository, in one that git refuses to trust, and where git is not installed.
    """
    folder = next(one for one in (path, *path.absolute().parents) if os.access(one, os.X_OK) and one.is_dir())
    if not shutil.which("git"):
        return None
    found = _run(folder, "rev-parse", "--show-toplevel")
    if found.returncode:
        found = _run(folder, "rev-parse", "--is-bare-repository", "--absolute-git-dir")
        if not found.stdout.startswith(b"true\n"):
            return None
    return Path(os.fsdecode(found.stdout.removeprefix(b"true\n").removesuffix(b"\n")))


def repository(path: Path) -> Repository:
    """The repository that holds a path; CjmError where there is none, or no git."""
    folder = top_level(path)
    if folder is None:
        _executable()
        raise CjmError("is not in a git repository that can be read; `git status` there says why", str(path))
    return Repository(folder)


def _run(folder: Path, *question: str) -> subprocess.CompletedProcess[bytes]:
    command = [_executable(), *_SETTINGS, *question]
    try:
        return subprocess.run(
            command, cwd=folder, env=_surroundings(folder), stdin=subprocess.DEVNULL, capture_output=True, check=False
        )
    except OSError as error:
        # No process more, no file more, or more names than fit on a command line.
        raise CjmError(f"git cannot be started: {(error.strerror or str(error)).lower()}", str(folder)) from error


def _executable() -> str:
    found = shutil.which("git")
    if not found:
        raise CjmError("git is needed for this, and is not installed or not on the PATH: see https://git-scm.com")
    return found


def _surroundings(folder: Path) -> dict[str, str]:
    gone = {*_PLACES, *_PATHSPECS}
    # While git receives a push, the new objects are known by these variables alone.
    named = os.environ.get("GIT_DIR")
    if not named or Path(named).resolve() not in {folder, folder / ".git"}:
        gone |= {*_OBJECTS}
    kept = {name: value for name, value in os.environ.items() if name not in gone}
    return kept | _index(folder) | _SURROUNDINGS


def _index(folder: Path) -> dict[str, str]:
    """The index that git made for the commit whose hook runs (`git commit -a`), where that is one of this repository."""
    named = os.environ.get("GIT_INDEX_FILE")
    place = Path(named).resolve() if named else None
    return {"GIT_INDEX_FILE": str(place)} if place and place.parent == _git_folder(folder) else {}


def _git_folder(folder: Path) -> Path:
    """Where git keeps what belongs to a working tree; the `.git` of a further one is a file that says where."""
    place = folder / ".git"
    if place.is_file():
        return Path(
            place.read_text(encoding="utf-8", errors="surrogateescape").removeprefix("gitdir: ").strip()
        ).resolve()
    return place.resolve()


def _entry(line: str, prefix: int) -> Entry:
    about, path = line.split("\t", 1)
    mode, _, named = about.split(" ")
    return Entry(path[prefix:], _KINDS.get(mode, "file"), named)


def _deepening(revision: str) -> str:
    # A plain name may be a branch, which a shallow clone leaves out altogether.
    if re.search(r"[~^@:]|^HEAD|^[0-9a-f]{4,64}$", revision):
        return "git fetch --unshallow"
    return 'git fetch --unshallow --tags origin "+refs/heads/*:refs/remotes/origin/*"'


def _last_words(stderr: bytes) -> str:
    lines = stderr.decode("utf-8", "replace").strip().split("\n")
    return lines[-1].removeprefix("fatal: ") or "it says nothing more"


def _asked(process: subprocess.Popen[bytes], blob: str) -> bytes | None:
    question, answers = cast(IO[bytes], process.stdin), cast(IO[bytes], process.stdout)
    question.write(blob.encode() + b"\n")
    question.flush()
    head = answers.readline().split()
    if len(head) != 3 or head[1] != b"blob":
        return None
    data = answers.read(int(head[2]))
    answers.read(1)
    return data


def _end(process: subprocess.Popen[bytes]) -> None:
    # Not by closing its input: a forked worker may hold that open too, and both would wait.
    with process:
        process.kill()
