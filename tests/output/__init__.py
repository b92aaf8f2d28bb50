"""Tests of what cjm writes."""
