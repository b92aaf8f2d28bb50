"""Whether words and sentences are alike, and whose words they are."""
