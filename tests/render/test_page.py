"""The page of a map: sealed, whole, the same every time, and true to odd maps."""

import os
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from msgspec.structs import replace

from cjm.named_maps import named_maps
from cjm.render.renderers.page_html import HTML
from cjm.subjects import prepared
from tests.render.gallery import EVERYTHING, GALLERY, LONG, TEN_LINES, many, personas
from tests.render.gallery_lengths import NAME, WORD
from tests.render.pages import TODAY, page, parsed, subject

GOLD = Path(__file__).parent / "gold"
MAPS = Path(__file__).parents[2] / "maps"


@pytest.mark.parametrize("name", GALLERY)
def test_an_odd_map_reads_as_it_did(name: str) -> None:
    gold = GOLD / f"{name}.txt"
    shown = "\n".join(parsed(page(GALLERY[name])).shown()) + "\n"
    shown = shown.replace(NAME, "[300 letters]").replace(WORD, "[200 letters]")
    if os.environ.get("CJM_GOLD") == "write":
        gold.write_text(shown, encoding="utf-8")
    assert shown == gold.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", GALLERY)
def test_every_id_stands_once_and_every_link_leads_somewhere(name: str) -> None:
    elements = parsed(page(GALLERY[name])).elements
    ids = [one.attributes["id"] for one in elements if "id" in one.attributes]
    links = {one.attributes["href"] for one in elements if one.attributes.get("href", "").startswith("#")}
    named = {word for one in elements for word in one.attributes.get("aria-labelledby", "").split()}
    assert [one for one in ids if ids.count(one) > 1] == []
    assert {link.removeprefix("#") for link in links} | named <= set(ids) | {"dlg-h"}


def test_the_same_map_gives_the_same_bytes() -> None:
    assert HTML.render(subject(EVERYTHING)) == HTML.render(subject(EVERYTHING))


def test_the_policy_lets_in_this_style_and_this_script_only() -> None:
    reading = parsed(page(EVERYTHING))

    def digest(text: str) -> str:
        return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"

    policies = [one.attributes["content"] for one in reading.elements if one.attributes.get("http-equiv")]
    assert policies == [
        f"default-src 'none'; style-src-elem {digest(reading.raw['style'])}; style-src-attr 'unsafe-inline'; "
        f"script-src {digest(reading.raw['script'])}; img-src data:; base-uri 'none'; form-action 'none'"
    ]


def test_the_script_never_reads_text_as_markup() -> None:
    assert (
        re.findall(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(", page(EVERYTHING)) == []
    )


def test_the_page_asks_for_nothing() -> None:
    elements = parsed(page(EVERYTHING)).elements
    assert [one for one in elements if one.name in {"img", "iframe", "object", "embed", "form", "base"}] == []
    assert [one.attributes["href"] for one in elements if one.name == "link"] == ["data:,"]
    assert [one for one in elements if one.attributes.keys() & {"src", "srcset", "poster", "action"}] == []


def test_a_lane_without_any_content_is_left_out() -> None:
    shown = parsed(page(TEN_LINES)).shown()
    assert {"Customer says", "On stage", "Systems", "Measured", "Ideas", "Vital signs"} & set(shown) == set()


def test_what_is_missing_in_a_lane_is_said() -> None:
    text = TEN_LINES.replace("      - Reminder e-mail\n", "      - {name: Reminder e-mail, quote: Not again}\n")
    assert "Not asked" in parsed(page(text)).shown()


def test_a_table_of_names_alone_says_that_no_more_is_known() -> None:
    def said(touchpoint: str) -> bool:
        text = f"cjm: 1\ntitle: A\nstages: [{{name: S, touchpoints: [{touchpoint}, Y]}}]\n"
        return "No more is known yet than their names." in parsed(page(text)).shown()

    assert [said(one) for one in ("X", "{name: X, channel: web}", "{name: X, emotion: 1}")] == [True, False, False]
    # What the lanes above tell is known too.
    assert [said(one) for one in ("{name: X, backstage: Writes}", "{name: X, systems: Till}")] == [False, False]


def test_no_word_of_the_page_stands_in_its_templates() -> None:
    """Whatever the templates write themselves is a blank for a word, a number or a sign."""
    templates = sorted((Path(__file__).parents[2] / "templates" / "page").glob("*.j2"))
    words = {}
    for path in templates:
        text = re.sub(
            r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}|<!doctype html>", "", path.read_text(encoding="utf-8"), flags=re.DOTALL
        )
        text = re.sub(r"<[^<>]*>", " ", text)
        words[path.name] = re.findall(r"[^\W\d_]{2,}", re.sub(r"&(nbsp|ensp);", " ", text))
    assert {name: found for name, found in words.items() if found} == {}


def test_text_of_another_language_is_marked() -> None:
    text = page(GALLERY["japanese"].replace("lang: ja", "lang: zh"))
    assert '<html lang="en" ' in text
    assert '<bdi lang="zh">代替機を受け取る</bdi>' in text


def test_a_page_speaks_the_language_of_its_map_with_its_marks_and_fonts() -> None:
    text = page(GALLERY["japanese"])
    assert '<html lang="ja" ' in text and "<bdi" not in text
    assert '<body style="quotes:&#39;「&#39; &#39;」&#39;">' in text
    assert ['"Hiragino Sans"' in one for one in (text, page(TEN_LINES))] == [True, False]


def test_text_that_runs_from_right_to_left_is_isolated() -> None:
    assert '<h1><bdi lang="ar">العميل ينتظر' in page(GALLERY["arabic"])


def test_no_line_ends_at_a_hyphen_beside_a_digit_or_after_a_letter() -> None:
    text = page(TEN_LINES.replace("Sign online", "Reads <E-41> & self-service e-mail"))
    assert "Reads &lt;<span class=nw>E-4</span>1&gt; &amp; self-service <span class=nw>e-m</span>ail" in text


def test_where_nothing_is_said_to_fall_short_no_heading_says_so() -> None:
    text = "cjm: 1\ntitle: A\nstages: [{name: S, goal: Peace, touchpoints: [T]}]\n"
    assert [
        "Where it falls short" in page(one) for one in (text, text.replace("[T]", "[{name: T, pains: [Wait]}]"))
    ] == [False, True]


def test_of_many_personas_one_is_shown_at_a_time() -> None:
    text = page(personas(6))
    radios = [one for one in parsed(text).elements if one.attributes.get("name") == "per"]
    assert [(one.attributes["data-view"], "checked" in one.attributes) for one in radios] == [
        (f"per-person-{at}", at == 0) for at in range(6)
    ]
    assert "body:not(:has(#per-5:checked)) .p5{display:none}" in text


def test_a_page_of_ten_lines_is_light() -> None:
    assert len(HTML.render(subject(TEN_LINES))) < 45_000


def test_two_hundred_touchpoints_and_long_names_are_no_hindrance() -> None:
    names = TEN_LINES.replace("Compare the offers", f'"{LONG}"').replace("Decide", f'"{LONG}"')
    assert LONG.strip() in page(names)
    assert page(many(10, 20)).count("<h4><a ") == 200


def test_a_theme_cannot_end_the_style() -> None:
    themed = replace(subject(TEN_LINES), theme=":root{--ink:#123}</style><script>alert(1)</script>")
    reading = parsed(HTML.render(themed).decode())
    assert sum(one.name == "script" for one in reading.elements) == 1
    assert ":root{--ink:#123}" in reading.raw["style"]


def test_a_page_is_light() -> None:
    repair = named_maps([MAPS / "instrument-repair.yaml"]).maps[0]
    known = prepared(repair, TODAY, findings=()).subject
    told = {lang: known.journey.model_copy(update={"lang": lang}) for lang in ("en", "de", "fr", "es", "ja")}
    pages = [HTML.render(replace(known, lang=lang, journey=one)) for lang, one in told.items()]
    assert len(page(TEN_LINES).encode()) < 41_300
    assert [one for one in map(len, pages) if one >= 150_000] == []
