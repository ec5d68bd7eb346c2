"""Readers: from a document's text to mentions. Pure, one kind a file, positions born with the mention."""
