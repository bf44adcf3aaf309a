"""Letters whose matter is over: off the desk, sent only with a reason, cleared once back."""

from __future__ import annotations

from datetime import date

import pytest
from flask import Flask

from hi_cases.core.db import db
from hi_cases.core.errors import DataTidakSah
from hi_cases.perselisihan.types import Tindakan
from hi_cases.surat.queries.sampaikan import belum_sampai, jumlah_belum_sampai
from hi_cases.surat.services import sampaikan
from hi_cases.surat.types import CaraSampai, StatusSurat
from tests.integration.surat.sampaikan.loket import PANGGILAN, Loket


def test_penawaran_yang_tahapnya_lewat_hanya_dikirim_dengan_alasan(
    app: Flask, loket: Loket
) -> None:
    loket.catat("PHK")
    surat = loket.terbitkan(loket.tulis("penawaran", loket.petugas), loket.petugas)
    with app.test_request_context():
        assert [s.surat.id for s in belum_sampai(loket.petugas).baris] == [surat.id]
    assert jumlah_belum_sampai(loket.petugas) == 1
    # The office offered by word of mouth after all, nobody chose, the case went on.
    loket.lakukan(Tindakan.TAWARKAN, cara="langsung")
    loket.maju_ke_sesudah("PILIH-7")
    loket.lakukan(Tindakan.LIMPAHKAN, mediator_id=loket.mediator.id)
    with app.test_request_context():
        assert belum_sampai(loket.petugas).baris == []
    assert jumlah_belum_sampai(loket.petugas) == 0
    hari = date(2026, 3, 12)
    with db.session.begin_nested() as titik:
        with pytest.raises(DataTidakSah, match="Perkaranya sudah pada tahap"):
            loket.kirim_pos(surat, loket.pemohon, hari.isoformat())
        titik.rollback()
    satu = sampaikan.kirim(
        loket.petugas, surat.id, loket.pemohon, CaraSampai.POS, hari, alasan="Diminta pemohon."
    )
    assert satu.dikirim_pada == hari


def test_panggilan_yang_kembali_dibatalkan_bersama_yang_belum_dikirim(loket: Loket) -> None:
    loket.limpahkan("HAK")
    isian = PANGGILAN | {"untuk_tanggal": "2026-03-13"}
    surat = [
        loket.terbitkan(loket.tulis("panggilan", loket.mediator, satu, isian), loket.mediator)
        for satu in (loket.pemohon, loket.termohon)
    ]
    kiriman = loket.kirim_pos(surat[1], loket.termohon, "2026-03-02")
    loket.pada("2026-03-04")
    sampaikan.gagal(loket.petugas, kiriman.id, kiriman.versi, date(2026, 3, 4), "Pindah alamat.")
    loket.lakukan(Tindakan.CABUT, pihak_id=loket.pemohon, surat="Surat 4")
    assert {satu.status for satu in surat} == {StatusSurat.DIBATALKAN}
    assert jumlah_belum_sampai(loket.petugas) == 0
