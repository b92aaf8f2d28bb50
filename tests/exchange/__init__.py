"""Tests of the ways in from other formats."""
