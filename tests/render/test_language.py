"""The catalogue: one set of keys in every language, all of them used, and the habits of each language."""

import re
from datetime import date
from pathlib import Path

import pytest

from cjm.render.language import Language, language, languages
from cjm.render.rich import Run

HOUSE = Path(__file__).parents[2]
ENGLISH = language("en")


def _used() -> str:
    sources = [*sorted((HOUSE / "cjm" / "render").rglob("*.py")), *sorted((HOUSE / "templates").rglob("*.j2"))]
    return "\n".join(path.read_text(encoding="utf-8") for path in sources)


@pytest.mark.parametrize("known", languages().values(), ids=lambda known: known.tag)
def test_every_language_says_everything(known: Language) -> None:
    assert sorted(known.texts) == sorted(ENGLISH.texts)


@pytest.mark.parametrize("known", languages().values(), ids=lambda known: known.tag)
def test_every_language_fills_the_same_blanks(known: Language) -> None:
    def blanks(text: object) -> list[list[str]]:
        forms = [text] if isinstance(text, str) else list(text.values())  # type: ignore[attr-defined]
        return sorted({tuple(sorted(re.findall(r"\{(\w+)\}", form))) for form in forms})  # type: ignore[arg-type]

    told = {key: set(map(tuple, blanks(text))) for key, text in known.texts.items()}
    assert {key for key, text in ENGLISH.texts.items() if set(map(tuple, blanks(text))) != told[key]} == set()


def test_every_text_is_used() -> None:
    used = _used()
    beginnings = re.findall(r"[\"']([a-z0-9.-]+\.)(?:\{|[\"'] ~)", used)
    unused = [
        key
        for key in ENGLISH.texts
        if not key.endswith(".employee")
        and f'"{key}"' not in used
        and f"'{key}'" not in used
        and not key.startswith(tuple(beginnings))
    ]
    assert unused == []


def test_a_number_has_a_true_minus_and_no_trailing_zeros() -> None:
    assert [ENGLISH.number(value) for value in (6.2, -0.5, 1904, 38.0, 0, -0.001)] == [
        "6.2",
        "\u22120.5",
        "1,904",
        "38",
        "0",
        "0",
    ]


def test_an_emotion_always_shows_its_sign() -> None:
    assert [ENGLISH.signed(value) for value in (2, -1.5, 0, 0.04, -0.04)] == ["+2.0", "\u22121.5", "0", "0", "0"]


def test_a_share_is_in_percent_with_a_narrow_space() -> None:
    assert [ENGLISH.share(part) for part in (0.38, 1, 0, 0.045)] == [
        "38\u202f%",
        "100\u202f%",
        "0\u202f%",
        "4.5\u202f%",
    ]


def test_a_period_is_as_long_as_it_was_written() -> None:
    assert [ENGLISH.period(iso) for iso in ("2026-11-14", "2026-11", "2026", "soon")] == [
        "14 Nov 2026",
        "Nov 2026",
        "2026",
        "soon",
    ]
    assert ENGLISH.day(date(2026, 1, 2)) == "2 Jan 2026"


def test_a_count_takes_the_form_of_its_number() -> None:
    assert [ENGLISH.count("duration.day", n) for n in (1, 2, 6.2)] == ["1 day", "2 days", "6.2 days"]
    assert [ENGLISH.count("bar.together", n) for n in (2, 3)] == ["Both", "All"]


def test_several_things_become_one_phrase() -> None:
    assert [ENGLISH.all_of(names) for names in ([], ["Maya"], ["Maya", "Viktor"], ["A", "B", "C"])] == [
        "",
        "Maya",
        "Maya and Viktor",
        "A, B and C",
    ]


def test_a_sentence_keeps_what_stands_out_in_it() -> None:
    value = Run("\u22120.9", "neg")
    assert ENGLISH.rich("sight.customer", value=value) == (Run("Customer "), value)


def test_a_language_that_is_not_there_is_english() -> None:
    assert [language(tag).tag for tag in ("en-GB", "tlh", "", "EN")] == ["en", "en", "en", "en"]


def test_a_map_of_the_employees_side_has_words_of_its_own() -> None:
    theirs = ENGLISH.of_employees()
    assert [known.say("lane.does") for known in (ENGLISH, theirs)] == ["Customer does", "Employee does"]
    own = {key.removesuffix(".employee") for key in ENGLISH.texts if key.endswith(".employee")}
    assert own - set(ENGLISH.texts) == set()


def test_things_that_hold_a_comma_are_told_apart() -> None:
    assert ENGLISH.list(["First permits", "Asylum"]) == "First permits, Asylum"
    assert ENGLISH.list(["Codes, which need firmware", "Recalls"]) == "Codes, which need firmware; Recalls"
    assert ENGLISH.list(["1,904", "312"]) == "1,904, 312"
