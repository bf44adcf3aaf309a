"""The kinds of submission of this domain, one module a product."""

from hi_cases.syarat_kerja.rules.jenis import phk, pkb, pkwt, pp, ppjp, skala_upah

JENIS = (*pp.JENIS, *pkb.JENIS, *pkwt.JENIS, *phk.JENIS, *skala_upah.JENIS, *ppjp.JENIS)
