"""The words of the pages, one language a file."""
