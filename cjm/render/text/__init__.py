"""How wide text is, where it may be broken, and the fonts that have its letters."""
