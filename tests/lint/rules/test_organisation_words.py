"""When words of the organisation are reported, and when customers perhaps say them."""

from pathlib import Path

import pytest

from tests.lint.written import SETTINGS, findings, write

LIBRARY = """\
cjm: 1
kind: library
systems:
  - {id: ticket-tool, name: Ticket tool}
  - {id: erp, name: ERP}
"""
MAP = """\
cjm: 1
title: Send in for repair
lang: en
maturity: researched
stages:
  - name: Wait
    goal: Be through the ERP
    touchpoints:
      - name: Asks how far it is
        action: {maya: Waits for the Ticket tool, viktor: Waits}
        thought: What is an RMA?
        systems: Bench board
      - name: Calls again
        action: Asks what the Bench board says
        thought: Is that their KPI?
personas: [{name: Maya}, {name: Viktor}]
"""


def said(here: Path, text: str) -> list[str]:
    """What the rule says, with its lines."""
    write(here, {"cjm.yaml": SETTINGS, "library.yaml": LIBRARY, "map.yaml": text})
    found = [finding for finding in findings(here) if finding.name == "organisation-words"]
    return [f"{finding.span.start.line} {finding.message}" for finding in found]


def test_systems_of_map_and_library_and_abbreviations_are_told_apart(here: Path) -> None:
    never, trade = "a system that customers never meet", "a word of the organisation's"
    assert said(here, MAP) == [
        f'7 "ERP" in `goal` is perhaps {never}; say it as the customer would',
        f'10 "Ticket tool" in `action` is perhaps {never}; say it as the customer would',
        f'11 "RMA" in `thought` is perhaps {trade}; say it as the customer would',
        f'14 "Bench board" in `action` is perhaps {never}; say it as the customer would',
    ]


@pytest.mark.parametrize(
    ("word", "finds"), [("EDC", 1), ("edc", 0), ("EDCS", 0), ("Edc", 0), ("CHAT", 0), ("PORTAL", 0), ("WI", 0)]
)
def test_a_system_that_is_named_by_its_letters_is_written_large(here: Path, word: str, finds: int) -> None:
    text = MAP.replace("the ERP", f"the {word}").replace("Bench board", "[edc, chat, portal, wi]")
    assert len([one for one in said(here, text) if one.startswith("7 ")]) == finds


@pytest.mark.parametrize(
    "known",
    [
        "        quote: They said ERP, ticket tool, RMA, bench board\n",
        "        frontstage: Screen with the ERP, the ticket tool, an RMA and the bench board\n",
        "        contact_reasons: ERP, ticket tool, RMA, bench board?\n",
        "        channel: ERP, ticket tool, RMA, bench board\n",
    ],
)
def test_what_customers_say_or_meet_is_their_word(here: Path, known: str) -> None:
    place = "      - name: Calls again\n"
    assert said(here, MAP.replace(place, place + known)) == []


def test_the_name_of_a_touchpoint_is_in_the_words_of_customers(here: Path) -> None:
    before = said(here, MAP)
    assert [one for one in said(here, MAP.replace("Calls again", "Is put into the CRM")) if one not in before] == [
        '13 "CRM" in `name` is perhaps a word of the organisation\'s; say it as the customer would'
    ]


def test_employees_speak_as_the_organisation_does(here: Path) -> None:
    assert said(here, MAP.replace("lang: en", "perspective: employee")) == []
