"""Mermaid's grammar of journey diagrams: text to a Diagram, or an error with its place.

It agrees with Mermaid's own parser (`journey.jison` and `journeyDb.js` of version 11), in what it refuses too.
"""

import re

from cjm.exchange.javascript import BLANK, BLANKS, number
from cjm.exchange.mermaid_diagram import Diagram, Section, Task, Told
from cjm.exchange.mermaid_faults import misplaced, no_beginning, no_score
from cjm.exchange.mermaid_text import Cleaned, cleaned, shown, trimmed
from cjm.exchange.mermaid_tokens import Token, tokens
from cjm.exchange.passage import Passage
from cjm.source import Source

_INDENT = re.compile(rf"\n{BLANK}+")


def parsed(text: str, path: str | None = None) -> Diagram:
    """The journey diagram that a text is; raises CjmError, with the place, where Mermaid would refuse it."""
    return diagram(cleaned(Passage.whole(Source(text)), path), path)


def diagram(clean: Cleaned, path: str | None = None) -> Diagram:
    """The journey diagram of a cleaned text; raises CjmError like `parsed`."""
    words = tokens(clean.passage, path)
    begin = _begin(clean, next(words, None), path)
    told: dict[str, list[Told]] = {"title": [], "acc_title": [], "acc_descr": []}
    sections: list[Section] = []
    tasks: list[Task] = []
    before = begin
    for token in words:
        line = clean.passage.position(token.start).line
        if token.kind in told:
            told[token.kind].append(Told(_own_words(token), line))
        elif token.kind == "section":
            sections.append(Section(shown(token.text), line))
        elif token.kind == "task":
            data = _data(token, next(words, None), clean.passage, path)
            tasks.append(_task(token, data, len(sections) - 1 if sections else None, line))
        elif token.kind != "line_end":
            raise misplaced(token, before, path, clean.passage.position(token.start))
        before = token
    return Diagram(
        line=clean.passage.position(begin.start).line,
        title=_last(told["title"]),
        front_title=Told(clean.title, clean.title_line or 1) if clean.title else None,
        acc_title=_last(told["acc_title"]),
        acc_descr=_last(told["acc_descr"]),
        sections=tuple(sections),
        tasks=tuple(tasks),
        replaced=tuple(again for texts in told.values() for again in texts[:-1]),
        settings=clean.settings,
        comments=clean.comments,
    )


def _begin(clean: Cleaned, first: Token | None, path: str | None) -> Token:
    """The word `journey`, with which the diagram must begin."""
    if clean.first_word.startswith("journey") and first is not None and first.kind == "journey":
        return first
    raise no_beginning(clean.first_word, path, clean.passage.position(0))


def _own_words(token: Token) -> str:
    """A title as it stands; what is for screen readers without the blanks around its lines."""
    if token.kind == "title":
        return shown(token.text)
    return shown(_INDENT.sub("\n", token.text.strip(BLANKS)))


def _data(task: Token, data: Token | None, passage: Passage, path: str | None) -> Token:
    """The `: score: people` that must follow a task's text at once."""
    if data is not None and data.kind == "data":
        return data
    raise no_score(task, data, path, passage.position(task.start))


def _task(task: Token, data: Token, section: int | None, line: int) -> Task:
    score, _, others = data.text.partition(":")
    people, _, rest = others.partition(":")
    return Task(
        text=shown(task.text),
        score_text=trimmed(score),
        score=number(score),
        people=tuple(trimmed(person) for person in people.split(",")) if ":" in data.text else (),
        section=section,
        line=line,
        rest=trimmed(rest),
    )


def _last(texts: list[Told]) -> Told | None:
    return texts[-1] if texts else None
