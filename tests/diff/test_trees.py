"""Versions of a whole workspace: documents find each other, and what is renamed in one is followed in the others."""

from pathlib import Path
from textwrap import dedent

import pytest

from cjm.diff.apply import apply
from cjm.diff.change import Rename
from cjm.diff.settle import settled
from cjm.diff.trees import TreeDiff, compare_workspaces
from cjm.document import read
from cjm.workspace import Workspace, load

Files = dict[str, str]


@pytest.fixture
def difference(tmp_path: Path) -> "Difference":
    return Difference(tmp_path)


class Difference:
    """Writes two versions of a workspace and compares them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, old: Files, new: Files, paths: set[str] | None = None) -> TreeDiff:
        return compare_workspaces(self._written("old", old), self._written("new", new), paths)

    def _written(self, name: str, files: Files) -> Workspace:
        folder = self._folder / name
        settings = {"cjm.yaml": "kind: workspace\nmaps: '*.yaml'"}
        for path, text in (settings | files).items():
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_text("cjm: 1\n" + dedent(text), encoding="utf-8")
        return load(folder)


BUY = "title: Buy\nstages: [{name: Decide, touchpoints: [Reads the letter, Compares two offers]}]\n"


def lines(found: TreeDiff) -> list[tuple[str, str, list[str]]]:
    """Of every document, its id, its status and the messages of its changes."""
    return [(one.map, one.status, [change.message for change in one.changes]) for one in found.maps]


def test_what_says_the_same_is_left_out(difference: Difference) -> None:
    other = BUY.replace("[{", "\n  - {").replace("}]", "}")
    assert difference({"buy.yaml": BUY}, {"buy.yaml": other}) == TreeDiff((), ())


def test_a_map_that_comes_and_one_that_goes(difference: Difference) -> None:
    assert lines(difference({"buy.yaml": BUY}, {"sell.yaml": "title: Sell\nstages: [Stock]\n"})) == [
        ("buy", "removed", ['map "Buy" is gone']),
        ("sell", "added", ['new map "Sell"']),
    ]


def test_a_renamed_file_is_the_same_map(difference: Difference) -> None:
    found = difference({"buy.yaml": BUY}, {"purchase.yaml": BUY.replace("Compares two", "Weighs two")})
    assert [(one.path_old, one.path_new) for one in found.maps] == [("buy.yaml", "purchase.yaml")]
    assert lines(found) == [
        ("purchase", "renamed", ['touchpoint "Compares two offers" is now called "Weighs two offers"'])
    ]


def test_a_map_is_found_by_its_id_first(difference: Difference) -> None:
    old = {"a.yaml": f"id: x\n{BUY}", "b.yaml": "id: y\ntitle: Sell\n"}
    new = {"a.yaml": "id: y\ntitle: Sell\n", "b.yaml": f"id: x\n{BUY}"}
    found = difference(old, new)
    assert [(one.map, one.path_old, one.path_new, one.status, one.changes) for one in found.maps] == [
        ("y", "b.yaml", "a.yaml", "renamed", ()),
        ("x", "a.yaml", "b.yaml", "renamed", ()),
    ]


LIBRARY = "kind: library\npersonas: [{id: maya, name: Maya}]\nmetrics: [{id: nps, name: NPS}]\n"
USES = (
    "title: Buy\npersonas: [maya]\nmetrics: [nps]\nstages: [{name: A, touchpoints: [{name: B, emotion: {maya: 1}}]}]\n"
)


def test_what_is_renamed_in_a_library_is_followed_in_the_maps(difference: Difference) -> None:
    found = difference(
        {"library.yaml": LIBRARY, "buy.yaml": USES},
        {"library.yaml": LIBRARY.replace("id: maya", "id: lab"), "buy.yaml": USES.replace("maya", "lab")},
    )
    assert lines(found) == [("library", "changed", ['persona "Maya" has another id: maya -> lab'])]
    assert [(one.document, one.changes[0].significance) for one in found.maps] == [("library", "notable")]


def test_what_is_renamed_in_a_library_and_not_in_a_map_breaks(difference: Difference) -> None:
    new = {"library.yaml": LIBRARY.replace("id: nps", "id: loyalty"), "buy.yaml": USES}
    [library] = difference({"library.yaml": LIBRARY, "buy.yaml": USES}, new).maps
    assert [(one.kind, one.significance) for one in library.changes] == [("renamed", "breaking")]


def test_what_is_renamed_in_a_map_is_followed_in_the_other_side(difference: Difference) -> None:
    staff = "title: Staff\nperspective: employee\nmirrors: buy\nstages: [{name: A, touchpoints: [{name: Calls, mirrors: buy/pays}]}]\n"
    buy = "title: Buy\nstages: [{name: A, touchpoints: [{id: pays, name: Pays}, Signs]}]\n"
    new = {"buy.yaml": buy.replace("id: pays", "id: paid"), "staff.yaml": staff.replace("buy/pays", "buy/paid")}
    found = difference({"buy.yaml": buy, "staff.yaml": staff}, new)
    assert lines(found) == [("buy", "changed", ['touchpoint "Pays" has another id: pays -> paid'])]
    assert found.maps[0].changes[0].significance == "notable"
    noted = difference(
        {"buy.yaml": buy, "staff.yaml": staff}, {**new, "staff.yaml": new["staff.yaml"] + "headline: New\n"}
    )
    assert noted.maps[1].followed == (Rename("touchpoint", "buy/pays", "buy/paid"),)


def test_what_the_other_side_still_names_breaks(difference: Difference) -> None:
    staff = "title: Staff\nstages: [{name: A, touchpoints: [{name: Calls, mirrors: buy/pays}]}]\n"
    sheet = "kind: responses\nmap: buy\ntouchpoints: {signs: {vote: 1}}\n"
    buy = "title: Buy\nstages: [{name: A, touchpoints: [{id: pays, name: Pays}, Signs, Waits]}]\n"
    others = {"staff.yaml": staff, "sheet.yaml": sheet}
    new = "title: Buy\nstages: [{name: A, touchpoints: []}]\n"
    [found] = difference({"buy.yaml": buy, **others}, {"buy.yaml": new, **others}).maps
    assert [(one.name, one.significance) for one in found.changes] == [
        ("Pays", "breaking"),
        ("Signs", "breaking"),
        ("Waits", "notable"),
    ]


def test_personas_are_called_as_the_library_calls_them(difference: Difference) -> None:
    files = {"library.yaml": LIBRARY, "buy.yaml": USES.replace("personas: [maya]", "personas: [maya, {name: Ana}]")}
    found = difference(files, {**files, "buy.yaml": files["buy.yaml"].replace("maya: 1", "maya: -1")})
    assert lines(found) == [("buy", "changed", ['emotion of Maya at "B": 1 -> -1'])]


def test_consequences_follow(difference: Difference) -> None:
    old = """\
        title: Buy
        metrics: [{name: NPS, measures: nps, readings: {2026-01: 10}}]
        stages:
          - name: Decide
            touchpoints:
              - {name: Reads, emotion: -1, moment: critical, evidence: survey}
              - {name: Compares, emotion: 1}
        evidence: [{name: Survey, kind: survey}]
        """
    new = old.replace(", moment: critical, evidence: survey", "").replace("emotion: 1", "emotion: -2, moment: critical")
    [found] = difference({"buy.yaml": old}, {"buy.yaml": new.replace("2026-01: 10", "2026-01: 4")}).maps
    assert [(one.name, one.old, one.new, one.effect, one.message) for one in found.consequences] == [
        ("stage-mean", 0.0, -1.5, "worse", 'mean emotion of stage "Decide": 0 -> -1.5'),
        ("critical-moment", "1.1", "1.2", "neutral", "critical moment moved from 1.1 to 1.2"),
        ("deepest-low", "1.2", "1.1", "neutral", "deepest low moved from 1.2 to 1.1"),
        ("assumptions", 1, 2, "worse", "assumptions: 1 -> 2"),
        ("measure", 10.0, 4.0, "worse", 'measure "NPS": 10 -> 4'),
    ]


def test_a_broken_version_is_named_and_the_rest_is_compared(difference: Difference) -> None:
    found = difference({"a.yaml": BUY, "b.yaml": BUY}, {"a.yaml": "title: [\n", "b.yaml": BUY.replace("Buy", "Bought")})
    assert [one.path for one in found.broken] == ["a.yaml"]
    assert found.broken[0].message.startswith("cannot be compared, it is broken now: ")
    assert [one.map for one in found.maps] == ["b"]


def test_paths_limit_what_is_reported(difference: Difference) -> None:
    old, new = {"a.yaml": BUY, "b.yaml": BUY}, {"a.yaml": BUY + "lang: en\n", "b.yaml": BUY + "lang: en\n"}
    assert [one.map for one in difference(old, new, {"b.yaml"}).maps] == ["b"]


def test_the_changes_and_the_renames_elsewhere_lead_to_the_new_version(difference: Difference) -> None:
    old = {"library.yaml": LIBRARY, "buy.yaml": USES}
    new = {path: text.replace("maya", "lab").replace("emotion", "mood") for path, text in old.items()}
    found = difference(old, new).maps[0]
    before, after = (read(f"cjm: 1\n{side['buy.yaml']}".encode(), "buy.yaml").journey for side in (old, new))
    assert before is not None
    assert after is not None
    assert apply(before, found.changes, found.followed) == settled(after)
