"""The first page of who leads: whom each submission waits for, and what is on the radar.

Filed on Monday 2 March 2026, PP-6 falls on 10 March and PP-30 on 21 April (test_jalur_pp).
"""

from __future__ import annotations

from datetime import date
from typing import Any

from hi_cases.core.authz import Pelaku
from hi_cases.core.hari_ini import BagianHari, Susunan
from hi_cases.permohonan.queries.papan_hari_ini import bagian, hitung
from hi_cases.permohonan.types import Tindakan
from tests.perangkat.permohonan import DuniaPermohonan


def _daftar(app: Any, pelaku: Pelaku, hari: str) -> dict[str, BagianHari]:
    with app.test_request_context():
        semua = bagian(pelaku, date.fromisoformat(hari))
    return {s.judul: s for s in semua if s.susunan is Susunan.DAFTAR and s.butir}


def test_who_leads_reads_what_waits_for_whom(dunia: DuniaPermohonan, app: Any) -> None:
    kadis = dunia.orang("kadis")
    dunia.diajukan()
    diteliti = dunia.diajukan()
    dunia.tindak(dunia.petugas, diteliti, Tindakan.AMBIL)
    dunia.jam.atur("2026-03-11")
    for pemimpin in (dunia.kabid, kadis, dunia.orang("subkoor")):
        isi = _daftar(app, pemimpin, "2026-03-11")
        beban = isi["Permohonan perusahaan menunggu siapa"]
        assert [(s.label, s.ekor, s.catatan) for s in beban.butir] == [
            ("Belum ada penelitinya", ": 1", "1 lewat waktu"),
            (f"Diteliti {dunia.petugas.nama}", ": 1", "1 lewat waktu"),
            ("Radar pengesahan", ": tidak ada yang mendekati batasnya", ""),
        ]
        assert f"petugas={dunia.petugas.id}" in beban.butir[1].url
    assert hitung(kadis) == 0
    assert _daftar(app, dunia.petugas, "2026-03-11") == {}


def test_the_radar_stands_on_the_first_page_with_its_owner(
    dunia: DuniaPermohonan, app: Any
) -> None:
    satu = dunia.diajukan()
    dunia.jam.atur("2026-04-07")
    (butir,) = _daftar(app, dunia.orang("kadis"), "2026-04-07")["Radar pengesahan"].butir
    assert butir.nomor == satu.sebutan
    assert butir.ekor == (
        ", batasnya 21 April 2026, sisa 10 hari kerja; penanggung jawab: Kepala bidang"
    )
    isi = _daftar(app, dunia.kabid, "2026-04-22")
    assert "sudah lewat" in isi["Radar pengesahan"].butir[0].ekor
    beban = isi["Permohonan perusahaan menunggu siapa"].butir
    assert "Radar pengesahan" not in [s.label for s in beban]
