"""Reads what the renderers made: words out of a PDF or a DOCX, without the places to break."""

import io
from dataclasses import fields, is_dataclass
from enum import Enum

import pypdf
from docx import Document
from docx.oxml.ns import qn

from hi_cases.surat.types.naskah import Naskah, Tabel


def halaman_pdf(isi: bytes) -> list[str]:
    """Return the text of each page, words whole again."""
    teks = [satu.extract_text() for satu in pypdf.PdfReader(io.BytesIO(isi)).pages]
    return [
        satu.replace("\u200b\n", "").replace("\u200b", "").replace("\xad\n", "").replace("\xad", "")
        for satu in teks
    ]


def padat(teks: str) -> str:
    """Return the text without any space: where lines end says nothing of the words."""
    return "".join(teks.split())


def teks_docx(isi: bytes) -> str:
    """Return all text of the document, its tables, header and footer in order."""
    dok = Document(io.BytesIO(isi))
    akar = [dok.sections[0].header._element, dok.element.body, dok.sections[0].footer._element]
    bagian: list[str] = []
    for satu in akar:
        for p in satu.iter(qn("w:p")):
            for unsur in p.iter(qn("w:t"), qn("w:br"), qn("w:tab")):
                bagian.append(unsur.text or "" if unsur.tag == qn("w:t") else "\n")
            bagian.append("\n")
    return "".join(bagian)


def semua_teks(nilai: object) -> list[str]:
    """Return each text that a letter holds."""
    if isinstance(nilai, Enum):
        return []
    if isinstance(nilai, str):
        return [nilai]
    if isinstance(nilai, Tabel) and nilai.baris:
        return semua_teks((nilai.kepala, nilai.baris))
    if isinstance(nilai, tuple):
        return [teks for satu in nilai for teks in semua_teks(satu)]
    if is_dataclass(nilai):
        return [teks for satu in fields(nilai) for teks in semua_teks(getattr(nilai, satu.name))]
    return []


def kata_tercetak(naskah: Naskah) -> set[str]:
    """Return the words that every rendering of the letter must show, in capitals."""
    isi = (naskah.blok, naskah.tembusan, naskah.tujuan, naskah.kop)
    return {kata.upper() for teks in semua_teks(isi) for kata in teks.split()}
