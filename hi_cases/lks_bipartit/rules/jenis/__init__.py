"""The kinds of submission of this domain."""

from hi_cases.lks_bipartit.rules.jenis import laporan, pencatatan

JENIS = (*pencatatan.JENIS, *laporan.JENIS)
