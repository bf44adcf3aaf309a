"""Services of LKS Bipartit."""
