"""Whether a body is composed as the rules ask: a checklist of sentences, no verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from hi_cases.tripartit.types import (
    TRIPARTIT,
    Aturan,
    Butir,
    Duduk,
    Jabatan,
    JenisLembaga,
    Nilai,
    Unsur,
)

_PIMPINAN: Mapping[JenisLembaga, str] = {
    JenisLembaga.LKS_TRIPARTIT: "PP 8/2005 Ps. 43",
    JenisLembaga.DEWAN_PENGUPAHAN: "Keppres 107/2004",
}
_WAKIL: Mapping[JenisLembaga, tuple[Unsur, ...]] = {
    JenisLembaga.LKS_TRIPARTIT: TRIPARTIT,
    JenisLembaga.DEWAN_PENGUPAHAN: (Unsur.PENGUSAHA, Unsur.SERIKAT),
}
_PENDIDIKAN = "PP 46/2008"
_MASA = "Keppres 107/2004; PP 8/2005"


def baca_perbandingan(nilai: str) -> Mapping[Unsur, int] | None:
    """Read "1_1_1" as shares of government, employers and unions; None for anything else."""
    bagian = nilai.split("_")
    if len(bagian) != len(TRIPARTIT) or not all(satu.isdigit() for satu in bagian):
        return None
    return dict(zip(TRIPARTIT, map(int, bagian), strict=True))


def periksa(jenis: JenisLembaga, anggota: Sequence[Duduk], aturan: Aturan) -> list[Butir]:
    """Return the points of the checklist for those who sit today."""
    if not anggota:
        return [Butir("Belum ada anggota yang dicatat untuk masa tugas ini.", Nilai.BELUM)]
    return [
        *_perbandingan(anggota, aturan),
        *_ukuran(anggota, aturan),
        *_pimpinan(jenis, anggota),
        *_pendidikan(jenis, anggota),
        *_masa(jenis, anggota, aturan),
    ]


def _sebut(unsur: Sequence[Unsur], angka: Mapping[Unsur, int]) -> str:
    return ", ".join(f"{satu.label.lower()} {angka.get(satu, 0)}" for satu in unsur).replace(
        "serikat pekerja/serikat buruh", "SP/SB"
    )


def _perbandingan(anggota: Sequence[Duduk], aturan: Aturan) -> Iterator[Butir]:
    if aturan.perbandingan is None:
        return
    jumlah = Counter(satu.unsur for satu in anggota)
    kata = " : ".join(str(n) for n in aturan.perbandingan.values())
    dasar, ragu = aturan.dasar_perbandingan, aturan.perlu_verifikasi
    satuan = {jumlah[unsur] / n for unsur, n in aturan.perbandingan.items()}
    if len(satuan) == 1 and 0 not in satuan:
        yield Butir(
            f"Perbandingan unsur {kata}: {_sebut(TRIPARTIT, jumlah)}.", Nilai.SESUAI, dasar, ragu
        )
        return
    kurang = [unsur for unsur in aturan.perbandingan if not jumlah[unsur]]
    ekor = f" Unsur {kurang[0].label.lower()} belum ada." if kurang else ""
    yield Butir(
        f"Perbandingan unsur seharusnya {kata}; sekarang {_sebut(TRIPARTIT, jumlah)}.{ekor}",
        Nilai.BELUM,
        dasar,
        ragu,
    )


def _ukuran(anggota: Sequence[Duduk], aturan: Aturan) -> Iterator[Butir]:
    jumlah = len(anggota)
    if aturan.ganjil:
        ganjil = jumlah % 2 == 1
        kata = "ganjil" if ganjil else "genap, seharusnya ganjil"
        yield Butir(
            f"Jumlah anggota {jumlah} orang: {kata}.",
            Nilai.SESUAI if ganjil else Nilai.BELUM,
            "Keppres 107/2004",
            perlu_verifikasi=True,
        )
    if aturan.paling_banyak is not None:
        muat = jumlah <= aturan.paling_banyak
        yield Butir(
            f"Anggota {jumlah} orang, paling banyak {aturan.paling_banyak}.",
            Nilai.SESUAI if muat else Nilai.BELUM,
            aturan.dasar_paling_banyak,
            perlu_verifikasi=True,
        )


def _pimpinan(jenis: JenisLembaga, anggota: Sequence[Duduk]) -> Iterator[Butir]:
    dasar = _PIMPINAN.get(jenis, "")
    ketua = [satu for satu in anggota if satu.jabatan is Jabatan.KETUA]
    if len(ketua) != 1:
        kata = "Belum ada ketua." if not ketua else f"Ketua tercatat {len(ketua)} orang."
        yield Butir(kata, Nilai.BELUM, dasar)
    elif dasar and ketua[0].unsur is not Unsur.PEMERINTAH:
        yield Butir("Ketua seharusnya dari unsur pemerintah.", Nilai.BELUM, dasar)
    else:
        yield Butir(f"Ketua satu orang, unsur {ketua[0].unsur.label.lower()}.", Nilai.SESUAI, dasar)
    yield from _wakil(jenis, anggota, dasar)
    if not dasar:
        return
    sekretaris = [satu for satu in anggota if satu.jabatan is Jabatan.SEKRETARIS]
    if any(satu.unsur is Unsur.PEMERINTAH for satu in sekretaris):
        yield Butir("Sekretaris dari dinas (unsur pemerintah).", Nilai.SESUAI, dasar)
    else:
        yield Butir("Sekretaris dari dinas (unsur pemerintah) belum ada.", Nilai.BELUM, dasar)


def _wakil(jenis: JenisLembaga, anggota: Sequence[Duduk], dasar: str) -> Iterator[Butir]:
    perlu = _WAKIL.get(jenis, ())
    ada = {satu.unsur for satu in anggota if satu.jabatan is Jabatan.WAKIL_KETUA}
    kurang = [unsur for unsur in perlu if unsur not in ada]
    if kurang:
        kata = ", ".join(satu.singkat for satu in kurang)
        yield Butir(f"Wakil ketua dari unsur {kata} belum ada.", Nilai.BELUM, dasar)
    elif perlu:
        kata = ", ".join(satu.singkat for satu in perlu)
        yield Butir(f"Wakil ketua dari setiap unsur: {kata}.", Nilai.SESUAI, dasar)


def _pendidikan(jenis: JenisLembaga, anggota: Sequence[Duduk]) -> Iterator[Butir]:
    if not jenis.tripartit:
        return
    belum = [satu.nama for satu in anggota if not satu.pendidikan_cukup]
    if belum:
        yield Butir(
            f"Bukti pendidikan paling rendah SMA atau sederajat belum diperiksa: {len(belum)} dari "
            f"{len(anggota)} anggota.",
            Nilai.LIHAT,
            _PENDIDIKAN,
        )
    else:
        yield Butir(
            "Semua anggota berpendidikan paling rendah SMA atau sederajat.",
            Nilai.SESUAI,
            _PENDIDIKAN,
        )


def _masa(jenis: JenisLembaga, anggota: Sequence[Duduk], aturan: Aturan) -> Iterator[Butir]:
    if aturan.paling_banyak_masa is None or jenis is JenisLembaga.BADAN_PEKERJA:
        return
    lebih = [satu.nama for satu in anggota if satu.masa_sebelum >= aturan.paling_banyak_masa]
    if lebih:
        yield Butir(
            f"Sudah menjabat {aturan.paling_banyak_masa} masa tugas sebelumnya: "
            f"{', '.join(lebih)}. Anggota dapat diangkat kembali untuk "
            f"{aturan.paling_banyak_masa - 1} masa tugas.",
            Nilai.LIHAT,
            _MASA,
            perlu_verifikasi=True,
        )
