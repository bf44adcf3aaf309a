"""Suits at the PHI: after the anjuran, each once, and the verdict after the suit."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hi_cases.core import clock
from hi_cases.core.errors import DataTidakSah
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.types import Tindakan
from tests.integration.perselisihan.kantor import Kantor


def gugat(kantor: Kantor, hari: date, nomor: str = "12/Pdt.Sus-PHI/2026/PN Bdg") -> None:
    kantor.lakukan(
        Tindakan.CATAT_GUGATAN_PHI,
        tanggal=hari,
        nomor=nomor,
        pengadilan="PN Bandung",
        pihak_id=kantor.pemohon,
    )


@pytest.fixture
def ditolak(kantor: Kantor) -> date:
    """A case whose anjuran was rejected; returns the day of the anjuran."""
    kantor.anjuran("HAK")
    terbit = clock.hari_ini()
    for pihak in (kantor.pemohon, kantor.termohon):
        kantor.terima(pihak)
        kantor.jawab(pihak, "menolak")
    kantor.lakukan(Tindakan.TUTUP_ANJURAN_DITOLAK, catatan="Keduanya menolak")
    kantor.maju(10)
    return terbit


def test_gugatan_tidak_sebelum_anjuran(kantor: Kantor, ditolak: date) -> None:
    """UU 2/2004 Ps 83(1): a suit needs the risalah, which comes with the anjuran."""
    with pytest.raises(DataTidakSah, match="tidak boleh sebelum anjuran terbit"):
        gugat(kantor, ditolak - timedelta(days=1))
    gugat(kantor, ditolak)


def test_gugatan_konsiliasi_tidak_sebelum_anjuran_konsiliator(kantor: Kantor) -> None:
    kantor.catat("PHK")
    kantor.lakukan(Tindakan.TAWARKAN, cara="langsung")
    kantor.lakukan(
        Tindakan.PILIH_KONSILIASI, konsiliator="H. Darmawan", bukti="Surat", disepakati_semua=True
    )
    kantor.lakukan(
        Tindakan.CATAT_SIDANG_KONSILIASI, hadir=[kantor.pemohon, kantor.termohon], ringkasan="I"
    )
    kantor.maju(2)
    kantor.lakukan(Tindakan.ANJURAN_KONSILIATOR, nomor="01/KON/2026", isi="Dibayar")
    terbit = clock.hari_ini()
    for pihak in (kantor.pemohon, kantor.termohon):
        kantor.terima(pihak)
        kantor.jawab(pihak, "menolak")
    kantor.lakukan(Tindakan.KONSILIASI_DITOLAK, catatan="Ditolak")
    with pytest.raises(DataTidakSah, match="sebelum anjuran terbit"):
        gugat(kantor, terbit - timedelta(days=1))


def test_nomor_gugatan_yang_sama_ditolak(kantor: Kantor, ditolak: date) -> None:
    gugat(kantor, ditolak)
    with pytest.raises(DataTidakSah, match="sudah dicatat"):
        gugat(kantor, clock.hari_ini(), "12/pdt.sus-phi/2026/PN  BDG")
    gugat(kantor, clock.hari_ini(), "13/Pdt.Sus-PHI/2026/PN Bdg")


def test_putusan_tidak_sebelum_gugatan(kantor: Kantor, ditolak: date) -> None:
    gugat(kantor, clock.hari_ini())
    with pytest.raises(DataTidakSah, match="tidak boleh sebelum gugatan"):
        kantor.lakukan(Tindakan.CATAT_PUTUSAN_PHI, tanggal=ditolak, nomor="12/P", amar="x")


def test_jwb10_yang_terlewat_tidak_terbaca_dibatalkan(kantor: Kantor) -> None:
    kantor.anjuran("HAK")
    kantor.terima(kantor.termohon)
    kantor.maju(30)
    kantor.lakukan(Tindakan.CATAT_DIANGGAP_MENOLAK, pihak_id=kantor.termohon)
    tenggat = kantor.tenggat("JWB-10", f"pihak:{kantor.termohon}")
    halaman = queries.halaman(kantor.akun["mediator"], kantor.id)
    assert halaman.keterangan_akhir[tenggat.id] == "terlewat: dianggap menolak"
    assert halaman.akhir_tenggat[tenggat.id] == "terlewat"
