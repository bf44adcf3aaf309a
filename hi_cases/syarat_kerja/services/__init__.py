"""Acts on what is in force, and what follows the acts on submissions."""
