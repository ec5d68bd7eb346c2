"""The built-in checks: one a file, its folder the subject."""
