"""The forms of hostile workspaces, each made once for all tests of a process."""

import pytest

from tests.hostile.forms import Forms


@pytest.fixture(scope="session")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Forms:
    """Every form of every hostile workspace."""
    return Forms(tmp_path_factory.mktemp("hostile"))
