"""What is measured of words on an open page: which collide, and which are cut or leave their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page

# What bears words in the journey; each must keep to itself.
BEARERS = (
    ".curve .lab, .curve .flag, .ax, .jump a, .rowlab, .corner, .stage > header h3, .stage > header .ph, .tp-i, .tp-n h4,"
    " .only, .tp-d, .say p, .span, .own, .hol li, .want p, .kv dd, .dbt, .pain summary, .pain > p, .barr, .str, .mini p,"
    " .opp, .none, .line span, .line b"
)
# What words must not leave: a cell, the head of a stage, the curve with its scale, the window.
PLACES = ".cell, .tps > li, .stage > header, .rowlab, .corner, .figure"

# Boxes of the words themselves, hidden ones left aside. The box of a line is higher than its letters: a seventh of it
# above and below is air.
MEASURE = """([bearers, places]) => {
    const seen = node => node.checkVisibility({visibilityProperty: true}) && !node.closest('.sr, [class~=ln], .sysn, .bare');
    const words = node => {
        const walk = document.createTreeWalker(node, NodeFilter.SHOW_TEXT), boxes = [];
        for (let text = walk.nextNode(); text; text = walk.nextNode()) {
            if (!text.data.trim() || !seen(text.parentElement)) continue;
            const range = document.createRange();
            range.selectNodeContents(text);
            boxes.push(...range.getClientRects());
        }
        return boxes.filter(box => box.width > 0).map(box => ({left: box.left, right: box.right,
            top: box.top + box.height / 7, bottom: box.bottom - box.height / 7}));
    };
    const around = boxes => ({left: Math.min(...boxes.map(b => b.left)), right: Math.max(...boxes.map(b => b.right)),
        top: Math.min(...boxes.map(b => b.top)), bottom: Math.max(...boxes.map(b => b.bottom))});
    const said = node => `${node.className || node.localName} "${node.textContent.trim().slice(0, 40)}"`;
    const found = [...document.querySelectorAll(bearers)].filter(seen)
        .map(node => [node, words(node)]).filter(([, boxes]) => boxes.length).map(([node, boxes]) => [node, around(boxes)]);
    const meets = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    const collisions = found.flatMap(([one, box], at) => found.slice(at + 1)
        .filter(([other, room]) => meets(box, room) && !one.contains(other) && !other.contains(one))
        .map(([other]) => `${said(one)} meets ${said(other)}`));
    const out = (box, room) => box.left < room.left - 1.5 || box.right > room.right + 1.5
        || box.top < room.top - 1 || box.bottom > room.bottom + 1;
    const cut = found.filter(([node, box]) => { const place = node.closest(places);
        return place && out(box, place.getBoundingClientRect()) }).map(([node]) => `${said(node)} leaves its place`);
    const curve = document.querySelector('.curve')?.getBoundingClientRect();
    const astray = found.filter(([node, box]) => node.matches('.lab, .flag') && out(box, curve))
        .map(([node]) => `${said(node)} leaves the curve`);
    return [...collisions, ...cut, ...astray];
}"""

# The words of a drawing that stand on each other, and those that its frame cuts.
IN_A_DRAWING = """() => {
    const frame = document.documentElement.getBoundingClientRect();
    const letters = box => ({left: box.left, right: box.right,
        top: box.top + box.height / 7, bottom: box.bottom - box.height / 7});
    const texts = [...document.querySelectorAll('text')]
        .map(text => [text.textContent.slice(0, 40), letters(text.getBoundingClientRect())]);
    const meets = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    const out = box => box.left < frame.left - 0.5 || box.right > frame.right + 0.5
        || box.top < frame.top - 0.5 || box.bottom > frame.bottom + 0.5;
    return [...texts.flatMap(([one, box], at) => texts.slice(at + 1).filter(([, room]) => meets(box, room))
        .map(([other]) => `"${one}" meets "${other}"`)), ...texts.filter(([, box]) => out(box)).map(([one]) => `"${one}" is cut`)];
}"""


def collisions(page: Page) -> list[str]:
    """Words of the journey that stand on each other, or outside of their place."""
    found: list[str] = page.evaluate(MEASURE, [BEARERS, PLACES])
    return found


def collisions_in_a_drawing(page: Page) -> list[str]:
    """Words of an SVG drawing, opened by itself, that stand on each other, or that its frame cuts."""
    found: list[str] = page.evaluate(IN_A_DRAWING)
    return found
