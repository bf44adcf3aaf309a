"""Forms of the book of unions."""
