"""Tests of the maps that paths name as pictures."""
