"""What tests of every part share: the cases that nobody here wrote."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A slow machine finds no more faults; and what is found on one run is found on the next.
settings.register_profile("anywhere", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("anywhere")

CASES = Path(__file__).parents[2] / "shared" / "cases"


@pytest.fixture(scope="session")
def cases() -> Path:
    """The folder of real cases beside the clone; a test that needs it is skipped where it is missing."""
    if not CASES.is_dir():
        pytest.skip("the real cases (../shared/cases beside the clone) are not here")
    return CASES
