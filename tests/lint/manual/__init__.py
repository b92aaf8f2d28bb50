"""Tests of the manual of the rules."""
