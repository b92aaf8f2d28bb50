"""Measurement: data files and typed readings become series, and say what could not be used."""
