"""What changes mean by the table, and by the settings of a workspace."""

import pytest

from cjm.diff.meaning import EFFECTS, SIGNIFICANCE
from cjm.diff.rulings import Rulings, known_keys
from cjm.errors import CjmError
from cjm.model.settings import DiffSettings
from tests.diff.written import at, told


def test_every_line_of_the_table_is_of_a_field_or_a_kind_of_change() -> None:
    assert set(EFFECTS) | set(SIGNIFICANCE) <= set(known_keys())


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        ({}, 'changed better notable: duration at "Compare the offers": 2 days -> 1 day'),
        (
            {"significance": {"touchpoint.duration": "breaking"}},
            'changed better breaking: duration at "Compare the offers": 2 days -> 1 day',
        ),
        (
            {"effect": {"touchpoint.duration": "neutral"}},
            'changed neutral notable: duration at "Compare the offers": 2 days -> 1 day',
        ),
        (
            {"effect": {"touchpoint.duration": "higher"}},
            'changed worse notable: duration at "Compare the offers": 2 days -> 1 day',
        ),
    ],
)
def test_the_settings_are_laid_over_the_table(settings: dict[str, dict[str, str]], line: str) -> None:
    assert told(at("duration: 2 days"), at("duration: 1 day"), DiffSettings(**settings)) == [line]


def test_removing_is_the_reverse_of_what_adding_is_said_to_be() -> None:
    settings = DiffSettings(effect={"idea.added": "better"})
    assert told(at("ideas: A page"), at("note:"), settings) == [
        'removed worse notable: idea "A page" at "Compare the offers" is gone'
    ]


@pytest.mark.parametrize(
    ("settings", "message"),
    [
        (
            {"significance": {"touchpoint.qoute": "notable"}},
            "`diff.significance` has no 'touchpoint.qoute'; did you mean \"touchpoint.quote\"?",
        ),
        ({"effect": {"pain": "worse"}}, "`diff.effect` has no 'pain'; write a part and a field: touchpoint.quote"),
        (
            {"effect": {"idea.removed": "worse"}},
            "`diff.effect` has no 'idea.removed': say 'idea.added', removing is the reverse",
        ),
        (
            {"effect": {"touchpoint.wait": "better"}},
            "`diff.effect` of 'touchpoint.wait' is 'better'; it takes higher, lower, neutral",
        ),
    ],
)
def test_settings_that_mean_nothing_are_refused(settings: dict[str, dict[str, str]], message: str) -> None:
    with pytest.raises(CjmError) as raised:
        Rulings(DiffSettings(**settings))
    assert (raised.value.message, raised.value.path) == (message, "cjm.yaml")
