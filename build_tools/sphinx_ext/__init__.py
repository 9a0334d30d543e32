"""What the book adds to Sphinx, one file a trade."""
