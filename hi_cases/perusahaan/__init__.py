"""The company registry: who the employers of the regency are, and which rows are the same one."""
