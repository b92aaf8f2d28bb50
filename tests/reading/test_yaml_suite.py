"""The official YAML test suite: every file ends in a document or in clear messages, none in a traceback."""

import io
import re
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from cjm.document import read
from cjm.reading.parse import parse
from cjm.source import Source

# Names of the parser's own that no analyst knows.
JARGON = ("scalar", "mapping values", "while parsing", "while scanning", "block mapping", "token", "this is no YAML")


@pytest.fixture(scope="module")
def suite(cases: Path) -> dict[str, bytes]:
    """Every `in.yaml` of the suite, by the folder that it lies in."""
    return dict(_inputs(cases / "yaml" / "yaml-test-suite-data-branch.tar.gz"))


def _inputs(archive: Path) -> Iterator[tuple[str, bytes]]:
    with tarfile.open(fileobj=io.BytesIO(archive.read_bytes())) as packed:
        for member in packed:
            file = packed.extractfile(member) if member.name.endswith("/in.yaml") else None
            if file:
                yield member.name.removesuffix("/in.yaml"), file.read()


def test_no_file_of_the_suite_is_a_map_and_each_says_why(suite: dict[str, bytes]) -> None:
    assert len(suite) >= 402
    silent = [name for name, data in suite.items() if not read(data, f"{name}.yaml").broken]
    assert silent == []


def test_messages_speak_no_parsers_language(suite: dict[str, bytes]) -> None:
    spoken = {
        re.split(': ["`]|, in the line ', fault.message)[0]
        for name, data in suite.items()
        for fault in read(data, f"{name}.yaml").faults
        if fault.name == "syntax"
    }
    assert [message for message in spoken if any(word in message for word in JARGON)] == []


def test_every_fault_lies_within_its_text(suite: dict[str, bytes]) -> None:
    for name, data in suite.items():
        document = read(data, f"{name}.yaml")
        for fault in document.faults:
            assert 0 <= fault.span.start.offset <= fault.span.end.offset <= len(document.source.text), name


def test_what_the_suite_refuses_is_mostly_refused(suite: dict[str, bytes], cases: Path) -> None:
    """libyaml is no perfect judge (it takes a few invalid files); what it takes must still be read without harm."""
    with tarfile.open(cases / "yaml" / "yaml-test-suite-data-branch.tar.gz") as packed:
        invalid = {
            member.name.removesuffix("/error")
            for member in packed
            if member.name.endswith("/error") and member.isfile()
        }
    taken = [name for name in invalid if not parse(Source(suite[name].decode())).faults]
    assert len(taken) <= len(invalid) / 4
