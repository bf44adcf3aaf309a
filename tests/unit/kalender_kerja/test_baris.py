"""Typed days are read as people write them, and every wrong line is named."""

from datetime import date, time

import pytest

from hi_cases.kalender_kerja.queries.acuan import definisi_pengaturan
from hi_cases.kalender_kerja.rules.baris import baca_baris, tulis_baris
from hi_cases.kalender_kerja.rules.pengaturan import baca_rentang_jam
from hi_cases.kalender_kerja.rules.susun import Bahan, IsiDekrit, NilaiBerlaku, beda_hari
from hi_cases.kalender_kerja.types import HariLibur, JenisLibur, Naskah


@pytest.mark.parametrize(
    ("baris", "jenis"),
    [
        ("17/08/2026; libur nasional; Hari Kemerdekaan", JenisLibur.LIBUR_NASIONAL),
        ("17 Agustus 2026;LIBUR;Hari Kemerdekaan", JenisLibur.LIBUR_NASIONAL),
        ("17 Agustus; cb; Hari Kemerdekaan", JenisLibur.CUTI_BERSAMA),
        ("2026-08-17; penutupan setempat; Hari Kemerdekaan", JenisLibur.PENUTUPAN_SETEMPAT),
        ("17.08.26; pilkada; Hari Kemerdekaan", JenisLibur.HARI_PEMILIHAN),
    ],
)
def test_ejaan(baris: str, jenis: JenisLibur) -> None:
    hasil = baca_baris(f"\n  {baris}  \n\n", 2026)
    assert hasil.galat == []
    assert hasil.hari == [HariLibur(date(2026, 8, 17), jenis, "Hari Kemerdekaan")]


@pytest.mark.parametrize(
    ("baris", "kata"),
    [
        ("17/08/2026", "tiga bagian"),
        ("a;b;c;d;e", "tiga bagian"),
        ("30/02/2026; libur; x", "tidak terbaca"),
        ("17/08/2025; libur; x", "bukan tanggal tahun 2026"),
        ("17/08/2026; pesta; x", "tidak dikenal"),
        ("17/08/2026; libur;  ", "nama hari belum ditulis"),
        ("17/08/2026; libur; x; mungkin", "perkiraan"),
    ],
)
def test_baris_keliru(baris: str, kata: str) -> None:
    hasil = baca_baris(f"1/1/2026; libur; Tahun Baru\n{baris}", 2026)
    assert len(hasil.hari) == 1
    (galat,) = hasil.galat
    assert galat.startswith("Baris 2: ")
    assert kata in galat


def test_baris_ganda() -> None:
    hasil = baca_baris("1/1/2026; libur; A\n2/1/2026; libur; A\n1 Januari; libur; A", 2026)
    assert hasil.galat == ["Baris 3: sama dengan baris 1."]


def test_tulis_lalu_baca() -> None:
    hari = [
        HariLibur(date(2026, 1, 1), JenisLibur.LIBUR_NASIONAL, "Tahun Baru"),
        HariLibur(date(2026, 3, 20), JenisLibur.CUTI_BERSAMA, "Idulfitri", "", True),
    ]
    assert baca_baris(tulis_baris(hari), 2026).hari == hari


def test_beda_hari_menyebut_yang_hilang_dan_yang_baru() -> None:
    a = HariLibur(date(2026, 1, 1), JenisLibur.LIBUR_NASIONAL, "A", "SKB lama")
    b = HariLibur(date(2026, 1, 2), JenisLibur.CUTI_BERSAMA, "B")
    a_baru = HariLibur(date(2026, 1, 1), JenisLibur.LIBUR_NASIONAL, "A", "SKB baru")
    c = HariLibur(date(2026, 1, 5), JenisLibur.CUTI_BERSAMA, "C")
    assert beda_hari([a, b], [a_baru, c]) == ([b], [c])


@pytest.mark.parametrize("pola", ["560/{n:03d}/HI/{tahun}", "{n}/{tahun}", "A {n:04d}-B {tahun}"])
def test_pola_nomor(pola: str) -> None:
    assert definisi_pengaturan()["format_nomor_register"].periksa(pola) is None
    assert pola.format(n=7, tahun=2026)


@pytest.mark.parametrize(
    "pola", ["", "560", "{n}", "{tahun}", "{n.real}/{tahun}", "{0}{n}{tahun}", "{n:99d}{tahun}"]
)
def test_pola_nomor_yang_berbahaya_atau_kurang(pola: str) -> None:
    assert "Tulis pola" in (definisi_pengaturan()["format_nomor_register"].periksa(pola) or "")


def test_bulan_hanya_pada_pola_yang_mengenalnya() -> None:
    pola = "560/{n:03d}/{bulan_romawi}/{tahun}"
    assert definisi_pengaturan()["format_nomor_surat"].periksa(pola) is None
    assert "bulan" in (
        definisi_pengaturan()["format_nomor_surat"].periksa("{bulan_romawi}/{tahun}") or ""
    )
    assert "Tulis pola" in (definisi_pengaturan()["format_nomor_register"].periksa(pola) or "")


def test_jawaban_pertama_juga_berlaku_sebelumnya() -> None:
    bahan = Bahan(
        {1: IsiDekrit(2026, Naskah.SKB, ())},
        (
            NilaiBerlaku("minggu_kerja", "6", date(2026, 5, 1)),
            NilaiBerlaku("minggu_kerja", "5", date(2026, 9, 1)),
            NilaiBerlaku("minggu_kerja", "6", date(2026, 9, 1), urutan=1),
        ),
    )
    assert bahan.nilai("minggu_kerja", date(2020, 1, 1)) == "6"
    assert bahan.kalender().hari_kerja(date(2026, 9, 5))
    assert bahan.nilai("tidak_ada", date(2026, 1, 1)) is None


@pytest.mark.parametrize(
    ("nilai", "jam"),
    [
        ("12.00-13.00", (time(12), time(13))),
        ("11:30 – 13:00", (time(11, 30), time(13))),
        ("9.05-10.00", (time(9, 5), time(10))),
        ("Tidak ada", None),
    ],
)
def test_a_stretch_of_the_day_is_read_as_it_is_typed(
    nilai: str, jam: tuple[time, time] | None
) -> None:
    assert baca_rentang_jam(nilai) == jam
    assert definisi_pengaturan()["jeda_siang"].periksa(nilai) is None


@pytest.mark.parametrize(
    "nilai", ["", "12", "13.00-12.00", "12.00-12.00", "24.00-25.00", "12.60-13"]
)
def test_what_is_no_stretch_of_the_day_is_explained(nilai: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the message is the text itself, or time's own
        baca_rentang_jam(nilai)
    assert "misalnya 12.00-13.00" in (definisi_pengaturan()["jeda_jumat"].periksa(nilai) or "")


@pytest.mark.parametrize(
    ("nilai", "sah"),
    [("5690752", True), ("belum diisi", True), ("5.690.752", False), ("0", False), ("5,6", False)],
)
def test_the_minimum_wage_is_a_number_of_rupiah_or_not_entered(nilai: str, *, sah: bool) -> None:
    umk = definisi_pengaturan()["umk"]
    assert (umk.periksa(nilai) is None) is sah
    assert len(nilai) <= umk.panjang
    assert definisi_pengaturan()["lama_sidang"].periksa("belum diisi") is not None
