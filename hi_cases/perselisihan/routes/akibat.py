"""What an act does, in sentences, read from its row of the transition table."""

from __future__ import annotations

from collections.abc import Iterable

from hi_cases.core import clock
from hi_cases.kalender_kerja import queries as kalender
from hi_cases.perselisihan.types import AKHIR, Buka, Tahap, Tindakan, Transisi, Tutup

_KEMBALI = {
    Tindakan.CATAT_TERIMA_ANJURAN: "Bila tanggalnya keliru: “Perbaiki tanggal terima anjuran”.",
    Tindakan.LIMPAHKAN: "Bila mediator berhalangan: “Ganti mediator”.",
    Tindakan.KEMBALIKAN_BERKAS: "Bila berkas sudah lengkap: “Terima kelengkapan berkas”.",
    Tindakan.NYATAKAN_BENTURAN: "Kepala bidang kemudian menunjuk mediator lain.",
}
_AKHIR_KEMBALI = "Kepala bidang dapat membuka kembali perkara, dengan alasan yang tetap tampak."
_UMUM = "Yang sudah tercatat tidak dihapus. Bila keliru, catat pembetulannya dengan alasan."


def _nama(kode: Iterable[str]) -> list[str]:
    hasil = []
    for satu in dict.fromkeys(kode):
        ketentuan = kalender.ketentuan(satu, clock.hari_ini())
        hasil.append(f"{ketentuan.nama.lower()}, {ketentuan.lama} ({satu})")
    return hasil


def _gabung(bagian: list[str]) -> str:
    return bagian[0] if len(bagian) == 1 else f"{'; '.join(bagian[:-1])}; dan {bagian[-1]}"


def _pindah(transisi: Transisi) -> str:
    if transisi.tindakan is Tindakan.BUKA_KEMBALI:
        return "Perkara kembali ke tahap sebelum selesai."
    tujuan = [
        f"{satu.tahap.label.lower()}"
        f"{f': {satu.hasil.label.lower()}' if satu.hasil else ''}"
        f"{f' (bila {satu.keterangan})' if satu.keterangan == 'semua setuju' else ''}"
        for satu in transisi.ke
    ]
    return f"Perkara pindah ke tahap {_gabung(tujuan)}." if tujuan else ""


def _tenggat(kata: str, semua: tuple[Buka | Tutup, ...]) -> str:
    nama = _nama(satu.kode for satu in semua)
    return f"{kata} {_gabung(nama)}." if nama else ""


def _jeda(transisi: Transisi) -> str:
    if not transisi.jeda:
        return ""
    jeda = transisi.jeda[0]
    if jeda.mulai:
        return f"Hitungan {jeda.kode} berhenti selama {jeda.alasan}."
    return f"Jeda hitungan {jeda.kode} berakhir."


def akibat(transisi: Transisi) -> list[str]:
    """Return what the act changes: the stage, the periods it starts, ends or pauses."""
    per_pihak = any(satu.per_pihak for satu in transisi.membuka)
    mulai = "Mulai berjalan bagi pihak itu:" if per_pihak else "Mulai berjalan:"
    semua = [
        _pindah(transisi),
        _tenggat(mulai, transisi.membuka),
        _tenggat("Berakhir:", transisi.memenuhi),
        _jeda(transisi),
    ]
    return [satu for satu in semua if satu] or ["Tahap dan tenggat perkara tidak berubah."]


def jalan_kembali(transisi: Transisi) -> str:
    """Return how a mistake is put right."""
    if khusus := _KEMBALI.get(transisi.tindakan):
        return khusus
    if any(satu.tahap is Tahap.SELESAI for satu in transisi.ke):
        return _AKHIR_KEMBALI
    if any(satu.tahap in AKHIR for satu in transisi.ke):
        return "Tindakan ini menutup perkara di dinas ini dan tidak dapat dibatalkan."
    return _UMUM
