"""What the pages of one matter share: its acts sorted, its history in words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from flask import url_for

from hi_cases.core.bidang import Isian, Tipe
from hi_cases.core.bidang_tulis import tulis_jawaban, tulis_nilai
from hi_cases.core.tanggal import tulis_tanggal
from hi_cases.urusan.models import LangkahUrusan, Urusan
from hi_cases.urusan.rules.alur import Pilihan, bernama, jauh
from hi_cases.urusan.types import Isi, Jenis

PilihanBaris = Mapping[str, Sequence[tuple[str, str]]]
"""(value, text) of the rows that fields offer, by the field's name: `PortJenis.pilihan`."""

_BUKAN_CATATAN = frozenset({"tanggal", "petugas_id", "sebelum"})


def pilah(
    urusan: Urusan,
    semua: Sequence[Pilihan],
    ditunggu: str = "",
    surat: Mapping[str, dict[str, str]] | None = None,
) -> dict[str, Any]:
    """Split the acts: the awaited one, others that may be done, those not yet and why.

    `ditunggu` is the act that facts ask for, before those that lead on from the stage. `surat` has
    the buttons of acts that their letter alone does, by the act.
    """

    def tombol(satu: Pilihan) -> dict[str, str]:
        if surat and satu.transisi.tindakan in surat:
            return surat[satu.transisi.tindakan]
        url = url_for("urusan.tindakan", id=urusan.id, tindakan=satu.transisi.tindakan)
        return {"label": satu.transisi.label, "url": url, "tindakan": satu.transisi.tindakan}

    bisa = [satu for satu in semua if satu.boleh]
    calon = [satu for satu in bisa if satu.transisi.tindakan == ditunggu]
    calon = calon or [satu for satu in bisa if satu.transisi.utama]
    utama = min(calon, key=lambda satu: jauh(satu.transisi, urusan.tahap), default=None)
    return {
        "utama": tombol(utama) if utama else None,
        "bisa": [tombol(satu) for satu in bisa if satu is not utama],
        "belum": [
            {"label": satu.transisi.label, "alasan": satu.alasan}
            for satu in semua
            if not satu.boleh
        ],
    }


def nama_baris(isian: Sequence[Isian], pilihan: PilihanBaris, isi: Isi) -> dict[str, str]:
    """Return the words of answers that name a row; "" where the row is not offered any more.

    A row's number tells a reader nothing, so it is never shown.
    """
    return {
        s.nama: dict(pilihan.get(s.nama, ())).get(str(isi[s.nama]), "")
        for s in isian
        if s.tipe is Tipe.ID and isi.get(s.nama) is not None
    }


def _uraian(jenis: Jenis, satu: LangkahUrusan, pilihan: PilihanBaris) -> str:
    """Say what was typed with an act: each answer under its label, a single long one alone."""
    transisi = bernama(jenis, satu.tindakan)
    if transisi is None:
        return ""
    nama = nama_baris(transisi.isian, pilihan, satu.data)
    baris = [
        (s.label, nama[s.nama] if s.nama in nama else _tulis(s, satu.data[s.nama]))
        for s in transisi.isian
        if s.nama in satu.data and s.nama not in _BUKAN_CATATAN
    ]
    baris = [(label, teks) for label, teks in baris if teks]
    return " ".join(f"{label}: {teks.rstrip('.')}." for label, teks in baris)


def _tulis(isian: Isian, mentah: Any) -> str:
    """Write an answer as JSON keeps it: days and choices by their words."""
    if isian.pilihan is not None and mentah in set(isian.pilihan):
        return tulis_nilai(isian.pilihan(mentah))
    if isian.tipe is Tipe.TANGGAL:
        return tulis_tanggal(date.fromisoformat(mentah), hari=False)
    return tulis_jawaban(isian, mentah)


def baris_jejak(jenis: Jenis, urusan: Urusan, pilihan: PilihanBaris) -> list[dict[str, Any]]:
    """Return the trail as its component takes it, newest first."""
    return [
        {
            "pada": satu.tanggal,
            "judul": satu.judul,
            "oleh": satu.pelaku_nama,
            "uraian": _uraian(jenis, satu, pilihan),
            "tautan": (),
            "dasar": satu.dasar,
        }
        for satu in reversed(urusan.langkah)
    ]
