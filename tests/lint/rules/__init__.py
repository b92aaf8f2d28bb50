"""Rules beyond their own examples."""
