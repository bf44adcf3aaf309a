"""A day of receipt that was wrong: what was noted on the wrong clock falls away with it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
import sqlalchemy as sa

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah, TindakanDitolak
from hi_cases.kalender_kerja.types import StatusTenggat
from hi_cases.perselisihan import queries, services
from hi_cases.perselisihan.models import DiamMatang, KandidatDaluwarsa
from hi_cases.perselisihan.types import Jawaban, KandidatGagal, Tindakan
from hi_cases.perselisihan.types.diam import SebabDiam
from tests.integration.perselisihan.kantor import KELOMPOK, PENGUSAHA, Kantor

ISI: dict[str, Any] = {"bukti": "Resi R-9", "alasan": "Resi menyebut tanggal lain"}


def perbaiki(kantor: Kantor, pihak_id: int, tanggal: str) -> None:
    kantor.lakukan(Tindakan.PERBAIKI_TERIMA_ANJURAN, pihak_id=pihak_id, tanggal=tanggal, **ISI)


def batalkan(kantor: Kantor, pihak_id: int, tanggal: str) -> None:
    """Kabid takes a noted silence back, with the true day of receipt."""
    kantor.lakukan(Tindakan.BATALKAN_ANGGAPAN, pihak_id=pihak_id, diterima_pada=tanggal, **ISI)


def jawaban(kantor: Kantor, pihak_id: int) -> tuple[Jawaban | None, ...]:
    return next(p.jawaban for p in queries.fakta(kantor.perkara).pihak if p.id == pihak_id)


def diam(kantor: Kantor) -> str:
    """Both had the anjuran on 10 April; the respondent is noted as silent on 28 April."""
    kantor.anjuran("HAK")
    kantor.pada("2026-04-10")
    kantor.terima(kantor.pemohon)
    kantor.terima(kantor.termohon)
    kantor.jawab(kantor.pemohon, "setuju")
    kantor.pada("2026-04-28")
    kantor.lakukan(Tindakan.CATAT_DIANGGAP_MENOLAK, pihak_id=kantor.termohon)
    return f"pihak:{kantor.termohon}"


def test_dianggap_menolak_gugur_dan_waktu_menjawab_berjalan_lagi(kantor: Kantor) -> None:
    """Received on 24 April, not on 10 April: 10 working days end on 11 May 2026.

    27-30 April are four (1 May closed), 4-8 May five more, 11 May the tenth.
    """
    kunci = diam(kantor)
    assert kantor.tenggat("JWB-10", kunci).status is StatusTenggat.DIBATALKAN
    # Only kabid undoes what the mediator noted: another day of receipt would wipe it out.
    with pytest.raises(TindakanDitolak, match="kepala bidang.*“Batalkan anggapan”"):
        perbaiki(kantor, kantor.termohon, "2026-04-24")
    assert jawaban(kantor, kantor.termohon) == (Jawaban.DIANGGAP_MENOLAK,)
    batalkan(kantor, kantor.termohon, "2026-04-24")
    assert jawaban(kantor, kantor.termohon) == (None,)
    tenggat = kantor.tenggat("JWB-10", kunci)
    assert tenggat.status is StatusTenggat.BERJALAN
    assert (tenggat.mulai, tenggat.jatuh) == (date(2026, 4, 24), date(2026, 5, 11))
    peristiwa = kantor.peristiwa()[-1]
    assert "10 April 2026" in peristiwa.keterangan
    assert "24 April 2026" in peristiwa.keterangan
    assert "dianggap menolak gugur" in peristiwa.keterangan


def test_anj10_tampak_terpenuhi_terlambat(kantor: Kantor) -> None:
    """First sidang 8 April: ANJ-10 ends 22 April; the last receipt is now 24 April."""
    diam(kantor)
    assert kantor.tenggat("ANJ-10").dipenuhi_pada == date(2026, 4, 10)
    batalkan(kantor, kantor.termohon, "2026-04-24")
    anj = kantor.tenggat("ANJ-10")
    assert (anj.jatuh, anj.dipenuhi_pada) == (date(2026, 4, 22), date(2026, 4, 24))


def test_kandidat_daluwarsa_dihitung_lagi(kantor: Kantor) -> None:
    kantor.anjuran("PHK", "HAK")
    for pihak in (kantor.pemohon, kantor.termohon):
        kantor.terima(pihak)
    kantor.jawab(kantor.pemohon, "setuju")
    kantor.maju(30)
    kantor.lakukan(Tindakan.CATAT_DIANGGAP_MENOLAK, pihak_id=kantor.termohon)

    def kandidat() -> set[KandidatGagal]:
        stmt = sa.select(KandidatDaluwarsa.kandidat).filter_by(perkara_id=kantor.id)
        return set(db.session.scalars(stmt))

    assert KandidatGagal.AKHIR_JAWABAN in kandidat()
    batalkan(kantor, kantor.termohon, "2026-05-05")
    assert KandidatGagal.AKHIR_JAWABAN not in kandidat()


def test_jawaban_tertulis_tetap_dan_waktunya_dihitung_ulang(kantor: Kantor) -> None:
    kantor.anjuran("HAK")
    kantor.pada("2026-04-13")
    for pihak in (kantor.pemohon, kantor.termohon):
        kantor.terima(pihak)
    kantor.pada("2026-04-17")
    kantor.jawab(kantor.termohon, "menolak")
    perbaiki(kantor, kantor.termohon, "2026-04-15")
    assert jawaban(kantor, kantor.termohon) == (Jawaban.MENOLAK,)
    tenggat = kantor.tenggat("JWB-10", f"pihak:{kantor.termohon}")
    assert tenggat.status is StatusTenggat.TERPENUHI
    assert (tenggat.mulai, tenggat.dipenuhi_pada) == (date(2026, 4, 15), date(2026, 4, 17))
    kantor.maju(3)
    with pytest.raises(DataTidakSah, match="sudah menjawab tertulis pada 17 April 2026"):
        perbaiki(kantor, kantor.termohon, "2026-04-20")


def test_bukti_saja_yang_diperbaiki_tidak_menggugurkan(kantor: Kantor) -> None:
    diam(kantor)
    perbaiki(kantor, kantor.termohon, "2026-04-10")
    assert jawaban(kantor, kantor.termohon) == (Jawaban.DIANGGAP_MENOLAK,)


def test_pekerja_yang_diam_saja_yang_gugur_dan_pb3_ikut(kantor: Kantor) -> None:
    """A group: one worker wrote, two were silent; the agreement in part falls with the silence."""
    kantor.anjuran("HAK", pihak=(KELOMPOK, PENGUSAHA))
    kantor.pada("2026-04-10")
    kantor.terima(kantor.pemohon)
    kantor.terima(kantor.termohon)
    satu = str(kantor.pihak("pemohon").anggota[0].id)
    kantor.jawab(kantor.termohon, "setuju")
    kantor.pada("2026-04-15")
    kantor.jawab(kantor.pemohon, None, jawaban_anggota={satu: "setuju"})
    kantor.pada("2026-04-28")
    services.tandai_siap(kantor.id)
    kantor.lakukan(Tindakan.CATAT_DIANGGAP_MENOLAK, pihak_id=kantor.pemohon)
    assert "PB-3" in kantor.berjalan()
    batalkan(kantor, kantor.pemohon, "2026-04-15")
    assert jawaban(kantor, kantor.pemohon) == (Jawaban.SETUJU, None, None)
    assert "PB-3" not in kantor.berjalan()
    assert kantor.jatuh("JWB-10", f"pihak:{kantor.pemohon}") == date(2026, 4, 29)


def test_penunjuk_diam_yang_lama_berakhir(kantor: Kantor) -> None:
    kantor.anjuran("HAK")
    kantor.pada("2026-04-10")
    kantor.terima(kantor.termohon)
    kantor.pada("2026-04-28")
    assert services.tandai_siap(kantor.id) == 1
    perbaiki(kantor, kantor.termohon, "2026-04-24")
    (baris,) = db.session.query(DiamMatang)
    assert baris.sebab is SebabDiam.BERGESER


def test_diam_dihitung_pada_hari_terakhir_bukan_pada_hari_klik(kantor: Kantor) -> None:
    """PB-3 in a group starts on the last answer: silence counts on the last day of JWB-10.

    Received on 10 April, so the silence stands on 24 April; noted on 28 April. 27, 28, 29 April.
    """
    kantor.anjuran("HAK", pihak=(KELOMPOK, PENGUSAHA))
    kantor.pada("2026-04-10")
    kantor.terima(kantor.pemohon)
    kantor.terima(kantor.termohon)
    satu = str(kantor.pihak("pemohon").anggota[0].id)
    kantor.jawab(kantor.termohon, "setuju")
    kantor.jawab(kantor.pemohon, None, jawaban_anggota={satu: "setuju"})
    kantor.pada("2026-04-28")
    kantor.lakukan(Tindakan.CATAT_DIANGGAP_MENOLAK, pihak_id=kantor.pemohon)
    pb3 = kantor.tenggat("PB-3")
    assert (pb3.mulai, pb3.jatuh) == (date(2026, 4, 24), date(2026, 4, 29))
    panel = queries.halaman(kantor.akun["mediator"], kantor.id).menunggu
    assert panel.kalimat.endswith("lalu tutup perkara, paling lambat Rabu, 29 April 2026.")
