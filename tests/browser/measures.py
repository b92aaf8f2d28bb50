"""What is measured on an open page: what axe-core objects to, and what sticks out at the side."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

# The elements that make the page wider than its window, innermost last, as tag, id, class, reach and text.
# What lies in a scrolling box that has a name and can be focused may be wider, and so may what is clipped or folded away.
STICKING_OUT = """() => {
    const page = document.scrollingElement, wide = document.documentElement.clientWidth;
    if (page.scrollWidth <= wide) return [];
    const named = box => (box.hasAttribute('aria-label') || box.hasAttribute('aria-labelledby')) && box.tabIndex === 0;
    const holds = box => ({auto: named(box), scroll: named(box), hidden: true, clip: true})[getComputedStyle(box).overflowX];
    const held = node => { for (let box = node.parentElement; box && box !== document.body; box = box.parentElement)
        if (holds(box)) return true; return false };
    const out = node => { const at = node.getBoundingClientRect();
        return at.width > 0 && node.checkVisibility() && (at.right > wide + 0.5 || at.left < -0.5) };
    const guilty = [...document.body.querySelectorAll('*')].filter(node => out(node) && !held(node));
    const name = node => `${node.localName}${node.id ? '#' + node.id : ''}.${node.getAttribute('class') ?? ''}`;
    const reach = at => `${Math.round(at.left)}-${Math.round(at.right)} px`;
    const words = node =>
        `${name(node)} ${reach(node.getBoundingClientRect())} "${node.textContent.trim().slice(0, 40)}"`;
    return [`the page is ${page.scrollWidth} px wide`, ...guilty.slice(-8).map(words)];
}"""

# The words of a drawing that reach beyond its frame.
OUTSIDE = """() => {
    const frame = document.documentElement.getBoundingClientRect();
    const at = [...document.querySelectorAll('text')].map(text => [text.textContent, text.getBoundingClientRect()]);
    return at.filter(([, box]) => box.left < frame.left - 0.5 || box.right > frame.right + 0.5
        || box.top < frame.top - 0.5 || box.bottom > frame.bottom + 0.5).map(([words]) => words);
}"""

ASK_AXE = """async tags => {
    const found = await axe.run(document, {runOnly: tags, resultTypes: ['violations']});
    const why = node => node.any.concat(node.all, node.none).map(one => one.message).join('; ');
    const said = (rule, node) => `${rule.id}: ${node.target.join(' ')}: ${why(node)}`;
    return found.violations.flatMap(rule => rule.nodes.map(node => said(rule, node)));
}"""


def objections(page: Page) -> list[str]:
    """Every violation that axe-core finds, as "rule: element: why"."""
    page.evaluate(_axe())
    found: list[str] = page.evaluate(ASK_AXE, RULES)
    return found


def sticking_out(page: Page) -> list[str]:
    """What makes the page wider than its window; empty where nothing does."""
    found: list[str] = page.evaluate(STICKING_OUT)
    return found


def outside_the_picture(page: Page) -> list[str]:
    """The words of an SVG drawing, opened by itself, that its frame cuts."""
    found: list[str] = page.evaluate(OUTSIDE)
    return found


@cache
def _axe() -> str:
    """The source of axe-core. A debugger may run it where the policy of the page lets no other script in."""
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
