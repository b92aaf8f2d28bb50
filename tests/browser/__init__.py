"""What only a real browser can tell about a rendered page."""
