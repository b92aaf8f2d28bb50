"""Defects planted in good maps one at a time, and what lint says of them."""
