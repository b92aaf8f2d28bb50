"""The tests of cjm; folders mirror the package."""
