"""Renderers of letters: a Naskah as PDF, as pictures of its pages, and as a DOCX for Word."""

from hi_cases.surat.services.cetak.huruf import HurufTidakAda
from hi_cases.surat.services.cetak.lembar import gambar, pdf
from hi_cases.surat.services.cetak.mesin import TakTercetak
from hi_cases.surat.services.cetak.word import docx

__all__ = ["HurufTidakAda", "TakTercetak", "docx", "gambar", "pdf"]
