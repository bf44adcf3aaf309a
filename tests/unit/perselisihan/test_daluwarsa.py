"""Expiry of a PHK suit in its three readings (UU 2/2004 Ps 82); golden days by hand."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from hi_cases.kalender_kerja.queries.acuan import baca_ketentuan, kalender_acuan
from hi_cases.kalender_kerja.types import Ketentuan
from hi_cases.perselisihan.rules.daluwarsa import (
    KODE,
    Daluwarsa,
    hanya_alasan,
    hitung_daluwarsa,
    sejak_gagal,
)
from hi_cases.perselisihan.types import Jenis, KandidatGagal

PHK = frozenset({Jenis.PHK})


VERSI = [satu for satu, _ in baca_ketentuan() if satu.kode == KODE]
KALENDER = kalender_acuan()


def pada_hari(hari: date, *lain: Ketentuan) -> Ketentuan | None:
    """Return the version in force on a day, as the reference data and the office have them."""
    return next((v for v in reversed([*VERSI, *lain]) if v.berlaku_dari <= hari), None)


def hitung(
    pada: date, *lain: Ketentuan, keputusan_diterima: date | None = None, **isi: Any
) -> Daluwarsa | None:
    diterima = keputusan_diterima
    return hitung_daluwarsa(
        KALENDER,
        pada_hari(pada, *lain),
        **{"jenis": PHK, **isi},
        keputusan_diterima=diterima,
        lama=pada_hari(diterima, *lain) if diterima else None,
    )


@pytest.mark.parametrize(
    ("hari", "gagal", "terbatas"),
    [
        (date(2006, 1, 14), False, True),
        (date(2024, 2, 28), False, True),
        (date(2024, 2, 29), False, False),
        (date(2025, 9, 16), False, False),
        (date(2025, 9, 17), True, False),
        (date(2026, 11, 24), True, False),
    ],
)
def test_bacaan_yang_berlaku_menurut_hari(hari: date, gagal: bool, terbatas: bool) -> None:
    versi = pada_hari(hari)
    assert versi is not None
    assert sejak_gagal(versi) == gagal
    assert (hanya_alasan(versi) is not None) == terbatas


def test_sebelum_undang_undang_berlaku_tidak_ada() -> None:
    assert hitung(date(2006, 1, 13), keputusan_diterima=date(2005, 12, 1)) is None


def test_versi_baru_dari_admin_berlaku() -> None:
    """Length, first day and basis are data: a new version changes the warning, not the code."""
    baru = replace(VERSI[-1], panjang=2, dasar="UU 9/2027 Ps. 3", berlaku_dari=date(2027, 1, 1))
    isi: dict[str, Any] = {
        "gagal": True,
        "kandidat": {KandidatGagal.SIDANG_TERAKHIR: date(2026, 3, 9)},
    }
    lama, kini = hitung(date(2026, 12, 31), baru, **isi), hitung(date(2027, 1, 1), baru, **isi)
    assert lama is not None
    assert kini is not None
    assert (lama.sampai, kini.sampai) == (date(2027, 3, 9), date(2028, 3, 9))
    assert kini.dasar == "UU 9/2027 Ps. 3"
    assert "dihitung 2 tahun sejak 9 Maret 2026" in kini.kalimat
    sejak_putusan = replace(baru, mulai_dari=VERSI[0].mulai_dari)
    hasil = hitung(date(2027, 1, 1), sejak_putusan, keputusan_diterima=date(2026, 2, 1))
    assert hasil is not None
    assert hasil.sampai == date(2028, 2, 1)


def test_sejak_mk_132_tidak_berjalan_sebelum_mediasi_gagal() -> None:
    """Trap 6: counting from the day of the PHK is wrong now."""
    hasil = hitung(date(2026, 4, 6), keputusan_diterima=date(2026, 1, 5))
    assert hasil is not None
    assert hasil.mulai is None
    assert "belum mulai" in hasil.kalimat
    assert hasil.perlu_verifikasi


def test_sejak_mk_132_dihitung_dari_kandidat_paling_awal() -> None:
    hasil = hitung(
        date(2026, 4, 20),
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
    hasil = hitung(date(2025, 3, 1), keputusan_diterima=date(2024, 6, 10))
    assert hasil is not None
    assert (hasil.mulai, hasil.sampai) == (date(2024, 6, 10), date(2025, 6, 10))


@pytest.mark.parametrize(("alasan", "ada"), [("K2", True), ("J", True), ("B1", False), ("", False)])
def test_bacaan_pertama_hanya_untuk_alasan_pasal_159_dan_171(alasan: str, ada: bool) -> None:
    hasil = hitung(
        date(2023, 5, 2),
        alasan_phk=alasan,
        keputusan_diterima=date(2023, 1, 10),
    )
    assert (hasil is not None) == ada


def test_lewat_menurut_bacaan_lama_diberi_catatan() -> None:
    hasil = hitung(date(2026, 1, 5), keputusan_diterima=date(2024, 6, 10))
    assert hasil is not None
    assert "sudah lewat" in hasil.catatan
    baru = hitung(date(2026, 1, 5), keputusan_diterima=date(2025, 2, 10))
    assert baru is not None
    assert baru.catatan == ""


def test_bukan_phk_tidak_ada_daluwarsa() -> None:
    """Other claims: Ps 96 UU 13/2003 was annulled (MK 100/PUU-X/2012)."""
    hak = frozenset({Jenis.HAK})
    assert hitung(date(2026, 1, 5), jenis=hak, gagal=True) is None


def test_hari_kabisat_jatuh_pada_akhir_februari() -> None:
    hasil = hitung(date(2025, 1, 2), keputusan_diterima=date(2024, 2, 29))
    assert hasil is not None
    assert hasil.sampai == date(2025, 2, 28)
