"""The page by keyboard alone: everything is reached, everything works, and the address carries what was chosen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import pytest

from tests.browser.watch import opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# Whatever the reader can work, one radio button for each group, as the tabulator goes.
WORKABLE = """() => {
    const groups = new Set(), seen = node => node.checkVisibility({visibilityProperty: true}) && !node.disabled;
    const one = node => node.type !== 'radio' || (node.checked && !groups.has(node.name) && groups.add(node.name));
    return [...document.querySelectorAll('a[href], button, input, summary, [tabindex="0"]')]
        .filter(node => seen(node) && one(node)).map(node => NAME(node));
}"""
NAME = "(node => `${node.localName}${node.id ? '#' + node.id : ''} ${node.getAttribute('href') ?? ''} ${node.ariaLabel ?? ''}`)"
FOCUS = f"() => document.activeElement === document.body ? '' : {NAME}(document.activeElement)"


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("name", ["everything", "ways", "six-personas"])
def test_the_tabulator_reaches_everything_that_works(browser: Browser, gallery: Path, name: str, width: int) -> None:
    with opened(browser, gallery / f"{name}.html", width=width) as page:
        workable = page.evaluate(WORKABLE.replace("NAME", NAME))
        reached = []
        for _ in workable:
            page.keyboard.press("Tab")
            reached.append(page.evaluate(FOCUS))
        page.keyboard.press("Tab")
        assert page.evaluate(FOCUS) in {"", workable[0]}
    assert reached == workable


def test_the_skip_link_comes_first_and_leads_to_the_journey(browser: Browser, gallery: Path) -> None:
    with opened(browser, gallery / "everything.html") as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        assert page.locator(".skip").bounding_box()["y"] >= 0  # type: ignore[index]
        page.keyboard.press("Enter")
        assert page.evaluate("location.hash") == "#main"


def test_arrows_choose_a_persona_and_the_address_follows(browser: Browser, gallery: Path) -> None:
    with opened(browser, gallery / "everything.html") as page:
        page.locator("#per-all").focus()
        page.keyboard.press("ArrowRight")
        assert (_view(page), page.locator(".dot.p1:visible").count()) == (["per-maya"], 0)
        page.keyboard.press("ArrowRight")
        assert (_view(page), page.locator(".dot.p0:visible").count()) == (["per-viktor"], 0)
        page.locator("#c-bel").focus()
        page.keyboard.press("Space")
        assert (_view(page), page.locator(".lab.bl").is_visible()) == (["per-viktor.bel"], True)


def test_the_menu_of_lanes_opens_hides_and_closes(browser: Browser, gallery: Path) -> None:
    with opened(browser, gallery / "everything.html") as page:
        menu = page.locator("details.menu", has=page.locator("#l-say"))
        menu.locator("summary").focus()
        page.keyboard.press("Enter")
        for _ in ("l-does", "l-ways", "l-say"):
            page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.id") == "l-say"
        page.keyboard.press("Space")
        assert (_view(page), page.locator(".cell.say").is_visible()) == (["no-say"], False)
        page.keyboard.press("Escape")
        assert menu.get_attribute("open") is None
        assert page.evaluate("document.activeElement.localName") == "summary"


def test_the_panel_is_left_where_it_was_led_to(browser: Browser, gallery: Path) -> None:
    with opened(browser, gallery / "ways.html") as page:
        page.locator(".tp-n a:visible").first.focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("Enter")
        assert page.locator("#dlg-h").inner_text() == "1.2 Advice"
        page.keyboard.press("ArrowRight")
        assert page.locator("#dlg-h").inner_text() == "2.1 Order"
        assert page.evaluate("location.hash") == "#tp-order"
        for _ in range(6):
            page.keyboard.press("Tab")
            assert page.evaluate("document.activeElement === document.body || !!document.activeElement.closest('#dlg')")
        page.keyboard.press("Escape")
        # the browser closes first and tells the page so in a task of its own
        page.locator(".tp-n a[href='#tp-order']:focus").wait_for()
        assert page.locator("dialog[open]").count() == 0


def test_the_panel_says_all_that_the_page_knows_of_a_touchpoint(browser: Browser, gallery: Path) -> None:
    with opened(browser, gallery / "everything.html") as page:
        page.locator(".tp-n a[href='#tp-receives-the-loaner']").click()
        names = page.locator("#dlg [data-body]>dl>dt").all_inner_texts()
        told = dict(zip(names, page.locator("#dlg [data-body]>dl>dd").all_inner_texts(), strict=True))
        lines = page.locator("#dlg .say p").evaluate_all("all => all.map(one => one.className)")
    assert names[:2] == ["Why it counts", "Emotion"]
    assert (told["On stage"], told["Systems"].split("\n")) == ("Coordinator", ["ERP", "Loaner sheet"])
    assert told["Pain"].split("\n")[:2] == ["No loaner for six days", " Severe · Research"]
    assert "6.2 days" in told["Expected and actual"]
    assert lines == ["l0", "l1"]


def test_the_panel_tells_the_stage_by_its_number_and_its_name(browser: Browser, gallery: Path) -> None:
    with opened(browser, gallery / "everything.html") as page:
        page.locator(".tp-n a[href='#tp-receives-the-loaner']").click()
        assert page.locator("#dlg [data-body]>.mute").inner_text() == "Stage 1: Wait"


def test_what_runs_from_right_to_left_is_read_so_and_stands_where_all_else_stands(
    browser: Browser, gallery: Path
) -> None:
    with opened(browser, gallery / "hebrew.html") as page:
        seen = page.locator(".stage bdi, #all bdi, #all td.num").evaluate_all(
            """all => all.map(one => [
                one.localName, /^\\P{L}*\\p{Script=Hebrew}/u.test(one.textContent), getComputedStyle(one).direction,
                getComputedStyle(one.parentNode).direction])"""
        )
        page.locator(".tp-n a").first.click()
        emotion = page.locator("#dlg [data-body]>dl>dd").first
        assert emotion.locator("bdi").all_inner_texts() == ["\u05de\u05d0\u05d9\u05d4", "Viktor"]
    assert ["bdi", True, "rtl", "ltr"] in seen
    assert {(direction, around) for _, hebrew, direction, around in seen if not hebrew} == {("ltr", "ltr")}
    assert {(direction, around) for _, hebrew, direction, around in seen if hebrew} == {("rtl", "ltr")}


def test_a_chosen_department_stands_in_the_bar(browser: Browser, gallery: Path) -> None:
    with opened(browser, gallery / "everything.html", link="?view=dep-sales") as page:
        named = page.locator(".dep b").evaluate_all(
            "all => all.filter(one => one.checkVisibility({visibilityProperty: true})).map(one => one.textContent)"
        )
        assert named == ["sales"]
        assert page.locator(".own[data-d='1']").evaluate("one => getComputedStyle(one).fontWeight") == "600"


def test_folds_open_and_close_by_keyboard(browser: Browser, gallery: Path) -> None:
    with opened(browser, gallery / "everything.html") as page:
        fold = page.locator("#pain-own-box")
        fold.locator("summary").focus()
        page.keyboard.press("Enter")
        assert fold.locator("p").first.is_visible()
        page.keyboard.press("Space")
        assert not fold.locator("p").first.is_visible()


def test_a_link_carries_the_view_and_opens_what_it_leads_to(browser: Browser, gallery: Path) -> None:
    link = "?view=per-viktor.bel.no-say.dep-sales.th-dark#pain-own-box"
    with opened(browser, gallery / "everything.html", link=link) as page:
        assert page.locator("#per-1").is_checked() and page.locator("#c-bel").is_checked()
        assert not page.locator(".cell.say").is_visible()
        assert page.locator("#dep-1").is_checked()
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(17, 22, 27)"
        assert page.locator("#pain-own-box p").first.is_visible()


def test_a_view_that_is_unknown_changes_nothing(browser: Browser, gallery: Path) -> None:
    link = "?view=per-nobody.no-.%00.constructor#nowhere"
    with opened(browser, gallery / "everything.html", link=link) as page:
        assert page.locator("#per-all").is_checked()
        assert page.locator(".cell.say").is_visible()


def _view(page: Page) -> list[str]:
    """What the address says of the view."""
    return parse_qs(page.evaluate("location.search.slice(1)")).get("view", [])
