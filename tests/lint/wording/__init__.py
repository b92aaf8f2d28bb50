"""Tests of how words and sentences are compared."""
