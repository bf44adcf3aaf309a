"""Acts of indicators: documents, entries by hand, counting, closing."""
