"""Peers that compare structured text: one file for each, giving steps."""
