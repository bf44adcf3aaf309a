"""Disputes as the Ministry lays them out: kecamatan by main kind."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from hi_cases.indikator.rules.keterangan import CONTOH
from hi_cases.indikator.types import TANPA, DataTabel, Periode, TabelLaporan
from hi_cases.perselisihan.types import Jenis

SUMBER = "register perselisihan; satu perkara dihitung satu kali, menurut jenis utamanya"
_CATATAN = (
    "Susunan kolom menurut tabel kasus perselisihan Kemnaker (Pusdatinaker 2020), yang dirinci per "
    "provinsi. Rincian per kecamatan cara dinas; perlu verifikasi.",
    "Perkara buku lama yang tanggalnya di luar tahun registernya dihitung pada ujung tahun yang "
    "terdekat.",
)
_KOSONG = (
    "Tidak ada perkara dalam register untuk periode ini: 0 dapat berarti registernya belum "
    "dimasukkan."
)


def susun(
    periode: Periode,
    keterangan: Sequence[tuple[str, str]],
    hitung: Mapping[tuple[str, str], int],
    kecamatan: Collection[str],
    tanpa: tuple[str, str],
    *,
    contoh: bool,
) -> DataTabel:
    """Return the table of a period.

    `hitung`: how many by kecamatan and kind, `TANPA` where nobody wrote it; `kecamatan`: those that
    have a line in any case; `tanpa`: what a kecamatan, and a kind, is called that nobody wrote.
    """
    ada = {k for k, _ in hitung}
    wilayah = sorted({*kecamatan, *ada} - {TANPA}) + ([TANPA] if TANPA in ada else [])
    # A case whose kind nobody wrote has a column of its own, where there is one.
    jenis = [*Jenis, *([TANPA] if any(j == TANPA for _, j in hitung) else [])]
    sel = {w: [hitung.get((w, j), 0) for j in jenis] for w in wilayah}
    baris: list[tuple[str | int, ...]] = [
        (ke, tanpa[0] if nama == TANPA else nama, *isi, sum(isi))
        for ke, (nama, isi) in enumerate(sel.items(), 1)
    ]
    per_jenis = [sum(isi[i] for isi in sel.values()) for i in range(len(jenis))]
    baris.append(("", "Jumlah", *per_jenis, sum(per_jenis)))
    nama_jenis = (tanpa[1] if j == TANPA else Jenis(j).label for j in jenis)
    kepala = ("No", "Wilayah", *nama_jenis, "Jumlah")
    return DataTabel(
        f"Kasus perselisihan hubungan industrial {periode.dalam_kalimat}",
        keterangan,
        [TabelLaporan("", kepala, baris, (6, 28, *(13,) * (len(jenis) + 1)))],
        [*_CATATAN, *([] if hitung else [_KOSONG]), *([CONTOH] if contoh else [])],
        contoh=contoh,
    )
