"""What a journey amounts to: pure functions of a journey and its series that return frozen numbers, never words."""
