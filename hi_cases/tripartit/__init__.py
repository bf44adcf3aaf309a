"""LKS Tripartit and Dewan Pengupahan: bodies, meetings, work plan, minimum wages."""
