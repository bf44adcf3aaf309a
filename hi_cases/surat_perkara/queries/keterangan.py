"""What each side said so far, for the parts of an anjuran, with where each text stands."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from hi_cases.core.authz import Pelaku
from hi_cases.perselisihan.queries.surat import klarifikasi_terakhir
from hi_cases.perselisihan.types import JenisPihak, Sisi
from hi_cases.surat.queries.akses import terbit_untuk
from hi_cases.surat_perkara.rules.kata import gabung, hari, rupiah
from hi_cases.surat_perkara.rules.keterangan import (
    PEKERJA,
    PENGUSAHA,
    Sumber,
    Usulan,
    pilah,
)
from hi_cases.surat_perkara.types import Perkara, Perundingan, Sidang


def _tuntutan(isi: Perkara) -> str:
    semua = (f"{s.uraian} {rupiah(s.jumlah)}" if s.jumlah else s.uraian for s in isi.tuntutan)
    kata = gabung(semua, pemisah="; ")
    return f"Yang dituntut: {kata}." if kata else ""


def _permohonan(isi: Perkara) -> list[Usulan]:
    """The filer's own story and claims."""
    semua = []
    if isi.pokok.strip():
        masuk = f" yang masuk {hari(isi.masuk)}" if isi.masuk else ""
        kata = f"Dalam permohonan{masuk} diuraikan: {isi.pokok.strip()}"
        tutup = "" if kata.endswith((".", "!", "?")) else "."
        semua.append(Usulan(f"{kata}{tutup}", "pokok masalah dalam permohonan"))
    if kata := _tuntutan(isi):
        semua.append(Usulan(kata, "daftar tuntutan perkara"))
    return semua


def _klarifikasi(perkara_id: int, nama: str) -> list[Usulan]:
    satu = klarifikasi_terakhir(perkara_id)
    teks = (getattr(satu, nama) or "").strip() if satu else ""
    return [Usulan(teks, f"risalah klarifikasi {hari(satu.risalah_pada)}")] if satu and teks else []


def _tentang_keduanya(
    pelaku: Pelaku, isi: Perkara, perundingan: Sequence[Perundingan], sidang: Sequence[Sidang]
) -> list[Sumber]:
    """Texts that tell of both sides, the oldest first; what a letter repeats is told once."""
    semua = [
        Sumber(p.pendapat, f"risalah bipartit ke-{p.ke}, {hari(p.tanggal)}") for p in perundingan
    ]
    semua += [Sumber(s.ringkasan, f"ringkasan sidang ke-{s.ke}, {hari(s.tanggal)}") for s in sidang]
    for surat in terbit_untuk(pelaku, isi.rujukan, "risalah_sidang"):
        dari = f"risalah sidang {surat.nomor or ''}, {hari(surat.tanggal)}".replace(" ,", ",")
        semua += [Sumber(surat.bebas.get(n, ""), dari) for n in ("jalan_sidang", "hasil_sidang")]
    return [satu for satu in semua if satu.teks.strip()]


def keterangan(
    pelaku: Pelaku, isi: Perkara, perundingan: Sequence[Perundingan], sidang: Sequence[Sidang]
) -> Mapping[str, list[dict[str, Any]]]:
    """Return what is known of each side's words; an empty list where nothing is."""
    pengusaha = [p for p in isi.pihak if p.jenis is JenisPihak.PENGUSAHA]
    pekerja = [p for p in isi.pihak if p.jenis is not JenisPihak.PENGUSAHA]
    pemohon = "pekerja" if any(p.sisi is Sisi.PEMOHON for p in pekerja) else "pengusaha"
    sebutan = {
        "pekerja": (*PEKERJA, *(p.nama for p in pekerja)),
        "pengusaha": (*PENGUSAHA, *(p.nama for p in pengusaha)),
    }
    kata = {"pemohon": pemohon, "termohon": "pengusaha" if pemohon == "pekerja" else "pekerja"}
    for nama, sisi in kata.items():
        sebutan[sisi] = (*sebutan[sisi], nama)
    bersama = _tentang_keduanya(pelaku, isi, perundingan, sidang)
    hasil = {}
    for sisi, lain in (("pekerja", "pengusaha"), ("pengusaha", "pekerja")):
        semua = _permohonan(isi) if sisi == pemohon else []
        semua += _klarifikasi(isi.id, f"keterangan_{sisi}")
        semua += pilah(bersama, sebutan[sisi], sebutan[lain])
        hasil[sisi] = [asdict(satu) for satu in semua]
    return hasil
