"""Acts on personal data."""
