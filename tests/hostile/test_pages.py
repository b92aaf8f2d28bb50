"""Hostile text on a page: the same elements as with harmless text, and the text as it was typed."""

from __future__ import annotations

import re
import unicodedata
from base64 import b64encode
from collections.abc import Iterator
from functools import lru_cache
from hashlib import sha256

import pytest

from tests.hostile.forms import Forms
from tests.hostile.poisons import POISONS, TURNS, harmless, typed
from tests.render.pages import Element, Reading, parsed

WHATS = ("page", "diff html")
# The one place to which a link of the map may lead; everything else that a page links to is of the site.
ELSEWHERE = "https://x.example/"


def _pages(forms: Forms, name: str, what: str) -> Iterator[tuple[Reading, Reading]]:
    """Every page of a poison, and beside it that of its harmless twin."""
    hostile, twin = forms.said(name, what).files, forms.said(name, what, twin=True).files
    assert hostile.keys() == twin.keys()
    assert len(hostile) == 3
    yield from ((_parsed(hostile[file]), _parsed(twin[file])) for file in hostile)


@lru_cache(maxsize=20)
def _parsed(file: bytes) -> Reading:
    return parsed(file.decode())


@pytest.mark.parametrize("name", POISONS)
def test_a_page_has_the_elements_that_it_has_with_harmless_text(forms: Forms, name: str) -> None:
    for hostile, twin in _pages(forms, name, "page"):
        assert list(_elements(hostile)) == list(_elements(twin))


@pytest.mark.parametrize("name", POISONS)
def test_a_comparison_has_no_element_or_attribute_that_it_has_not_with_harmless_text(forms: Forms, name: str) -> None:
    # How two texts are told apart word by word depends on their words, so that only the kinds of elements are the same.
    for hostile, twin in _pages(forms, name, "diff html"):
        assert set(_elements(hostile)) - set(_elements(twin)) == set()


def _elements(page: Reading) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Elements with their attributes, and their classes; without what isolates a text, breaks it or holds it together."""
    for one in page.elements:
        led = one.attributes.get("href", "").startswith(ELSEWHERE)
        held = one.name == "span" and one.attributes == {"class": "nw"}
        if not (led or held or one.name in {"bdi", "wbr", "tspan"}):
            yield one.name, (*one.attributes, *(one.attributes.get(name, "") for name in ("class", "role", "type")))


@pytest.mark.parametrize("name", [name for name in POISONS if name != "blanks"])
def test_a_page_says_what_it_says_with_harmless_text(forms: Forms, name: str) -> None:
    for hostile, twin in _pages(forms, name, "page"):
        assert list(map(_plain, hostile.shown())) == list(map(_plain, twin.shown()))


def _plain(text: str) -> str:
    """A text of the page in which nothing could be obeyed, without the id of the commit."""
    return harmless(" ".join(re.sub("[0-9a-f]{8}, 31 Mar 2026", "", text).split()))


@pytest.mark.parametrize("name", [name for name in POISONS if name not in {"long", "blanks"}])
def test_hostile_text_is_read_as_typed(forms: Forms, name: str) -> None:
    for hostile, twin in _pages(forms, name, "page"):
        rest, times = typed(POISONS[name]).subn("", _undirected(hostile))
        assert (set(rest) - set(_undirected(twin)), times > 10) == (set(), True)


def _undirected(page: Reading) -> str:
    return "".join(sign for sign in "\n".join(page.shown()) if ord(sign) not in TURNS)


@pytest.mark.parametrize("what", WHATS)
@pytest.mark.parametrize("name", POISONS)
def test_a_page_holds_no_control_character_and_leads_nowhere(forms: Forms, name: str, what: str) -> None:
    for file in forms.said(name, what).files.values():
        text = file.decode()
        assert {sign for sign in text if unicodedata.category(sign) == "Cc"} <= {"\n", "\t", "\r"}
        assert {sign for sign in text if sign in "\u202d\u202e\ufffe\uffff"} == set()
        assert [one for one in _parsed(file).elements if not _stays(one)] == []


def _stays(one: Element) -> bool:
    """Whether an element leads nowhere but to an anchor, another page of the site, or where the map says by https."""
    address = one.attributes.get("href", "#")
    asks = {
        "src",
        "srcset",
        "action",
        "formaction",
        "background",
        "poster",
        "xlink:href",
        "http-equiv",
    } & one.attributes.keys()
    policy = one.name == "meta" and one.attributes.get("http-equiv") == "Content-Security-Policy"
    return (not asks or policy) and bool(
        re.match(rf"#|[\w-]+\.html(#[\w-]+)?$|data:,$|{re.escape(ELSEWHERE)}", address)
    )


@pytest.mark.parametrize("what", WHATS)
def test_the_policy_is_that_of_the_design(forms: Forms, what: str) -> None:
    for file in forms.said("markup", what).files.values():
        page = _parsed(file)
        metas = [one.attributes for one in page.elements if one.name == "meta" and "http-equiv" in one.attributes]
        digests = [b64encode(sha256(page.raw[element].encode()).digest()).decode() for element in ("style", "script")]
        assert metas == [
            {
                "http-equiv": "Content-Security-Policy",
                "content": f"default-src 'none'; style-src-elem 'sha256-{digests[0]}'; style-src-attr 'unsafe-inline'; "
                f"script-src 'sha256-{digests[1]}'; img-src data:; base-uri 'none'; form-action 'none'",
            }
        ]
