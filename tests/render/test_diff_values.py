"""How a comparison words what was and what is: by names, with units, no figure struck through."""

import re

import pytest

from cjm.render.comparison.telling import prose
from cjm.render.comparison.view import diff_view
from cjm.render.language import language
from cjm.render.rich import plain
from tests.render.differences import diff_text, difference

MAP = """\
cjm: 1
title: Repair
personas: [{id: maya, name: Maya}, {id: viktor, name: Viktor}]
evidence: [{id: log, name: Search log}]
metrics: [{id: wait, name: Loaner wait, unit: days, better: lower}]
stages:
  - name: Wait
    outcomes: [{expected: Loaner after 1 day, metric: wait, value: 2}]
    touchpoints:
      - {name: Calls, department: support}
      - name: Packs
        department: returns
        handoff: [{from: support, state: broken}]
        channel: store
        personas: [maya]
        importance: 2
        next: [{to: calls, share: 0.5}]
        pains: [{text: No loaner, severity: 3}]
opportunities:
  - {title: Ship it, status: chosen, addresses: [no-loaner], expects: [{metric: wait, to: 2}]}
"""


def told(old: str, new: str, base: str = MAP) -> list[str]:
    """The lines of what changed, each with its place, its label, its name, where that is, and what is said."""
    view = diff_view(difference(base, base.replace(old, new)))
    return [
        " | ".join(
            (
                f"{block.place.kind} {block.place.title}".strip(),
                one.label,
                ", ".join(text for text in (one.title, one.where, one.mark) if text),
                plain(one.said),
            )
        )
        for group in view.groups
        for block in group.blocks
        for one in block.items
    ]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("state: broken", "state: works", "1.2 Packs | Hand-off | support to returns | from broken to working"),
        ("importance: 2", "investment: 4", "1.2 Packs | Effort put in |  | new: 4 of 5"),
        ("importance: 2", "x-own: a", " | x-own | 1.2 Packs | new: a"),
        ("importance: 2", "belief: {do: We call}", "1.2 Packs | Team believes | new | "),
        ("importance: 2", "frontstage: Clerk", "1.2 Packs | On stage | Clerk, new | "),
        ("importance: 2", "strengths: [Quick]", "1.2 Packs | What works | Quick, new | "),
        ("title: Repair", "title: Repairs", " | Title |  | from Repair to Repairs"),
        ("channel: store", "channel: courier", "1.2 Packs | Channel |  | from Store to Courier"),
        ("personas: [maya]", "personas: [viktor]", "1.2 Packs | Who |  | from Maya to Viktor"),
        ("        personas: [maya]\n", "", "1.2 Packs | Who |  | no longer: Maya"),
        ("importance: 2", "importance: 4", "1.2 Packs | Importance |  | from 2 of 5 to 4 of 5"),
        ("share: 0.5", "share: 0.7", "1.2 Packs | Next touchpoint: Share | 1.1 Calls | from 50\u202f% to 70\u202f%"),
        ("severity: 3", "severity: 2", "1.2 Packs | Pain | No loaner | from Severe to Serious"),
        ("status: chosen", "status: doing", "Idea Ship it | Status |  | from Chosen to In\u00a0progress"),
        ("[no-loaner]", "[calls]", "Idea Ship it | Answers |  | from No loaner to 1.1 Calls"),
        (
            "addresses: [no-loaner]",
            "addresses: [calls, packs]",
            "Idea Ship it | Answers |  | no longer: No loaner; new: 1.1 Calls, 1.2 Packs",
        ),
        ("to: 2}", "to: 1}", "Idea Ship it | Expected effect: Target | Loaner wait | from 2 days to 1 day"),
        (
            ", expects: [{metric: wait, to: 2}]",
            "",
            "Idea Ship it | Expected effect | Loaner wait, gone | 2 days",
        ),
        ("value: 2", "value: 1", "1 Wait | Expectation: Measured value | Loaner after 1 day | from 2 days to 1 day"),
        ("value: 2}", "value: 2, gap: 2}", "1 Wait | Expectation: Gap | Loaner after 1 day | new: large"),
        (
            "channel: store",
            "evidence: [{log: page 2}]\n        channel: store",
            " | Source | Search log: page 2, 1.2 Packs | ",
        ),
        ("evidence: [{id: log, name: Search log}]", "evidence: []", " | Evidence | Search log | "),
    ],
)
def test_a_change_is_told_by_names_and_units(old: str, new: str, line: str) -> None:
    assert line in told(old, new)


def test_the_deepest_low_is_told_with_the_names_of_the_touchpoints() -> None:
    felt = MAP.replace("Calls, dep", "Calls, emotion: -1, dep")
    assert " | Deepest low |  | from 1.1 Calls to 1.2 Packs" in told("importance: 2", "emotion: -2", felt)


def test_the_old_words_are_struck_through_with_every_figure_in_them() -> None:
    runs = prose(
        language("en"), "It fell by −2.0 points (5.9 days) last May", "It fell by −1.5 points (4 days) last May"
    )
    assert [run.text for run in runs if run.tone == "gone"] == ["−2.0", "(5.9"]
    page = diff_text(MAP, MAP.replace("Loaner after 1 day", "Loaner after −3 days in 2 weeks"))
    assert [one for one in re.findall(r"<del>([^<]*)</del>", page) if re.search(r"\d", one)] == ["1 day"]
    whole = prose(language("en"), "2.4 contacts; number asked 3 times", "One call")
    assert [(run.tone, run.text) for run in whole if run.own] == [
        ("gone", "2.4 contacts; number asked 3 times"),
        ("come", "One call"),
    ]


def test_those_who_cannot_see_it_hear_what_went_and_what_came() -> None:
    assert plain(prose(language("en"), "two old words here", "two new words here")) == (
        "two taken out:old put in:new words here"
    )


@pytest.mark.parametrize("document", ["repair", "repair-to-be"])
def test_no_english_word_stands_for_a_state_in_another_language(document: str) -> None:
    state = "" if document == "repair" else "state: to-be\n"
    for tag in ("de", "fr", "es", "ja"):
        base = MAP.replace("title: Repair\n", f"title: Repair\nlang: {tag}\n")
        new = base.replace("title: Repair\n", f"title: Repair\n{state}").replace("state: broken", "state: works")
        page = diff_text(base, new)
        assert not [word for word in ("from broken", "broken", ">Before<", ">Now<") if word in page]
