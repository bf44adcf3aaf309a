"""The panel of now knows how far the letter behind its act is."""

from __future__ import annotations

from datetime import date

from hi_cases.perselisihan.rules.surat_jalan import (
    Kiriman,
    SuratJalan,
    kalimat,
    langkah,
    tertinggal,
)
from hi_cases.surat.rules.sampaikan import Keadaan
from hi_cases.surat.types import StatusSurat

S, K = StatusSurat, Keadaan


def test_draf_dan_persetujuan_disebut_dengan_gilirannya() -> None:
    draf = SuratJalan(1, "anjuran", S.DRAF)
    assert kalimat(draf) == "Draf anjuran sudah ada dan belum diajukan."
    assert langkah(draf) == "Lanjutkan anjuran"
    periksa = SuratJalan(1, "anjuran", S.DIPERIKSA, "Kepala Bidang: memeriksa")
    assert kalimat(periksa) == "Anjuran menunggu Kepala Bidang: memeriksa."
    assert langkah(periksa) == "Buka anjuran"
    assert tertinggal(periksa).startswith("Anjuran menunggu Kepala Bidang: memeriksa. Sesudah")


def test_terbit_belum_dikirim_lalu_tidak_sampai_lalu_menunggu_bukti() -> None:
    pihak = (Kiriman("Siti", K.BELUM), Kiriman("PT A", K.DITERIMA))
    terbit = SuratJalan(1, "surat penawaran", S.TERBIT, kiriman=pihak)
    assert kalimat(terbit) == "Surat penawaran sudah terbit dan belum dikirim kepada Siti."
    assert langkah(terbit) == "Kirim surat penawaran"
    kembali = Kiriman("Siti", K.GAGAL, date(2026, 4, 6), "Alamat tidak ditemukan.")
    gagal = SuratJalan(1, "anjuran", S.TERBIT, kiriman=(kembali,))
    assert kalimat(gagal) == (
        "Kiriman anjuran kepada Siti tidak sampai (6 April 2026): Alamat tidak ditemukan. "
        "Kirim lagi."
    )
    assert langkah(gagal) == "Kirim anjuran"
    tunggu = SuratJalan(1, "anjuran", S.TERBIT, kiriman=(Kiriman("Siti", K.DIKIRIM),))
    assert kalimat(tunggu) == "Terkirim kepada Siti, belum terbukti diterima."
    assert langkah(tunggu) == "Catat penerimaan anjuran"
    selesai = SuratJalan(1, "anjuran", S.TERBIT, kiriman=(Kiriman("Siti", K.DITERIMA),))
    assert (kalimat(selesai), langkah(selesai), tertinggal(selesai)) == ("", "", "")
