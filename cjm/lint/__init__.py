"""What an experienced journey mapper would say about a map."""
