"""Journeys from and to other tools' formats, each way saying what was lost."""
