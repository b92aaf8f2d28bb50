"""Where a day may lie ahead, and where it may not."""

from pathlib import Path

from cjm.lint.asked import Asked
from tests.lint.written import DAY, SETTINGS, findings, write

ASKED = Asked(DAY, select=("day-in-the-future",))


def said(folder: Path, text: str, **files: str) -> list[tuple[str, int, str]]:
    """File, line and message of the rule; the map's text begins on line 3."""
    others = {f"{name}.yaml": other for name, other in files.items()}
    write(folder, {"cjm.yaml": SETTINGS, "map.yaml": f"cjm: 1\ntitle: Renew\n{text}", **others})
    return [(one.path, one.span.start.line, one.message) for one in findings(folder, asked=ASKED)]


def test_a_month_or_year_that_is_not_over_and_tomorrow_are_no_future(tmp_path: Path) -> None:
    text = "evidence:\n  - {name: Talks, from: 2026-11, to: 2026}\nstages: [Decide]\nreviewed: 2026-11-23\n"
    assert said(tmp_path, text) == []


def test_a_month_says_nothing_of_the_days_in_it(tmp_path: Path) -> None:
    assert said(tmp_path, "evidence:\n  - {name: Talks, from: 2026-05-20, to: 2026-05}\nstages: [Decide]\n") == []


def test_a_day_by_which_something_shall_be_done_lies_ahead(tmp_path: Path) -> None:
    actions = "opportunities:\n  - title: Call first\n    actions:\n      - {what: Write, due: 2027-03-01"
    assert said(tmp_path, f"stages: [Decide]\n{actions}}}\n") == []
    assert said(tmp_path, f"stages: [Decide]\n{actions}, done: 2027-02-01}}\n") == [
        ("map.yaml", 7, "`done` is 2027-02-01, which lies in the future; write the day on which it was")
    ]


def test_a_reading_and_a_barrier_have_their_days_behind_them(tmp_path: Path) -> None:
    metric = "metrics:\n  - name: Rate\n    readings: {2026-09: 3, 2027-09: 4}\n"
    barriers = "[{text: Nobody pays, since: 2027-01-01}]"
    pain = f"stages:\n  - name: Wait\n    pains:\n      - text: No loaner\n        barriers: {barriers}\n"
    assert said(tmp_path, metric + pain) == [
        ("map.yaml", 5, "the reading of 2027-09 lies in the future; write the day on which it was"),
        ("map.yaml", 10, "`since` is 2027-01-01, which lies in the future; write the day on which it was"),
    ]


def test_what_a_library_says_is_found_in_the_library_only(tmp_path: Path) -> None:
    library = (
        "cjm: 1\nkind: library\ntitle: Shared\nevidence:\n  - {id: talks, name: Talks, from: 2027-05, to: 2026-07}\n"
    )
    assert said(tmp_path, "evidence: talks\nstages: [Decide]\n", library=library) == [
        ("library.yaml", 5, "`from` is 2027-05, which lies in the future; write the day on which it was")
    ]
