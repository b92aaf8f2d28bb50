"""What is drawn of one map, computed once: every section of its page, without how."""
