"""Reading the book of unions."""
