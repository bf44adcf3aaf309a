"""Letters of a submission: those that are there, and the one by which an act is done."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from flask import url_for

from hi_cases.core.web import boleh, pelaku_kini
from hi_cases.permohonan.models import Permohonan
from hi_cases.permohonan.rules import alur
from hi_cases.permohonan.types import Jenis, Tindakan
from hi_cases.surat import queries as surat
from hi_cases.surat.queries.naskah import alasan_tak_menulis
from hi_cases.surat.queries.templat import semua_berlaku, templat_dari
from hi_cases.surat.types import StatusSurat

_BERJALAN = frozenset({StatusSurat.DRAF, StatusSurat.DIPERIKSA})


def surat_permohonan(p: Permohonan) -> Sequence[Any]:
    """Return the letters of a submission that this reader sees, the newest first."""
    if not boleh("surat.baca"):
        return ()
    return surat.surat_untuk(pelaku_kini(), p.rujukan)


def surat_tindakan(
    p: Permohonan, jenis: Jenis, semua: Sequence[Any]
) -> Mapping[Tindakan, dict[str, str]]:
    """Return for each act of this stage that a letter does the button to it: the one under way, or
    a new one that this reader may write."""
    perlu = {
        aksi: kode
        for aksi, kode in jenis.surat.items()
        if alur.cari(jenis.prosedur, p.tahap, aksi) is not None
    }
    if not perlu or not boleh("surat.baca"):
        return {}
    nama = {satu.kode: templat_dari(satu).nama for satu in semua_berlaku("permohonan")}
    hasil = {}
    for aksi, kode in perlu.items():
        jalan = next((s for s in semua if s.kode == kode and s.status in _BERJALAN), None)
        if jalan is not None:
            kata = "Lanjutkan" if jalan.status is StatusSurat.DRAF else "Lihat"
            label = f"{kata} {jalan.nama}"
            hasil[aksi] = {"label": label, "url": url_for("surat.satu", surat_id=jalan.id)}
        elif kode in nama and boleh("surat.tulis") and _menulis(p, kode):
            url = url_for("surat.baru", jenis="permohonan", rujukan_id=p.id, kode=kode)
            hasil[aksi] = {"label": f"Tulis {nama[kode]}", "url": url}
    return hasil


def _menulis(p: Permohonan, kode: str) -> bool:
    return not alasan_tak_menulis(pelaku_kini(), p.rujukan, kode)
