"""One form of a comparison a file."""
