"""One command a file: read, call one function, write, say the exit status."""
