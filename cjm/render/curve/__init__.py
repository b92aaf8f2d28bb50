"""The curve of emotions: its lines, its labels, its description."""
