"""Acts on bodies, their meetings and minimum wages."""
