"""Expiry of a PHK suit in its three readings (UU 2/2004 Ps 82); golden days by hand."""

from datetime import date

import pytest

from hi_cases.perselisihan.rules.daluwarsa import hitung_daluwarsa, rezim_pada, setahun_sesudah
from hi_cases.perselisihan.types import Jenis, KandidatGagal

PHK = frozenset({Jenis.PHK})


@pytest.mark.parametrize(
    ("hari", "putusan"),
    [
        (date(2024, 2, 28), "Ps. 159 dan 171"),
        (date(2024, 2, 29), "94/PUU-XXI/2023"),
        (date(2025, 9, 16), "94/PUU-XXI/2023"),
        (date(2025, 9, 17), "132/PUU-XXIII/2025"),
        (date(2026, 11, 24), "132/PUU-XXIII/2025"),
    ],
)
def test_bacaan_yang_berlaku_menurut_hari(hari: date, putusan: str) -> None:
    rezim = rezim_pada(hari)
    assert rezim is not None
    assert putusan in rezim.dasar


def test_sebelum_undang_undang_berlaku_tidak_ada() -> None:
    assert rezim_pada(date(2006, 1, 13)) is None


def test_sejak_mk_132_tidak_berjalan_sebelum_mediasi_gagal() -> None:
    """Trap 6: counting from the day of the PHK is wrong now."""
    hasil = hitung_daluwarsa(pada=date(2026, 4, 6), jenis=PHK, keputusan_diterima=date(2026, 1, 5))
    assert hasil is not None
    assert hasil.mulai is None
    assert "belum mulai" in hasil.kalimat
    assert hasil.perlu_verifikasi


def test_sejak_mk_132_dihitung_dari_kandidat_paling_awal() -> None:
    hasil = hitung_daluwarsa(
        pada=date(2026, 4, 20),
        jenis=PHK,
        gagal=True,
        kandidat={
            KandidatGagal.JAWABAN_MENOLAK: date(2026, 4, 15),
            KandidatGagal.SIDANG_TERAKHIR: date(2026, 3, 9),
            KandidatGagal.ANJURAN_TERBIT: date(2026, 3, 30),
        },
    )
    assert hasil is not None
    assert (hasil.mulai, hasil.sampai) == (date(2026, 3, 9), date(2027, 3, 9))
    assert [label for label, _ in hasil.kandidat] == [
        "sidang terakhir",
        "anjuran diterbitkan",
        "jawaban menolak",
    ]
    assert "9 Maret 2027" in hasil.kalimat
    assert "Perlu verifikasi" in hasil.kalimat


def test_mk_94_dihitung_dari_keputusan_pengusaha() -> None:
    hasil = hitung_daluwarsa(pada=date(2025, 3, 1), jenis=PHK, keputusan_diterima=date(2024, 6, 10))
    assert hasil is not None
    assert (hasil.mulai, hasil.sampai) == (date(2024, 6, 10), date(2025, 6, 10))


@pytest.mark.parametrize(("alasan", "ada"), [("K2", True), ("J", True), ("B1", False), ("", False)])
def test_bacaan_pertama_hanya_untuk_alasan_pasal_159_dan_171(alasan: str, ada: bool) -> None:
    hasil = hitung_daluwarsa(
        pada=date(2023, 5, 2),
        jenis=PHK,
        alasan_phk=alasan,
        keputusan_diterima=date(2023, 1, 10),
    )
    assert (hasil is not None) == ada


def test_lewat_menurut_bacaan_lama_diberi_catatan() -> None:
    hasil = hitung_daluwarsa(pada=date(2026, 1, 5), jenis=PHK, keputusan_diterima=date(2024, 6, 10))
    assert hasil is not None
    assert "sudah lewat" in hasil.catatan
    baru = hitung_daluwarsa(pada=date(2026, 1, 5), jenis=PHK, keputusan_diterima=date(2025, 2, 10))
    assert baru is not None
    assert baru.catatan == ""


def test_bukan_phk_tidak_ada_daluwarsa() -> None:
    """Other claims: Ps 96 UU 13/2003 was annulled (MK 100/PUU-X/2012)."""
    hak = frozenset({Jenis.HAK})
    assert hitung_daluwarsa(pada=date(2026, 1, 5), jenis=hak, gagal=True) is None


def test_setahun_sesudah_hari_kabisat() -> None:
    assert setahun_sesudah(date(2024, 2, 29)) == date(2025, 2, 28)
    assert setahun_sesudah(date(2026, 3, 9)) == date(2027, 3, 9)
