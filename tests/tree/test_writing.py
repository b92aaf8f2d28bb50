"""A user's file is written whole or not at all, and only over what was read."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cjm.errors import CjmError
from cjm.tree import write_whole


def refusal(*arguments):
    with pytest.raises(CjmError) as caught:
        write_whole(*arguments)
    return str(caught.value)


def held(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_new_file_is_written_byte_for_byte_with_the_rights_of_any_new_file(tmp_path):
    write_whole(tmp_path / "a.yaml", b"a\r\n\xff\0")
    (tmp_path / "b.yaml").touch()
    assert held(tmp_path) == {"a.yaml": b"a\r\n\xff\0", "b.yaml": b""}
    assert (tmp_path / "a.yaml").stat().st_mode == (tmp_path / "b.yaml").stat().st_mode


@pytest.mark.parametrize("expected", [None, b"old"])
@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o660])
def test_what_a_file_holds_is_replaced_and_its_mode_stays(tmp_path, mode, expected):
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")
    file.chmod(mode)
    write_whole(file, b"new", expected)
    assert (held(tmp_path), file.stat().st_mode & 0o7777) == ({"a.yaml": b"new"}, mode)


def test_a_file_that_is_no_longer_what_was_read_is_left_as_it_is(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_bytes(b"typed meanwhile")
    message = f"{file}: has changed since it was read, and is left as it is: run this again"
    assert refusal(file, b"new", b"old") == message
    assert held(tmp_path) == {"a.yaml": b"typed meanwhile"}
    file.unlink()
    assert refusal(file, b"new", b"old") == message
    assert held(tmp_path) == {}


def test_a_link_stays_a_link_and_the_file_behind_it_is_written(tmp_path):
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder/a.yaml").write_bytes(b"old")
    (tmp_path / "link.yaml").symlink_to("folder/a.yaml")
    write_whole(tmp_path / "link.yaml", b"new", b"old")
    assert (tmp_path / "link.yaml").readlink() == Path("folder/a.yaml")
    assert held(tmp_path / "folder") == {"a.yaml": b"new"}


def test_a_name_may_be_as_long_as_names_may_be(tmp_path):
    write_whole(tmp_path / ("a" * 255), b"new")
    assert held(tmp_path) == {"a" * 255: b"new"}


def test_the_file_is_another_one_so_that_a_reader_of_the_old_one_sees_it_whole(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")
    with file.open("rb") as reader:
        write_whole(file, b"new")
        assert (reader.read(), file.read_bytes()) == (b"old", b"new")


def test_what_cannot_be_written_says_why(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    left = "cannot be written, and is left as it was"
    assert refusal(tmp_path / "none/a", b"") == f"{tmp_path}/none/a: {left}: no such file or directory"
    assert refusal(tmp_path / "file/a", b"") == f"{tmp_path}/file/a: {left}: not a directory"
    assert refusal(tmp_path, b"") == f"{tmp_path}: is a folder or a device: name a file to write"


def test_a_protected_file_or_folder_is_left_alone(tmp_path, unprivileged):
    (tmp_path / "shut").mkdir()
    for name in ("open.yaml", "shut/a.yaml"):
        (tmp_path / name).write_bytes(b"old")
    (tmp_path / "open.yaml").chmod(0o444)
    (tmp_path / "shut/a.yaml").chmod(0o666)
    (tmp_path / "shut").chmod(0o555)
    tmp_path.chmod(0o777)
    with unprivileged(tmp_path):
        assert refusal(tmp_path / "open.yaml", b"new") == (
            f"{tmp_path}/open.yaml: is write-protected, and is left as it was: allow writing (`chmod u+w`) first"
        )
        assert refusal(tmp_path / "shut/a.yaml", b"new") == (
            f"{tmp_path}/shut/a.yaml: cannot be written, and is left as it was: permission denied"
        )
    assert (held(tmp_path), held(tmp_path / "shut")) == ({"open.yaml": b"old"}, {"a.yaml": b"old"})


def test_a_disk_that_is_full_leaves_the_old_file_and_no_other(tmp_path):
    file = tmp_path / "a.yaml"
    file.write_bytes(b"old")
    code = (
        "import resource, signal, sys; from pathlib import Path; from cjm.tree import write_whole\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "write_whole(Path(sys.argv[1]), b'x' * 100_000)"
    )
    surroundings = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    command = [sys.executable, "-B", "-c", code, str(file)]
    ran = subprocess.run(command, env=surroundings, capture_output=True, check=False)
    said = ran.stderr.decode().strip().split("\n")[-1]
    assert said == (
        f"cjm.errors.CjmError: {file}: cannot be written, and is left as it was: {os.strerror(errno.EFBIG).lower()}"
    )
    assert held(tmp_path) == {"a.yaml": b"old"}
