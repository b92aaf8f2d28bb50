"""One file read: what it is, what it holds, and what is said where it is nothing."""

from pathlib import PurePosixPath

import pytest

from cjm.document import read
from cjm.model.journey import Journey
from cjm.model.library import Entry, Library
from cjm.model.responses import Responses
from cjm.model.settings import Settings
from tests.reading.said import said


@pytest.mark.parametrize(
    ("text", "kind", "content"),
    [
        ("cjm: 1\ntitle: T\n", "journey", Journey(id="m", title="T")),
        ("kind: journey\ntitle: T\ncjm: '1'\n", "journey", Journey(id="m", title="T")),
        ("cjm: 1\nkind:\ntitle: T\n", "journey", Journey(id="m", title="T")),
        ("cjm: 1\nkind: library\nsystems: [ERP]\n", "library", Library(systems=(Entry(id="erp", name="ERP"),))),
        ("cjm: 1\nkind: responses\nmap: a\n", "responses", Responses(map="a")),
        ("cjm: 1\nkind: workspace\n", "workspace", Settings()),
        ('{"cjm": 1, "title": "T"}', "journey", Journey(id="m", title="T")),
    ],
)
def test_a_document_says_what_it_is(text: str, kind: str, content: object) -> None:
    document = read(text.encode(), "m.yaml")
    assert (document.kind, document.content, document.faults) == (kind, content, ())
    assert (document.broken, document.stranger) == (False, False)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("cjm:\ntitle: x\n", "1:1-1:4 error missing-field: `cjm` lacks the version of the format: `cjm: 1`"),
        ("cjm: one\ntitle: x\n", '1:6-1:9 error wrong-value: `cjm` is "one"; it takes the version of the format: 1'),
        ("cjm: 0\ntitle: x\n", '1:6-1:7 error wrong-value: `cjm` is "0"; it takes the version of the format: 1'),
        ("cjm: 1.5\ntitle: x\n", '1:6-1:9 error wrong-value: `cjm` is "1.5"; it takes the version of the format: 1'),
        (
            "cjm: [1]\ntitle: x\n",
            "1:6-1:9 error wrong-value: `cjm` is a list or a mapping; it takes the version of the format: 1",
        ),
        (
            "cjm: 2\ntitle: x\nlater: fields\n",
            "1:6-1:7 error newer-version: the file is written in version 2 of the format, this cjm reads up to 1; update cjm",
        ),
        (
            f"cjm: {'9' * 5000}\n",
            "1:6-1:5006 error newer-version: the file is written in version 999999999 of the format, this cjm reads up to 1; "
            "update cjm",
        ),
        (
            "kind: libary\ncjm: 1\n",
            '1:7-1:13 error wrong-value: `kind` is "libary"; it takes journey, library, responses or workspace; '
            'did you mean "library"?',
        ),
        (
            "cjm: 1\nkind: [library]\n",
            "2:7-2:16 error wrong-value: `kind` is a list or a mapping; it takes journey, library, responses or workspace",
        ),
    ],
)
def test_a_version_or_kind_that_nobody_knows_stops_the_reading(text: str, fault: str) -> None:
    document = read(text.encode(), "m.yaml")
    assert (document.content, document.kind, document.broken, document.stranger) == (None, "", True, False)
    assert said(text) == [fault]


@pytest.mark.parametrize(
    ("path", "id_"),
    [
        ("maps/Instrument Repair.yaml", "instrument-repair"),
        ("repair.cjm.yaml", "repair"),
        ("maps/修理.yaml", "修理"),
    ],
)
def test_a_map_without_an_id_takes_its_files_name(path: str, id_: str) -> None:
    journey = read(b"cjm: 1\ntitle: T\n", path).journey
    assert journey == Journey(id=id_, title="T")


def test_a_files_name_without_letters_asks_for_an_id() -> None:
    document = read(b"cjm: 1\ntitle: T\n", "maps/🙂.yaml")
    assert [(fault.name, fault.message, fault.span.start.line) for fault in document.faults] == [
        ("needs-id", 'the file\'s name "🙂" gives no id; add an `id` to the map', 2)
    ]
    assert document.journey == Journey(id="", title="T")


def test_an_id_that_cannot_be_read_is_not_made_up() -> None:
    document = read(b"cjm: 1\nid: My Map\ntitle: T\n", "repair.yaml")
    assert (document.journey.id, document.faulty(document.journey, "id")) == ("", True)


def test_a_map_that_took_its_files_name_still_knows_its_places() -> None:
    document = read(b"cjm: 1\ntitle: T\nstate: now\n", "repair.yaml")
    assert document.span(document.journey, "title").start.line == 2
    assert document.faulty(document.journey, "state")


def test_a_warning_alone_breaks_nothing() -> None:
    document = read(b"cjm: 1\ntitle: We are #1\n", "m.yaml")
    assert (document.broken, [fault.severity for fault in document.faults]) == (False, ["warning"])
    assert document.journey.title == "We are"


def test_a_big_map_is_read_whole() -> None:
    touchpoint = "      - name: Touchpoint {0}-{1}\n        emotion: -1\n        pains: [{{text: Pain {0}-{1}}}]\n"
    stages = [
        f"  - name: Stage {number}\n    touchpoints:\n" + "".join(touchpoint.format(number, one) for one in range(50))
        for number in range(120)
    ]
    data = ("cjm: 1\ntitle: Big\nstages:\n" + "".join(stages)).encode()
    assert len(data) > 500_000
    document = read(data, PurePosixPath("big.yaml").name)
    assert document.faults == ()
    assert (len(document.journey.stages), document.journey.stages[-1].touchpoints[-1].pains[0].id) == (
        120,
        "pain-119-49",
    )
    assert document.span(document.journey.stages[-1].touchpoints[-1]).start.line == 3 + 120 * 152 - 2
