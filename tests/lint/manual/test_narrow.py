"""A page of the manual in the lines of a terminal."""

from cjm.lint.manual.narrow import narrowed

LONG = (
    "The goal is what a stage is judged by, and what its touchpoints serve or miss, whatever the organisation measures."
)


def test_a_paragraph_is_broken_anew_and_code_is_indented() -> None:
    page = f"{LONG}\n\nGood:\n\n```yaml\ncjm: 1\nstages:\n\n  - Decide  # {LONG}\n```\n"
    assert narrowed(page) == (
        "The goal is what a stage is judged by, and what its touchpoints serve or miss,\n"
        "whatever the organisation measures.\n"
        "\n"
        "Good:\n"
        "\n"
        "    cjm: 1\n"
        "    stages:\n"
        "\n"
        f"      - Decide  # {LONG}\n"
    )


def test_what_stands_in_backquotes_is_not_broken() -> None:
    page = "Where the customer deals with nobody at all while the case is waiting, write `frontstage:  nobody`."
    assert narrowed(page) == (
        "Where the customer deals with nobody at all while the case is waiting, write\n`frontstage:  nobody`.\n"
    )
