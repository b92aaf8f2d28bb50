"""Versions compared by meaning."""
