"""What a journey is: frozen, typed values; no YAML, no files, no drawing."""
