"""Findings, changes and tables as text, JSON and other forms."""
