"""Queries of LKS Bipartit."""
