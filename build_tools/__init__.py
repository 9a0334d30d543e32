"""What is run to build the book: Sphinx extensions, editions and student copies."""
