"""Forms of statistics and of indicators."""
