"""A cause that only says the pain again is told from one that gives a reason."""

import pytest

from cjm.lint.wording.restating import restates


@pytest.mark.parametrize(
    ("pain", "cause"),
    [
        ("No loaner for six days", "No loaner for six days"),
        ("No loaner for six days", "no loaner for six days."),
        ("No loaner for six days", "There is no loaner for 6 days"),
        ("No loaner for six days", "Because the loaners are missing"),
        ("The quote travels by letter", "Quotes are always travelling by letter"),
        ("The error code explains nothing", "The problem is that the error codes do not explain anything"),
        ("Shipping is billed twice", "Customers are billed twice for shipping"),
        ("Nobody is there", "Nobody is there"),
        ("Niemand nennt ein Datum für die Rückgabe", "Es fehlt das Datum der Rückgabe"),
        ("La réponse arrive trop tard", "Parce que les réponses arrivent tard"),
        ("La factura llega dos veces", "Porque la factura llega siempre dos veces"),
        ("代替機が六日間ない", "代替機がないから"),
        ("STRASSE GESPERRT", "Die Straße ist gesperrt"),
    ],
)
def test_what_adds_nothing_restates(pain: str, cause: str) -> None:
    assert restates(cause, pain)


@pytest.mark.parametrize(
    ("pain", "cause"),
    [
        ("No loaner for six days", "Loaners are demo stock of Sales"),
        ("No loaner for six days", "Nobody owns the loaner pool"),
        ("Search finds product pages, not help", "Manuals are not in the search index"),
        ("Silence during the repair", "Only the workshop can see the repair"),
        ("Customers wait because nobody reads the mailbox", "Nobody reads the mailbox"),
        ("The contract is not understood", "The contrast is too low"),
        ("Shipping is billed twice", "Freight is booked by Logistics and by Returns"),
        ("代替機が六日間ない", "営業の見本を使うから"),
        ("The nurse who knows the case is on leave in August, and nobody stands in", "There is only one nurse"),
        ("The bus to the hospital leaves only every two hours", "Only one bus"),
        ("A long wait at the only hatch", "There is only one hatch"),
        ("Nadie contesta el teléfono por la tarde", "Por la tarde no hay nadie"),
        ("Deux agents pour cent lecteurs, et la file s’allonge", "Il n’y a que deux agents"),
        ("Der Antrag liegt wochenlang", "Es gibt nur einen, der Anträge prüft"),
        ("No loaner for six days", "There is nobody"),
        ("No loaner for six days", "?"),
        ("?", "?"),
        ("", ""),
    ],
)
def test_what_adds_a_reason_or_says_nothing_does_not(pain: str, cause: str) -> None:
    assert not restates(cause, pain)
