"""Tests of what a journey amounts to."""
