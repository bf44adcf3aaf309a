"""Corrections in konsiliasi, which the counter records, under the periods of UU 2/2004 Ps 23."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from hi_cases.core import clock
from hi_cases.core.authz import Peran
from hi_cases.core.errors import TidakBerizin, TindakanDitolak
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.perselisihan import queries
from hi_cases.perselisihan.types import Hasil, Jawaban, Tahap, Tindakan
from tests.integration.perselisihan.kantor import PB, Kantor


def anjuran(k: Kantor) -> date:
    """The konsiliator's anjuran of today, received by both four days later."""
    k.catat("PHK")
    k.lakukan(Tindakan.TAWARKAN, cara="langsung")
    k.lakukan(
        Tindakan.PILIH_KONSILIASI, konsiliator="H. Darmawan", bukti="S-1", disepakati_semua=True
    )
    k.lakukan(Tindakan.CATAT_SIDANG_KONSILIASI, hadir=[k.pemohon, k.termohon], ringkasan="I")
    k.lakukan(Tindakan.ANJURAN_KONSILIATOR, nomor="01/KON/2026", isi="Dibayar")
    terbit = clock.hari_ini()
    k.maju(4)
    k.terima(k.pemohon)
    k.terima(k.termohon)
    return terbit


def perbaiki_terima(k: Kantor, pihak_id: int, tanggal: date) -> None:
    isi = {"bukti": "Resi", "alasan": "Resi menyebut tanggal lain", "tanggal": tanggal}
    k.lakukan(Tindakan.PERBAIKI_TERIMA_ANJURAN, pihak_id=pihak_id, **isi)


def perbaiki_jawaban(k: Kantor, jawaban: str) -> None:
    isi = {"bukti": "Surat 2", "alasan": "Salah baca", "jawaban": jawaban}
    k.lakukan(Tindakan.PERBAIKI_JAWABAN, pihak_id=k.termohon, **isi)


def test_tanggal_terima_diperbaiki_menggeser_kedua_tenggat_konsiliasi(kantor: Kantor) -> None:
    """The page of the receipt promises this way back, so it must lead somewhere."""
    terbit = anjuran(kantor)
    assert kantor.tenggat("KON-ANJ-10").dipenuhi_pada == clock.hari_ini()
    for pihak in (kantor.pemohon, kantor.termohon):
        perbaiki_terima(kantor, pihak, terbit)
        assert kantor.tenggat("KON-JWB-10", f"pihak:{pihak}").mulai == terbit
    assert kantor.tenggat("KON-ANJ-10").dipenuhi_pada == terbit
    assert kantor.tahap() is Tahap.KONSILIASI


def test_diam_yang_dicatat_dari_tanggal_keliru_gugur(kantor: Kantor) -> None:
    anjuran(kantor)
    kunci = f"pihak:{kantor.termohon}"
    kantor.pada(kantor.jatuh("KON-JWB-10", kunci) + timedelta(days=1))
    kantor.lakukan(Tindakan.CATAT_DIANGGAP_MENOLAK, pihak_id=kantor.termohon)
    with pytest.raises(TindakanDitolak, match="Batalkan anggapan"):
        perbaiki_terima(kantor, kantor.termohon, clock.hari_ini())
    kantor.lakukan(
        Tindakan.BATALKAN_ANGGAPAN,
        pihak_id=kantor.termohon,
        diterima_pada=clock.hari_ini(),
        bukti="Resi",
        alasan="Resi menyebut tanggal lain",
    )
    assert kantor.tenggat("KON-JWB-10", kunci).status is StatusTenggat.BERJALAN
    fakta = queries.fakta(kantor.perkara)
    assert next(p.jawaban for p in fakta.pihak if p.id == kantor.termohon) == (None,)


def test_jawaban_diperbaiki_membuka_dan_membatalkan_kon_pb3(kantor: Kantor) -> None:
    anjuran(kantor)
    kantor.jawab(kantor.pemohon, "setuju")
    kantor.jawab(kantor.termohon, "menolak")
    assert "KON-PB-3" not in kantor.berjalan()
    perbaiki_jawaban(kantor, "setuju")
    assert "KON-PB-3" in kantor.berjalan()
    perbaiki_jawaban(kantor, "menolak")
    assert "KON-PB-3" not in kantor.berjalan()
    perbaiki_jawaban(kantor, Jawaban.SETUJU.value)
    kantor.lakukan(Tindakan.PB_KONSILIASI, **PB)
    assert kantor.perkara.hasil is Hasil.PB_KONSILIASI


def test_perbaikan_konsiliasi_oleh_loket(kantor: Kantor) -> None:
    anjuran(kantor)
    with pytest.raises(TidakBerizin):
        kantor.lakukan(
            Tindakan.PERBAIKI_TERIMA_ANJURAN,
            pelaku=kantor.akun[Peran.MEDIATOR],
            pihak_id=kantor.termohon,
            bukti="Resi",
            alasan="x",
        )
