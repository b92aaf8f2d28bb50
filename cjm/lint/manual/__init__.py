"""The manual of the rules, for the page and for the terminal."""
