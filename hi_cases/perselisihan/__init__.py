"""Perselisihan hubungan industrial: a dispute case from bipartit to its legal end."""
