"""Words of the organisation in a text."""

import pytest

from cjm.lint.wording.jargon import jargon, telling

SYSTEMS = ("SAP R/3", "ticket-tool", "Review queue")


def words(text: str) -> list[str]:
    """The words of the organisation in a text, where these systems are known."""
    return list(jargon(text, SYSTEMS))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Wants the case in the CRM", ["CRM"]),
        ("Compares the KPIs, asks for the SLA", ["KPI", "SLA"]),
        ("Waits until it is in SAP R/3", ["SAP R/3"]),
        ("Opens the ticket-tool, and the RMA", ["ticket-tool", "RMA"]),
        ("Stands in the Review queue", ["Review queue"]),
    ],
)
def test_abbreviations_and_systems_are_found_as_whole_words(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Eats crème brûlée and slaw",
        "Is angry at the SLAM of a door",
        "Reads out RMA-4711 from sla@shop.example",
        "Posts the invoice in her own ERP",
        "Bucht die Rechnung in ihrem ERP",
        "Presses “Open CRM ticket”",
        "WILL EIN KPI",
        "Review queue after review queue: waits",
        "Reads the review queue",
    ],
)
def test_parts_of_words_what_is_theirs_what_is_quoted_and_everyday_words_are_not(text: str) -> None:
    assert words(text) == []


def test_a_system_tells_by_capitals_or_by_a_name_of_several_words() -> None:
    everyday = ("App", "waiting list", "check-in", "web", "calendar")
    names = ("ERP", "HubSpot", "Zendesk", "Ticket tool", "ticket-tool")
    assert telling((*everyday, *names), "en") == names


def test_in_german_a_capital_tells_nothing() -> None:
    names = ("SAP", "Warteliste", "elektronische Akte", "Ticket Tool", "ticket-tool")
    assert telling(names, "de-AT") == ("SAP", "ticket-tool")
