"""Realistic maps from a seed: the same seed and number give the same bytes."""
