"""The maps that paths name as pictures: read, checked and drawn, several at a time."""
