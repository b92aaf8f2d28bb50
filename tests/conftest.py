"""What tests of every part share: the cases that nobody here wrote."""

from pathlib import Path

import pytest

CASES = Path(__file__).parents[2] / "shared" / "cases"


@pytest.fixture(scope="session")
def cases() -> Path:
    """The folder of real cases beside the clone; a test that needs it is skipped where it is missing."""
    if not CASES.is_dir():
        pytest.skip("the real cases (../shared/cases beside the clone) are not here")
    return CASES
