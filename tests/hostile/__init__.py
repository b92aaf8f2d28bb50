"""Hostile text in every field of the format, in every form that a map is given."""
