"""The hand-over note: what it says, in which order, and what never gets into it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hi_cases.perselisihan.rules.serah_terima import BANYAK, KEPALA, berikut, catatan, peringatan
from hi_cases.perselisihan.types import (
    Jawaban,
    JenisPihak,
    JenisSidang,
    PerihalPanggilan,
    Sisi,
    Tahap,
)
from hi_cases.perselisihan.types.serah_terima import (
    BahanSerah,
    PanggilanSerah,
    PernyataanSerah,
    SidangSerah,
    TenggatSerah,
)
from tests.unit.perselisihan.contoh import HARI, fakta, pihak

# Monday 6 April 2026. Days and what is left of them are given: the note counts nothing itself.
MED30 = TenggatSerah("MED-30", "Seluruh mediasi", "UU 2/2004 Ps. 15", date(2026, 4, 23), 13)
ANJ10 = TenggatSerah("ANJ-10", "Anjuran", "UU 2/2004 Ps. 13", date(2026, 4, 2), -1)
SITI = pihak(1, nama="Siti", terima_anjuran=date(2026, 4, 1), jawab_jatuh=date(2026, 4, 16))
PT = pihak(2, Sisi.TERMOHON, nama="PT A")


def _anjuran() -> BahanSerah:
    f = fakta(
        Tahap.ANJURAN,
        mediator_id=7,
        anjuran_terbit=True,
        pelimpahan_diterima=date(2026, 3, 2),
        pihak=(SITI, PT),
        berjalan={"MED-30": MED30.jatuh, "ANJ-10": ANJ10.jatuh},
    )
    sidang = SidangSerah(JenisSidang.MEDIASI, 1, date(2026, 3, 12), True, "Para pihak bicara.\nx")
    panggilan = PanggilanSerah(
        "PT A", PerihalPanggilan.SIDANG, date(2026, 4, 10), "09.00", "Ruang 1", False
    )
    kabar = PernyataanSerah("Siti", "Tanggal yang tidak dapat dihadiri", date(2026, 4, 5))
    return BahanSerah(
        f,
        date(2026, 4, 1),
        (MED30, ANJ10),
        "Tersisa 3 hari kerja.",
        (sidang,),
        (panggilan,),
        pernyataan=(kabar,),
    )


def test_catatan_seutuhnya() -> None:
    assert catatan(_anjuran()).splitlines() == [
        "Perhatian: ANJ-10 sudah lewat waktu.",
        "Tahap: anjuran sejak 1 April 2026.",
        "Yang ditunggu: Sampaikan anjuran kepada PT A dan catat bukti terimanya, "
        "batasnya Kamis, 2 April 2026, sudah lewat. Menunggu jawaban Siti atas anjuran, "
        "paling lambat Kamis, 16 April 2026.",
        "Batas hukum terdekat: ANJ-10 (anjuran): 2 April 2026, lewat 1 hari kerja. "
        "Dasar: UU 2/2004 Ps. 13.",
        "Tenggat lain yang berjalan: MED-30 (seluruh mediasi): 23 April 2026, "
        "tersisa 13 hari kerja.",
        "Kelonggaran: Tersisa 3 hari kerja.",
        "Sidang terakhir: mediasi ke-1, 12 Maret 2026, terlaksana. Para pihak bicara.",
        "Sudah direncanakan: sidang mediasi 10 April 2026 pukul 09.00 di Ruang 1.",
        "Panggilan yang belum terbukti diterima: PT A untuk sidang mediasi 10 April 2026.",
        "Jawaban yang masih ditunggu: Siti sampai 16 April 2026; "
        "PT A (anjuran belum terbukti diterima).",
        "Kabar para pihak yang belum ditanggapi: tanggal yang tidak dapat dihadiri dari Siti, "
        "5 April 2026.",
    ]


def test_perkara_yang_baru_dilimpahkan() -> None:
    f = fakta(Tahap.DILIMPAHKAN_MEDIATOR, mediator_id=7, pihak=(SITI, PT))
    teks = catatan(BahanSerah(f, date(2026, 4, 2)))
    assert "Pelimpahan belum dicatat diterima: MED-7 dan MED-30 belum berjalan." in teks
    assert "Batas hukum terdekat" not in teks
    assert "Belum ada sidang." in teks


def test_tenggat_yang_dijeda_dan_yang_tanpa_hari_bukan_yang_terdekat() -> None:
    dijeda = replace(MED30, dijeda=True)
    tanpa = TenggatSerah("JWB-10", "Jawaban", "Ps. 13", None, None, "Siti")
    bahan = BahanSerah(fakta(Tahap.KLARIFIKASI), None, (dijeda, tanpa), klarifikasi=HARI)
    assert berikut(bahan) is None
    teks = catatan(bahan)
    assert "MED-30 (seluruh mediasi): hitungannya sedang dijeda" in teks
    assert "JWB-10 (jawaban) bagi Siti: harinya belum dapat dihitung" in teks
    assert "Undangan klarifikasi untuk 6 April 2026 belum ada risalahnya." in teks


def test_peringatan_bagi_pengganti() -> None:
    diam = replace(SITI, jawab_jatuh=date(2026, 4, 2))
    f = fakta(Tahap.ANJURAN, pihak=(diam, PT), benturan=frozenset({9}))
    semua = peringatan(BahanSerah(f), ke_id=9)
    assert "diamnya perlu dicatat mediator" in semua[0]
    assert semua[1] == "Perhatian: mediator pengganti menyatakan benturan kepentingan."
    assert len(peringatan(BahanSerah(f), ke_id=8)) == 1


def test_kode_yang_lewat_bagi_dua_pihak_disebut_satu_kali() -> None:
    hari = date(2026, 4, 2)
    dua = tuple(TenggatSerah("JWB-10", "Jawaban", "Ps. 13", hari, -1, s) for s in ("Siti", "PT A"))
    semua = peringatan(BahanSerah(fakta(Tahap.ANJURAN), tenggat=(ANJ10, *dua)))
    assert semua == ["Perhatian: ANJ-10, JWB-10 sudah lewat waktu."]


def test_jawaban_kelompok_dihitung_dan_daftar_panjang_dipotong() -> None:
    kelompok = replace(
        SITI, jenis=JenisPihak.KELOMPOK, nama="Budi dkk.", jawaban=(Jawaban.SETUJU, None, None)
    )
    f = fakta(Tahap.ANJURAN, anjuran_terbit=True, pihak=(kelompok, PT))
    kurang = tuple(f"Dokumen {i}" for i in range(BANYAK + 3))
    teks = catatan(BahanSerah(f, kekurangan=kurang))
    assert "Budi dkk., 2 dari 3 pekerja sampai 16 April 2026" in teks
    assert "; dan 3 lagi." in teks


def test_ringkasan_panjang_dipotong_pada_kata() -> None:
    panjang = "kata " * 100
    sidang = SidangSerah(JenisSidang.MEDIASI, 2, HARI, False, panjang)
    teks = catatan(BahanSerah(fakta(Tahap.MEDIASI), sidang=(sidang,)))
    baris = next(satu for satu in teks.splitlines() if satu.startswith("Sidang terakhir"))
    assert "tidak terlaksana" in baris
    assert baris.endswith("kata …")
    assert len(baris) < KEPALA + 80
