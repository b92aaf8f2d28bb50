"""What tests of trees share: being someone to whom rights apply."""

import os
from contextlib import contextmanager

import pytest

NOBODY = 65534


@pytest.fixture
def unprivileged():
    """Within `with unprivileged(folder)`, rights apply even where the tests are run by root."""

    @contextmanager
    def as_nobody(folder):
        if os.geteuid():
            yield
            return
        for place in (folder, *folder.parents[:-1]):
            place.chmod(place.stat().st_mode | 0o055)
        os.seteuid(NOBODY)
        try:
            yield
        finally:
            os.seteuid(0)

    return as_nobody
