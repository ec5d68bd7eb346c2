"""Work on many published stories at once."""
