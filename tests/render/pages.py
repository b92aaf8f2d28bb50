"""Maps as subjects from their text, and pages read back as what a browser makes of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from html.parser import HTMLParser

from cjm.document import read
from cjm.measure.measurement import measurement
from cjm.model.journey import Journey
from cjm.render.renderers.page_html import HTML
from cjm.render.subject import Subject

TODAY = date(2026, 11, 22)
VOID = {"meta", "link", "br", "path", "circle", "line", "rect", "input", "use", "stop", "img", "hr", "wbr"}
BLOCKS = {"h1", "h2", "h3", "h4", "p", "li", "dt", "dd", "tr", "caption", "summary", "figcaption", "header", "label"}


def journey(text: str, name: str = "a") -> Journey:
    """The journey of a map's text, which must be sound."""
    document = read(text.encode("utf-8", "surrogatepass"), f"{name}.yaml")
    assert [fault.message for fault in document.faults if fault.severity == "error"] == []
    assert document.journey
    return document.journey


def subject(text: str, name: str = "a") -> Subject:
    """The subject of a map's text on a fixed day, in the language of the map."""
    made = journey(text, name)
    series = tuple(one for metric in made.metrics if not metric.data for one in measurement(metric, None, "").series)
    return Subject(made, TODAY, lang=made.lang or "en", series=series)


def page(text: str) -> str:
    """The page of a map's text."""
    return HTML.render(subject(text)).decode("utf-8")


@dataclass
class Element:
    """An element as parsed: its name and attributes."""

    name: str
    attributes: dict[str, str]


# Elements whose end tags may be missing, and what begins where they have ended.
ENDS = {
    "li": {"li"},
    "thead": {"tbody"},
    "tbody": set(),
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "td": {"td", "th", "tr", "tbody"},
    "th": {"td", "th", "tr", "tbody"},
    "tr": {"tr", "tbody"},
    "p": {"p", "div", "details", "h4", "li", "dt", "dd", "td", "th", "tr"},
}


@dataclass
class Reading(HTMLParser):
    """A page as parsed: its elements, its text by block, what its style and script elements hold."""

    elements: list[Element] = field(default_factory=list)
    open: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    raw: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        while self.open and tag in ENDS.get(self.open[-1], ()):
            self._end(self.open[-1])
        self.elements.append(Element(tag, {name: value or "" for name, value in attrs}))
        if tag in BLOCKS:
            self.lines.append("")
        if tag in {"td", "th"}:
            self.lines[-1] += " | "
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        while self.open[-1] in ENDS and self.open[-1] != tag:
            self._end(self.open[-1])
        self._end(tag)

    def _end(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> closes nothing"
        if tag in BLOCKS:
            self.lines.append("")

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in {"style", "script"}:
            self.raw[self.open[-1]] = data
        elif "body" in self.open:
            self.lines[-1:] = [(self.lines[-1] if self.lines else "") + data]

    def shown(self) -> list[str]:
        """The lines of text in the order of reading, without empty ones."""
        return [line for line in (" ".join(line.split()) for line in self.lines) if line]


def parsed(page: str) -> Reading:
    """A page as parsed; fails where elements are not nested."""
    reading = Reading()
    reading.feed(page)
    reading.close()
    return reading
