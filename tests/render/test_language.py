"""The catalogue: one set of keys in every language, all of them used, and the habits of each language."""

import re
from datetime import date
from pathlib import Path

import pytest
from msgspec.structs import replace

from cjm.render.language import Language, Plurals, language, languages
from cjm.render.rich import Run

HOUSE = Path(__file__).parents[2]
WORDS = HOUSE / "cjm" / "render" / "words"
ENGLISH = language("en")
SPOKEN = ("en", "de", "fr", "es", "ja")


def _used() -> str:
    """Every source but the catalogue itself, which names all of its keys."""
    code = [path for path in sorted((HOUSE / "cjm" / "render").rglob("*.py")) if path.parent != WORDS]
    sources = [*code, *sorted((HOUSE / "templates").rglob("*.j2"))]
    return "\n".join(path.read_text(encoding="utf-8") for path in sources)


def _forms(text: str | Plurals) -> dict[str, str]:
    return {"other": text} if isinstance(text, str) else dict(text)


def _words_of(text: str) -> int:
    return len(re.findall(r"[^\W\d_]{2,}", re.sub(r"\{\w+\}", "", text)))


def _every_text(known: Language) -> dict[str, str]:
    """Every text of a language by its key and plural category."""
    return {f"{key} {category}": form for key, text in known.texts.items() for category, form in _forms(text).items()}


def test_there_are_five_languages() -> None:
    assert sorted(languages()) == sorted(SPOKEN)


@pytest.mark.parametrize("known", languages().values(), ids=lambda known: known.tag)
def test_every_language_says_everything(known: Language) -> None:
    assert sorted(known.texts) == sorted(ENGLISH.texts)


@pytest.mark.parametrize("known", languages().values(), ids=lambda known: known.tag)
def test_every_language_fills_the_same_blanks(known: Language) -> None:
    """A number may be told in words: one idea, both."""

    def blanks(text: str | Plurals) -> list[set[str]]:
        named = [set(re.findall(r"\{(\w+)\}", form)) - {"n"} for form in _forms(text).values()]
        return [one for at, one in enumerate(named) if one not in named[:at]]

    told = {key: blanks(text) for key, text in known.texts.items()}
    assert {key for key, text in ENGLISH.texts.items() if blanks(text) != told[key]} == set()
    last = {key: "{n}" in _forms(text)["other"] for key, text in known.texts.items()}
    assert {key for key, text in ENGLISH.texts.items() if ("{n}" in _forms(text)["other"]) != last[key]} == set()


@pytest.mark.parametrize("known", languages().values(), ids=lambda known: known.tag)
def test_no_text_has_blanks_at_its_ends_or_marks_that_are_typed_only(known: Language) -> None:
    told = _every_text(known)
    assert {key for key, text in told.items() if text != text.lstrip()} == set()
    assert {key for key, text in told.items() if text != text.rstrip()} <= {
        "strip.gap.actual other",
        "strip.gap.pain other",
    }
    assert {key for key, text in told.items() if re.search(r"['\"]|\.\.\.|  |\B-\d", text)} == set()


def test_french_has_a_narrow_space_before_its_high_marks_and_inside_of_its_quotation_marks() -> None:
    told = _every_text(language("fr"))
    assert {key for key, text in told.items() if re.search(r"[^\u202f][:;!?»]|«[^\u202f]", text)} == set()


def test_japanese_has_marks_of_its_own_full_width() -> None:
    told = _every_text(language("ja"))
    assert {key for key, text in told.items() if re.search(r"[,;:()\u201c\u201d]|\.(?!\d)", text)} == set()


def test_a_text_is_the_english_one_only_where_the_word_is_the_same() -> None:
    """What is longer than a word has been translated."""
    same = {
        f"{known.tag} {key}"
        for known in languages().values()
        for key, text in _every_text(known).items()
        if known is not ENGLISH and _every_text(ENGLISH).get(key) == text and _words_of(text) > 1
    }
    assert same == {"fr chart.idea other"}


def test_every_text_is_used() -> None:
    used = _used()
    beginnings = re.findall(r"[\"']([a-z0-9.-]+\.)(?:\{|[\"'] ~)", used)
    unused = [
        key
        for key in ENGLISH.texts
        if not key.endswith((".employee", ".planned"))
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
    felt = (2, -1.5, 0, 0.04, -0.04, -0.25, 0.25, 0.15, 0.05)
    said = ["+2.0", "\u22121.5", "0", "0", "0", "\u22120.3", "+0.3", "+0.2", "+0.1"]
    assert [ENGLISH.signed(value) for value in felt] == said


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


def test_none_and_all_of_them_have_words_of_their_own() -> None:
    said = [
        ENGLISH.part("metrics.reached", n, of) for n, of in ((0, 6), (6, 6), (0, 1), (0, 2), (2, 2), (2, 6), (0, 13))
    ]
    assert said == [
        "None of the six has reached its target.",
        "All six have reached their target.",
        "The one target set has not been reached.",
        "Neither has reached its target.",
        "Both have reached their target.",
        "2 of 6 have reached their target.",
        "None of the 13 has reached its target.",
    ]
    assert [language(tag).part("trust.pains", 0, 5) for tag in SPOKEN] == [
        "Every pain is backed by research.",
        "Jeder Pain Point ist belegt.",
        "Chaque irritant repose sur des recherches.",
        "Cada punto de dolor se basa en investigación.",
        "どのペインポイントも調査に基づく。",
    ]


def test_a_part_without_such_words_is_counted() -> None:
    known = replace(
        ENGLISH, texts={"x": {"one": "{n} of {total} is", "other": "{n} of {total} are"}, "y": "{n}/{total}"}
    )
    assert [known.part(*asked) for asked in (("x", 0, 2), ("x", 1, 1), ("y", 3, 3))] == [
        "0 of 2 are",
        "1 of 1 is",
        "3/3",
    ]


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
    assert [language(tag).tag for tag in ("en-GB", "tlh", "", "EN", "pt", "ar", "no tag")] == ["en"] * 7


def test_a_language_of_a_country_is_the_language() -> None:
    tags = ("de-CH", "de_AT", "fr-CA", "es-419", "ja-JP", "DE", "zh-Hans", "de-Latn-CH-1996")
    assert [language(tag).tag for tag in tags] == ["de", "de", "fr", "es", "ja", "de", "en", "de"]


def test_numbers_and_dates_are_written_as_each_language_does() -> None:
    day = date(2026, 3, 1)
    habits = {
        known.tag: (
            [known.number(value) for value in (1904, 12345.5, -0.5)],
            known.signed(1.5),
            known.share(0.38),
            known.day(day),
            known.month(day),
            known.count("duration.day", 2.5),
        )
        for known in map(language, SPOKEN)
    }
    minus, narrow, hard = "\u2212", "\u202f", "\u00a0"
    assert habits == {
        "en": (["1,904", "12,345.5", f"{minus}0.5"], "+1.5", f"38{narrow}%", "1 Mar 2026", "Mar 2026", "2.5 days"),
        "de": (["1.904", "12.345,5", f"{minus}0,5"], "+1,5", f"38{hard}%", "1. März 2026", "März 2026", "2,5 Tage"),
        "fr": (
            [f"1{narrow}904", f"12{narrow}345,5", f"{minus}0,5"],
            "+1,5",
            f"38{narrow}%",
            "1 mars 2026",
            "mars 2026",
            "2,5 jours",
        ),
        "es": (["1904", "12.345,5", f"{minus}0,5"], "+1,5", f"38{hard}%", "1 mar 2026", "mar 2026", "2,5 días"),
        "ja": (["1,904", "12,345.5", f"{minus}0.5"], "+1.5", "38%", "2026年3月1日", "2026年3月", "2.5日"),
    }


def test_each_language_counts_in_its_own_way() -> None:
    counted = {tag: [language(tag).count("duration.day", n) for n in (0, 1, 1.5, 2)] for tag in SPOKEN}
    assert counted == {
        "en": ["0 days", "1 day", "1.5 days", "2 days"],
        "de": ["0 Tage", "1 Tag", "1,5 Tage", "2 Tage"],
        "fr": ["0 jour", "1 jour", "1,5 jour", "2 jours"],
        "es": ["0 días", "1 día", "1,5 días", "2 días"],
        "ja": ["0日", "1日", "1.5日", "2日"],
    }


def test_several_names_are_joined_as_each_language_does() -> None:
    assert [language(tag).all_of(["A", "B", "C"]) for tag in SPOKEN] == [
        "A, B and C",
        "A, B und C",
        "A, B et C",
        "A, B y C",
        "A、B、C",
    ]


def test_a_map_of_the_employees_side_has_words_of_its_own() -> None:
    theirs = ENGLISH.of_employees()
    assert [known.say("lane.does") for known in (ENGLISH, theirs)] == ["Customer does", "Employee does"]
    own = {key.removesuffix(".employee") for key in ENGLISH.texts if key.endswith(".employee")}
    assert own - set(ENGLISH.texts) == set()


def test_things_that_hold_a_comma_are_told_apart() -> None:
    assert ENGLISH.list(["First permits", "Asylum"]) == "First permits, Asylum"
    assert ENGLISH.list(["Codes, which need firmware", "Recalls"]) == "Codes, which need firmware; Recalls"
    assert ENGLISH.list(["1,904", "312"]) == "1,904, 312"
