"""LKS Bipartit: the body of employer and workers in a company, recorded and reporting."""
