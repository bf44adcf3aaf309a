"""What is asked about bodies, their meetings and minimum wages."""
