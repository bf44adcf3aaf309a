"""Acts on the book of unions, and what follows the acts on submissions."""
