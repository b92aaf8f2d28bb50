"""What the rules say of measured and typed emotions, and of the places that data name."""

from pathlib import Path

import pytest

from cjm.lint.asked import Asked
from tests.lint.rules.metrics import HEAD, LIBRARY, STAGES, metric, told
from tests.lint.written import DAY, findings, write

MEASURES = Asked(DAY, select=("CJM713", "CJM714", "CJM715"))
PERSONAS = "personas: [{name: Maya}, {name: Viktor}]\n"
TOUCHPOINT = "stages:\n  - name: Decide\n    touchpoints:\n      - name: Compare\n        metrics: rate\n"


def heard(folder: Path, map_: str, **files: str) -> list[str]:
    """What the rules of measurement say of a map; other files are CSV, but the library."""
    return told(folder, MEASURES, map_, **files)


@pytest.mark.parametrize(
    ("emotion", "found"),
    [
        ("emotion: {maya: 1, viktor: 1}", ["map.yaml:12:19 typed-over-measured"]),
        ("emotion: {viktor: 1}", []),
        ("belief: {emotion: 1}", []),
    ],
)
def test_an_emotion_is_typed_twice_only_for_those_who_were_asked(
    emotion: str, found: list[str], tmp_path: Path
) -> None:
    map_ = HEAD + PERSONAS + metric("measures: emotion, data: rate.csv") + TOUCHPOINT
    rows = "date,persona,value,n\n2026-01,maya,-1,60\n"
    assert heard(tmp_path, f"{map_}        {emotion}\n", rate=rows) == found


def test_where_all_were_asked_the_typed_emotions_are_found_as_a_whole(tmp_path: Path) -> None:
    map_ = HEAD + PERSONAS + metric("measures: emotion, readings: {2026-01: -1}") + TOUCHPOINT
    assert heard(tmp_path, f"{map_}        emotion: {{maya: 1, viktor: -1}}\n") == ["map.yaml:12:9 typed-over-measured"]


EASE = metric("kind: experience, measures: ces, alert: 3, baseline: 3, target: 6, readings: {2026-10: 2.5}")
HIGH = "        emotion: 1\n"


@pytest.mark.parametrize(
    ("head", "rest"),
    [
        ("", "      - {name: Sign, metrics: rate}\n"),
        ("state: to-be\nof: other\n", ""),
        ("perspective: employee\n", ""),
    ],
)
def test_a_metric_that_speaks_of_more_than_the_touchpoint_does_not_contradict_it(
    head: str, rest: str, tmp_path: Path
) -> None:
    assert heard(tmp_path, f"{HEAD}{head}{EASE}{TOUCHPOINT}{HIGH}{rest}") == []


def test_a_recommendation_speaks_of_the_whole_relation(tmp_path: Path) -> None:
    nps = EASE.replace("ces", "nps")
    assert heard(tmp_path, f"{HEAD}{nps}{TOUCHPOINT}{HIGH}") == []


@pytest.mark.parametrize(
    ("emotion", "found"),
    [
        ("{maya: 2, viktor: 1}", ["map.yaml:12:9 emotion-against-metric"]),
        ("{maya: 2, viktor: -1}", []),
        ("{maya: 2}", ["map.yaml:12:9 emotion-against-metric"]),
    ],
)
def test_a_figure_of_everyone_contradicts_what_all_feel(emotion: str, found: list[str], tmp_path: Path) -> None:
    assert heard(tmp_path, f"{HEAD}{PERSONAS}{EASE}{TOUCHPOINT}        emotion: {emotion}\n") == found


@pytest.mark.parametrize(
    ("emotion", "value", "message"),
    [
        (
            "{maya: 1, viktor: 2}",
            2.5,
            'perhaps 2 of "Viktor" is too bright: "Rate" stood at 2.5 here in 2026-10, beyond its alert of 3; look at both again',
        ),
        (
            "{maya: -2, viktor: -1}",
            6.5,
            'perhaps -2 of "Maya" is too dark: "Rate" stood at 6.5 here in 2026-10, where its target of 6 is reached; '
            "look at both again",
        ),
        (
            "{maya: 1, viktor: 1}",
            2.5,
            'perhaps 1 of "Maya" and "Viktor" is too bright: "Rate" stood at 2.5 here in 2026-10, beyond its alert of 3; '
            "look at both again",
        ),
        (
            "1.5",
            2.5,
            'perhaps 1.5 is too bright: "Rate" stood at 2.5 here in 2026-10, beyond its alert of 3; look at both again',
        ),
    ],
)
def test_the_value_farthest_from_the_figure_is_named_and_whose_it_is(
    emotion: str, value: float, message: str, tmp_path: Path
) -> None:
    ease = EASE.replace("2.5", str(value))
    write(tmp_path, {"map.yaml": f"{HEAD}{PERSONAS}{ease}{TOUCHPOINT}        emotion: {emotion}\n"})
    assert [one.message for one in findings(tmp_path, asked=Asked(DAY, select=("CJM714",)))] == [message]


def test_a_figure_of_one_persona_contradicts_what_that_one_feels(tmp_path: Path) -> None:
    ease = metric("kind: experience, measures: ces, alert: 3, baseline: 3, target: 6, data: rate.csv")
    map_ = f"{HEAD}{PERSONAS}{ease}{TOUCHPOINT}        emotion: {{maya: 2, viktor: -1}}\n"
    rows = "date,touchpoint,persona,value,n\n2026-10,compare,maya,2.5,60\n2026-10,compare,viktor,5,60\n"
    assert heard(tmp_path, map_, rate=rows) == ["map.yaml:12:9 emotion-against-metric"]


@pytest.mark.parametrize(
    ("limits", "value", "emotion", "found"),
    [
        ("target: 6", 2.5, 1, ["map.yaml:11:18 emotion-against-metric"]),
        ("target: 6", 3, 1, []),
        ("target: 6", 5.9, -1, []),
        ("alert: 1.5", 6.5, -1, ["map.yaml:11:18 emotion-against-metric"]),
        ("alert: 1.5", 6, -1, []),
        ("alert: 1.5", 2.5, 1, []),
    ],
)
def test_without_a_limit_the_ends_of_the_scale_contradict(
    limits: str, value: float, emotion: int, found: list[str], tmp_path: Path
) -> None:
    ease = metric(f"kind: experience, measures: ces, baseline: 3, {limits}, readings: {{2026-10: {value}}}")
    map_ = f"{HEAD}{ease}{TOUCHPOINT}        emotion: {emotion}\n"
    assert [one for one in heard(tmp_path, map_) if "against" in one] == found


PLACES = HEAD.replace("researched", "sketch") + PERSONAS + metric("measures: ces, data: rate.csv") + TOUCHPOINT


@pytest.mark.parametrize(
    ("column", "word", "said_of_it"),
    [
        ("touchpoint", "compare", None),
        (
            "touchpoint",
            "Compare",
            '"rate.csv" names the touchpoint "Compare", which the map does not have; write the id: "compare"',
        ),
        ("persona", "mya", '"rate.csv" names the persona "mya", which the map does not have; did you mean "maya"?'),
        (
            "persona",
            "all",
            '"rate.csv" names the persona "all", which the map does not have; the column `persona` takes ids of the map, and '
            "nothing where all are meant",
        ),
    ],
)
def test_a_word_that_is_no_place_of_the_map_is_told_with_what_may_be_meant(
    column: str, word: str, said_of_it: str | None, tmp_path: Path
) -> None:
    write(tmp_path, {"map.yaml": PLACES, "rate.csv": f"date,{column},value,n\n2026-10,{word},4,60\n"})
    found = findings(tmp_path, asked=Asked(DAY, select=("CJM715",)))
    assert [one.message for one in found] == ([said_of_it] if said_of_it else [])


def test_a_librarys_file_may_speak_of_the_places_of_other_maps(tmp_path: Path) -> None:
    library = f"{LIBRARY}metrics: [{{id: rate, name: Rate, data: rate.csv, baseline: 3, target: 5}}]\n"
    rows = "date,touchpoint,value,n\n2026-10,elsewhere,4,60\n"
    assert heard(tmp_path, f"{HEAD}metrics: rate\n{STAGES}", library=library, rate=rows) == []


def test_a_stage_that_cannot_be_read_makes_no_place_unknown(tmp_path: Path) -> None:
    map_ = f"{HEAD}{metric('data: rate.csv, baseline: 3, target: 5')}stages:\n  - nme: Decide\n  - name: Renew\n"
    assert heard(tmp_path, map_, rate="date,stage,value,n\n2026-10,decide,4,60\n") == []
