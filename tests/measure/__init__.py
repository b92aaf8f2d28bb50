"""Tests of data files becoming series."""
